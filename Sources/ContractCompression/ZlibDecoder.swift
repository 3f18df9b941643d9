import CContractZlib
import ContractServer

/// Bytes that zlib cannot decode.
struct CorruptBytes: Error {}

/// Inflates piece by piece.
struct ZlibDecoder: ContentDecoder {
  private let stream: InflateStream
  private var input: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var isFirst = true
  private let coding: ZlibCoding

  init(_ coding: ZlibCoding) {
    self.coding = coding
    stream = InflateStream(windowBits: coding.windowBits)
  }

  mutating func feed(_ chunk: [UInt8]) {
    input.removeSubrange(..<position)
    position = 0
    input.append(contentsOf: chunk)
  }

  mutating func next() throws -> [UInt8]? {
    while position < input.count {
      if isAtEnd { try beginMember() }
      if isFirst, coding == .deflate { chooseHeader() }
      isFirst = false
      let (bytes, used, isEnd) = try stream.inflate(input[position...])
      position += used
      isAtEnd = isEnd
      if !bytes.isEmpty { return bytes }
      if used == 0, !isEnd { return nil }
    }
    return try pending()
  }

  /// What zlib holds back when its output was full to the last byte.
  private mutating func pending() throws -> [UInt8]? {
    guard !isAtEnd, stream.mayHoldMore else { return nil }
    let (bytes, _, isEnd) = try stream.inflate([])
    isAtEnd = isEnd
    return bytes.isEmpty ? nil : bytes
  }

  mutating func finish() throws {
    if !isAtEnd { throw CorruptBytes() }
  }

  /// A gzip file may have several members (RFC 1952, section 2.2).
  private mutating func beginMember() throws {
    guard coding == .gzip else { throw CorruptBytes() }
    stream.reset(windowBits: coding.windowBits)
    isAtEnd = false
  }

  /// Some clients send bare deflate data under this name, without the header of RFC 1950.
  private mutating func chooseHeader() {
    let first = input[position]
    let isMethod = first & 0x0F == 8 && first >> 4 <= 7
    let isChecked = input.count - position < 2 || (UInt16(first) << 8 | UInt16(input[position + 1])) % 31 == 0
    if !isMethod || !isChecked { stream.reset(windowBits: -15) }
  }
}

/// The owner of zlib's state.
final class InflateStream {
  private static let pieceSize = 64 * 1024

  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private(set) var mayHoldMore = false

  init(windowBits: Int32) {
    stream.initialize(to: z_stream())
    _ = contract_inflate_init(stream, windowBits)
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func reset(windowBits: Int32) { _ = inflateReset2(stream, windowBits) }

  /// At most 64 KiB of output, how much input it took, and whether the data ended.
  func inflate(_ input: ArraySlice<UInt8>) throws -> (bytes: [UInt8], used: Int, isEnd: Bool) {
    var input = input
    var status = Z_OK
    var used = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.pieceSize) { target, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.pointee.next_in = source.baseAddress
        stream.pointee.avail_in = UInt32(source.count)
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(Self.pieceSize)
        status = CContractZlib.inflate(stream, Z_NO_FLUSH)
        count = Self.pieceSize - Int(stream.pointee.avail_out)
        used = source.count - Int(stream.pointee.avail_in)
      }
    }
    mayHoldMore = stream.pointee.avail_out == 0
    guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw CorruptBytes() }
    return (bytes, used, status == Z_STREAM_END)
  }
}
