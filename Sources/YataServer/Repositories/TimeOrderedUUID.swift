#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension UUID {
  /// A new identifier that sorts behind older ones (version 7; RFC 9562, section 5.7).
  static func timeOrdered(at date: Date = Date()) -> UUID {
    let milliseconds = UInt64(max(0, date.timeIntervalSince1970 * 1000))
    // Not of UUID(), which opens /dev/urandom each time.
    let random = (UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max))
    let halves = (
      (milliseconds << 16 | 0x7000 | random.0 & 0x0FFF).bigEndian, (random.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000).bigEndian
    )
    return UUID(uuid: withUnsafeBytes(of: halves) { $0.loadUnaligned(as: uuid_t.self) })
  }
}
