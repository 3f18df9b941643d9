#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension UUID {
  /// A new identifier that sorts behind older ones (version 7; RFC 9562, section 5.7).
  static func timeOrdered(at date: Date = Date()) -> UUID {
    let milliseconds = UInt64(max(0, date.timeIntervalSince1970 * 1000))
    var bytes = UUID().uuid
    withUnsafeMutableBytes(of: &bytes) { bytes in
      for index in 0..<6 { bytes[index] = UInt8(truncatingIfNeeded: milliseconds >> UInt64(40 - 8 * index)) }
      // UUID() set the variant already; only the version differs.
      bytes[6] = bytes[6] & 0x0F | 0x70
    }
    return UUID(uuid: bytes)
  }
}
