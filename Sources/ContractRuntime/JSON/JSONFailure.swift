/// The mistake that stopped a reader: a place and a small code, cheap to throw.
///
/// Text, pointer and the other mistakes of the same document come from the slow path, see ``JSONCoding``.
public struct JSONFailure: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Code: UInt8, Sendable {
    // Syntax (RFC 8259): the document cannot be read at all.
    /// The text is no JSON.
    case unexpectedByte, unexpectedEnd, trailingBytes, byteOrderMark, invalidNumber, invalidEscape, loneSurrogate
    case controlCharacter, invalidUTF8, duplicateMember, depthExceeded
    // The document is JSON, but not what the schema asks for.
    /// The value does not fit its schema.
    case type, missingMember, unknownMember, memberCount, itemCount, notUnique, length, pattern, format, range, multiple
    case integerRange, numberRange, decimalRange, enumeration, noAlternative, discriminator, schema
  }

  /// The offset in bytes at which the mistake was seen.
  public var offset: Int
  /// What stopped the reader.
  public var code: Code

  /// A stop at an offset in bytes.
  public init(_ code: Code, offset: Int) {
    self.code = code
    self.offset = offset
  }
}

extension JSONFailure.Code {
  /// Whether the bytes are not JSON, as opposed to JSON that does not fit.
  var isSyntax: Bool { rawValue <= Self.depthExceeded.rawValue }
}
