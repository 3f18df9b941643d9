#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Bytes that JSON carries as base64 text: format `byte` (RFC 4648, section 4, with padding and no line breaks).
public struct Base64Data: Hashable, Sendable {
  /// The bytes.
  public var bytes: [UInt8]

  /// Bytes that travel as base64.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Data that travels as base64.
  public init(_ data: Data) { bytes = Array(data) }

  /// The bytes as Foundation has them.
  public var data: Data { Data(bytes) }

  /// Decodes base64 text, or nil when it is not.
  public init?(base64: String) {
    guard let value = base64.withBytes({ Base64Data(utf8: $0) }) else { return nil }
    self = value
  }

  /// The bytes as base64 text.
  public var base64: String {
    String(unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { target in
      target.baseAddress.map { encode(into: $0) } ?? 0
    }
  }
}

extension Base64Data {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The value of each byte as a base64 digit, 255 for the others.
  private static let values: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    for (value, letter) in alphabet.enumerated() { table[Int(letter)] = UInt8(value) }
    return table
  }()

  init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    guard text.count % 4 == 0 else { return nil }
    var padding = 0
    while padding < 2, padding < text.count, text[text.count - 1 - padding] == UInt8(ascii: "=") { padding += 1 }
    let digits = text.count - padding
    var isValid = true
    bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3) { target, count in
      isValid = Base64Data.decode(text, digits, into: target, &count)
    }
    guard isValid else { return nil }
  }

  /// Decodes `digits` digits. Bits that are left over must be zero, so that no two texts mean the same bytes.
  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, _ digits: Int, into target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int
  ) -> Bool {
    values.withUnsafeBufferPointer { values in
      var bits: UInt32 = 0
      var bitCount: UInt32 = 0
      for index in 0..<digits {
        let value = values[Int(text[index])]
        if value == 255 { return false }
        bits = bits &<< 6 | UInt32(value)
        bitCount += 6
        if bitCount >= 8 {
          bitCount -= 8
          target[count] = UInt8(truncatingIfNeeded: bits &>> bitCount)
          count += 1
        }
      }
      return bits & ((1 &<< bitCount) - 1) == 0
    }
  }

  /// Encodes into `target`, which has room for four bytes for every three begun, and returns the bytes written.
  fileprivate func encode(into target: UnsafeMutablePointer<UInt8>) -> Int {
    Base64Data.alphabet.withUnsafeBufferPointer { alphabet in
      var written = 0
      var index = 0
      while index < bytes.count {
        let left = bytes.count - index
        let second = left > 1 ? UInt32(bytes[index + 1]) : 0
        let third = left > 2 ? UInt32(bytes[index + 2]) : 0
        let group = UInt32(bytes[index]) &<< 16 | second &<< 8 | third
        target[written] = alphabet[Int(group &>> 18)]
        target[written + 1] = alphabet[Int(group &>> 12 & 63)]
        target[written + 2] = left > 1 ? alphabet[Int(group &>> 6 & 63)] : UInt8(ascii: "=")
        target[written + 3] = left > 2 ? alphabet[Int(group & 63)] : UInt8(ascii: "=")
        written += 4
        index += 3
      }
      return written
    }
  }
}

extension JSONWriter {
  public mutating func write(_ value: Base64Data) {
    reserve((value.bytes.count + 2) / 3 * 4 + 2)
    put(UInt8(ascii: "\""))
    count += value.encode(into: base + count)
    put(UInt8(ascii: "\""))
  }
}
