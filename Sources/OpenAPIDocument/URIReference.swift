/// The five parts of a URI reference, as written.
///
/// RFC 3986, sections 4.1 and 5.2.
struct URIReference: Equatable {
  var scheme: String?
  var authority: String?
  var path: String
  var query: String?
  var fragment: String?

  init(_ text: String) {
    var rest = text[...]
    fragment = URIReference.cut(&rest, after: "#")
    query = URIReference.cut(&rest, after: "?")
    scheme = URIReference.cutScheme(&rest)
    if rest.hasPrefix("//") {
      rest.removeFirst(2)
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    path = String(rest)
  }

  /// Everything but the fragment, put together again.
  var address: String {
    (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path + (query.map { "?" + $0 } ?? "")
  }

  /// This reference seen from a base URI.
  func resolved(against base: URIReference) -> URIReference {
    var result = self
    if scheme != nil { return result.withoutDots() }
    result.scheme = base.scheme
    if authority != nil { return result.withoutDots() }
    result.authority = base.authority
    if path.isEmpty {
      result.path = base.path
      result.query = query ?? base.query
      return result
    }
    if !path.hasPrefix("/") { result.path = merged(with: base) }
    return result.withoutDots()
  }

  private func merged(with base: URIReference) -> String {
    if base.authority != nil, base.path.isEmpty { return "/" + path }
    guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return base.path[...slash] + path
  }

  private func withoutDots() -> URIReference {
    var result = self
    result.path = PathText.normalized(path)
    return result
  }

  /// Cuts the text at the first separator and gives what comes after it.
  private static func cut(_ rest: inout Substring, after separator: Character) -> String? {
    guard let index = rest.firstIndex(of: separator) else { return nil }
    let cut = String(rest[rest.index(after: index)...])
    rest = rest[..<index]
    return cut
  }

  private static func cutScheme(_ rest: inout Substring) -> String? {
    guard let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), colon != rest.startIndex else { return nil }
    let scheme = rest[..<colon]
    let isScheme = scheme.utf8.enumerated().allSatisfy { position, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): position > 0
      default: false
      }
    }
    guard isScheme else { return nil }
    rest = rest[rest.utf8.index(after: colon)...]
    return scheme.lowercased()
  }
}

/// Percent-encoding.
///
/// RFC 3986, section 2.1.
public enum PercentEncoding {
  /// The text with its escapes decoded; nil when an escape is malformed or the result is not UTF-8.
  public static func decoded(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let high = digit(rest.removeFirst()), let low = digit(rest.removeFirst()) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// Paths as text; no file system is asked.
public enum PathText {
  /// Everything before the last slash; `.` when there is none.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path as seen from a folder.
  public static func join(_ folder: String, _ path: String) -> String {
    if path.utf8.first == UInt8(ascii: "/") || folder == "." { return path }
    return folder == "/" ? folder + path : folder + "/" + path
  }

  /// The path with `.` and `..` taken out as far as the text allows.
  public static func normalized(_ path: String) -> String {
    let isAbsolute = path.utf8.first == UInt8(ascii: "/")
    var kept: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part == "..", let last = kept.last, last != ".." {
        kept.removeLast()
      } else if part != ".." || !isAbsolute {
        kept.append(part)
      }
    }
    let isFolder = path.hasSuffix("/") && !kept.isEmpty
    return (isAbsolute ? "/" : "") + kept.joined(separator: "/") + (isFolder ? "/" : "")
  }

  /// A path as it is written in a file of the folder: what it does not share with the folder, behind a `..` for each step up.
  public static func relative(_ path: String, to folder: String) -> String {
    let target = normalized(path).split(separator: "/")
    let steps = normalized(folder).split(separator: "/")
    guard (path.utf8.first == UInt8(ascii: "/")) == (folder.utf8.first == UInt8(ascii: "/")) else { return path }
    let shared = zip(target.dropLast(), steps).prefix { $0 == $1 }.count
    guard !steps[shared...].contains("..") else { return path }
    return (steps[shared...].map { _ in ".." } + target[shared...]).joined(separator: "/")
  }

  /// Whether a canonical path lies below a canonical folder.
  static func isInside(_ path: String, folder: String) -> Bool {
    folder == "/" || path.utf8.starts(with: (folder + "/").utf8)
  }
}
