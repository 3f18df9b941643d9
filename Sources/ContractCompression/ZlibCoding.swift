// In:  bytes of request bodies in gzip or deflate, bytes of responses.
// Out: the decoded bytes, piece by piece; the encoded ones, at once.
// A module of its own, so that a package without compression needs no system library; a server opts in by `contentCodings`, on any transport.
// Never: a body of its own accord larger than what is asked for next; an exception for corrupt bytes, only a Swift error.
// Sources: RFC 1950, RFC 1951, RFC 1952, RFC 9110 section 8.4.1.

import CContractZlib
public import ContractServer

/// The content codings of zlib.
public enum ZlibCoding: ContentCoding, CaseIterable {
  /// RFC 1952.
  case gzip
  /// RFC 1950; what HTTP calls so has the frame of zlib.
  case deflate

  public var names: [String] {
    switch self {
    case .gzip: ["gzip", "x-gzip"]
    case .deflate: ["deflate"]
    }
  }

  public func makeDecoder() -> any ContentDecoder { ZlibDecoder(self) }

  public func encode(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard contract_deflate_init(&stream, Self.level, windowBits) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    var input = bytes
    let encoded = [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(bound)
        count = CContractZlib.deflate(&stream, Z_FINISH) == Z_STREAM_END ? bound - Int(stream.avail_out) : 0
      }
    }
    return encoded.isEmpty ? nil : encoded
  }

  /// Bits of the window; 16 more ask for the header of gzip.
  var windowBits: Int32 { self == .gzip ? 15 + 16 : 15 }

  /// A little less dense than the default, at half the time.
  private static let level: Int32 = 4
}
