#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The place of an item in an ordered list, which a client carries around as an opaque cursor.
///
/// It holds no secret and grants nothing: every statement is scoped by the caller, whatever the cursor says.
struct ListPosition: Sendable, Equatable {
  /// The order it is a place in; a cursor of one order means nothing in another.
  var kind: UInt8
  /// What the list is ordered by, 0 to 2⁵⁶ − 1.
  var key: Int64
  /// Tells items with the same key apart.
  var id: UUID

  private static let keyLimit: Int64 = 1 << 56

  /// 24 bytes, the kind first, in URL-safe Base64: 32 characters.
  var cursor: String {
    let key = UInt64(clamping: min(max(self.key, 0), Self.keyLimit - 1)) | UInt64(kind) << 56
    let bytes = withUnsafeBytes(of: key.bigEndian, Array.init) + withUnsafeBytes(of: id.uuid, Array.init)
    return Base64.encode(bytes, alphabet: .url, padding: false)
  }

  init(kind: UInt8, key: Int64, id: UUID) {
    (self.kind, self.key, self.id) = (kind, key, id)
  }

  /// Nil when the text is no cursor, or one of another order.
  init?(cursor: String, kind: UInt8) {
    guard let bytes = Base64.decode(cursor.utf8, alphabet: .url, padding: false), bytes.count == 24, bytes[0] == kind else { return nil }
    self.kind = kind
    key = bytes[1..<8].reduce(0) { $0 << 8 | Int64($1) }
    id = UUID(uuid: bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 8, as: uuid_t.self) })
  }
}
