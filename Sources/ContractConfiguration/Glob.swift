/// A pattern for names and paths: `*` stands for any characters but a slash, `**` as a whole segment for any number of segments.
/// All other characters, braces too, stand for themselves.
public struct Glob: Sendable {
  private let pattern: [UInt8]

  public init(_ pattern: String) {
    self.pattern = Array(pattern.utf8)
  }

  /// Whether a name without structure matches, such as a tag or an operation id.
  public func matches(name: String) -> Bool {
    Glob.matches(pattern[...], Array(name.utf8)[...])
  }

  /// Whether a path matches, segment by segment.
  public func matches(path: String) -> Bool {
    let segments = Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let parts = pattern.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // `reached[n]`: the parts so far match the first n segments.
    var reached = [Bool](repeating: false, count: segments.count + 1)
    reached[0] = true
    for part in parts { reached = Glob.step(reached, part, segments) }
    return reached[segments.count]
  }

  private static func step(_ reached: [Bool], _ part: ArraySlice<UInt8>, _ segments: [ArraySlice<UInt8>]) -> [Bool] {
    var next = [Bool](repeating: false, count: reached.count)
    if part.elementsEqual("**".utf8) {
      guard let first = reached.firstIndex(of: true) else { return next }
      for index in first..<reached.count { next[index] = true }
      return next
    }
    for index in segments.indices where reached[index] { next[index + 1] = matches(part, segments[index]) }
    return next
  }

  /// One star at a time: where the rest does not fit, the last star takes one byte more.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    var at = pattern.startIndex
    var position = text.startIndex
    var retry: (at: Int, position: Int)?
    while position < text.endIndex {
      if at < pattern.endIndex, pattern[at] == UInt8(ascii: "*") {
        at += 1
        retry = (at, position)
      } else if at < pattern.endIndex, pattern[at] == text[position] {
        at += 1
        position += 1
      } else if let last = retry {
        retry = (last.at, last.position + 1)
        at = last.at
        position = last.position + 1
      } else {
        return false
      }
    }
    return pattern[at...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
