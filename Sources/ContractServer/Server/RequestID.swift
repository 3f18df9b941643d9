import HTTPTypes
import Synchronization

/// Request ids: unique in the fleet, cheap to make, not secret.
enum RequestID {
  private static let prefix = Array(String(UInt64.random(in: .min ... .max), radix: 36).utf8) + [UInt8(ascii: "-")]
  private static let counter = Atomic<UInt64>(0)

  /// The client's own id when it is 1 to 128 letters, digits and `-._~+/=:`, else a new one.
  static func of(_ headers: HTTPFields) -> String {
    guard let sent = headers.value(.xRequestID), isUsable(sent) else { return make() }
    return sent
  }

  private static func make() -> String {
    let number = counter.wrappingAdd(1, ordering: .relaxed).newValue
    let digits = String(number, radix: 36).utf8
    return String(unsafeUninitializedCapacity: prefix.count + digits.count) { target in
      let end = target.initialize(fromContentsOf: prefix)
      return target[end...].initialize(fromContentsOf: digits)
    }
  }

  private static func isUsable(_ text: String) -> Bool {
    let bytes = text.utf8
    return !bytes.isEmpty && bytes.count <= 128 && bytes.allSatisfy(isUsable)
  }

  private static func isUsable(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
    case UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: ":"): true
    default: false
    }
  }
}

extension HTTPField.Name {
  static let xRequestID = HTTPField.Name("X-Request-Id")!
}
