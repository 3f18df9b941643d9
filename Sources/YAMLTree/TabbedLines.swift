/// Lines that begin with a tab and hold nothing or a comment: YAML allows them, libyaml does not.
///
/// Nothing else can begin with a tab where libyaml complains of one: the lines of a block scalar begin with spaces.
///
/// <https://yaml.org/spec/1.2.2/#66-comments>
enum TabbedLines {
  /// The bytes with spaces for those tabs, so that every position stays; nil when there is no such line.
  static func replaced(in bytes: [UInt8]) -> [UInt8]? {
    var result = bytes
    var isChanged = false
    var isAtStart = true
    for index in bytes.indices {
      if isAtStart, bytes[index] == UInt8(ascii: "\t"), let end = endOfWhiteSpace(bytes, from: index) {
        for place in index..<end where bytes[place] == UInt8(ascii: "\t") { result[place] = UInt8(ascii: " ") }
        isChanged = true
      }
      isAtStart = bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r")
    }
    return isChanged ? result : nil
  }

  /// Where the white space ends that a comment or the end of the line follows; nil when something else follows.
  private static func endOfWhiteSpace(_ bytes: [UInt8], from start: Int) -> Int? {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "\t") || bytes[end] == UInt8(ascii: " ") { end += 1 }
    guard end < bytes.count else { return end }
    switch bytes[end] {
    case UInt8(ascii: "#"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return end
    default: return nil
    }
  }
}
