/// A string of bytes known to be well-formed UTF-8; skips the check that a string of any bytes needs.
@inline(__always) func makeString(_ base: UnsafePointer<UInt8>, _ count: Int, isASCII: Bool) -> String {
  if #available(macOS 26, iOS 26, watchOS 26, tvOS 26, visionOS 26, *) {
    let span = unsafe Span(_unsafeStart: base, count: count)
    return String(copying: unsafe UTF8Span(unchecked: span, isKnownASCII: isASCII))
  }
  return String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
}

extension String {
  /// The bytes of the string in one piece, for the time of the call.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }

  /// Whether both are the same sequence of Unicode scalars. (`==` also holds for canonically equivalent ones, JSON Schema's equality does not.)
  func isSameText(_ other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
