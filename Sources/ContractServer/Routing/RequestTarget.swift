/// The request target as bytes, split at the first `?`, and nothing decoded yet.
///
/// Source: RFC 9112, section 3.2. The absolute form is reduced to its path.
struct RequestTarget: Sendable {
  let bytes: [UInt8]
  let path: Range<Int>
  let query: Range<Int>

  /// - Throws: `RequestFailure.malformedTarget` when the path does not begin with `/` or an escape in it is broken.
  init(_ text: String) throws(RequestFailure) {
    let bytes = Array(text.utf8)
    let start = Self.startOfPath(bytes)
    let mark = bytes[start...].firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
    self.bytes = bytes
    self.path = start..<mark
    self.query = min(mark + 1, bytes.count)..<bytes.count
    if isAsterisk { return }
    guard start < mark, bytes[start] == UInt8(ascii: "/") else {
      throw .malformedTarget(detail: "The request target must be a path that begins with '/'.")
    }
    guard PercentEncoding.isValid(bytes[path]) else {
      throw .malformedTarget(detail: "The path has a '%' that is not followed by two hexadecimal digits.")
    }
  }

  /// `OPTIONS *`, which asks about the server as a whole.
  var isAsterisk: Bool { path.count == 1 && bytes[path.lowerBound] == UInt8(ascii: "*") }

  private static func startOfPath(_ bytes: [UInt8]) -> Int {
    if bytes.first == UInt8(ascii: "/") { return 0 }
    for scheme in ["http://", "https://"] where bytes.holds(Array(scheme.utf8), at: 0) {
      return bytes[scheme.utf8.count...].firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? bytes.count
    }
    return 0
  }
}
