import ContractCompression
import ContractPattern

@testable import ContractRuntime
@testable import ContractServer

/// What a client sends, given to each parser of the run time in turn; the first byte chooses. `make fuzz` runs it under libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRuntime(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  guard let data, size > 1 else { return 0 }
  let input = UnsafeBufferPointer(start: data + 1, count: size - 1)
  let cut = 1 + Int(data[0] / 11) % 9
  switch data[0] % 11 {
  case 0: readJSON(input)
  case 1: readMultipart(Array(input), cut: cut)
  case 2: readFields(String(decoding: input, as: UTF8.self))
  case 3: for format in StringFormat.allCases { _ = format.matches(input) }
  case 4: matchPattern(input)
  case 5: readFrames(Array(input), cut: cut) { EventParser(limit: 1000) }
  case 6: readFrames(Array(input), cut: cut) { ItemParser(cut < 5 ? .lines : .records, limit: 1000) }
  case 7: readParameter(Array(input))
  case 8: readForm(Array(input))
  case 9: readCompressed(Array(input), cut: cut, .gzip)
  default: readCompressed(Array(input), cut: cut, .deflate)
  }
  return 0
}

/// What is read and written is read as the same, and skipping agrees with reading.
private func readJSON(_ bytes: UnsafeBufferPointer<UInt8>) {
  let value = try? JSONValue(parsing: bytes)
  var reader = JSONReader(bytes)
  let isSkipped = (try? reader.skip()) != nil && (try? reader.finish()) != nil
  precondition(isSkipped == (value != nil))
  if let value { precondition((try? JSONValue(parsing: value.json())) == value) }
}

/// However a body is cut, the number of parts is the same.
private func readMultipart(_ bytes: [UInt8], cut: Int) {
  precondition(countParts(bytes, cut: cut) == countParts(bytes, cut: max(1, bytes.count)))
}

private func countParts(_ bytes: [UInt8], cut: Int) -> Int? {
  guard var parser = MultipartParser(boundary: "b", maximumParts: 10) else { return nil }
  var parts = 0
  do {
    for start in stride(from: 0, to: bytes.count, by: cut) {
      parser.feed(Array(bytes[start..<min(bytes.count, start + cut)]))
      while let event = try parser.next() {
        if case .part = event { parts += 1 }
      }
    }
    try parser.finish()
    return parts
  } catch {
    return nil
  }
}

/// However a stream is cut, its frames are the same.
private func readFrames<Parser: FrameParser>(_ bytes: [UInt8], cut: Int, _ make: () -> Parser) {
  precondition(countFrames(bytes, cut: cut, make()) == countFrames(bytes, cut: max(1, bytes.count), make()))
}

private func countFrames<Parser: FrameParser>(_ bytes: [UInt8], cut: Int, _ start: Parser) -> Int? {
  var parser = start
  var frames = 0
  do {
    for start in stride(from: 0, to: bytes.count, by: cut) {
      parser.feed(Array(bytes[start..<min(bytes.count, start + cut)]))
      while try parser.next() != nil { frames += 1 }
    }
    return try parser.finish() == nil ? frames : frames + 1
  } catch {
    return nil
  }
}

/// However a body is cut, it is unpacked to the same, and what is packed comes back.
private func readCompressed(_ bytes: [UInt8], cut: Int, _ coding: ZlibCoding) {
  precondition(unpack(bytes, cut: cut, coding) == unpack(bytes, cut: max(1, bytes.count), coding))
  guard let packed = coding.encode(bytes) else { return }
  precondition(unpack(packed, cut: cut, coding) == bytes)
}

private func unpack(_ bytes: [UInt8], cut: Int, _ coding: ZlibCoding) -> [UInt8]? {
  var decoder = coding.makeDecoder()
  var unpacked: [UInt8] = []
  do {
    for start in stride(from: 0, to: bytes.count, by: cut) {
      decoder.feed(Array(bytes[start..<min(bytes.count, start + cut)]))
      while let piece = try decoder.next() {
        precondition(piece.count <= 64 * 1024)
        unpacked += piece
      }
    }
    try decoder.finish()
    return unpacked
  } catch {
    return nil
  }
}

private let shapes: [ParameterShape] = [
  .string, .integer, .any, .array(.integer), .object(["a": .integer, "b": .array(.string)], additional: .any), .nullable(.boolean),
  .object(["o": .object(["x": .any])]),
]
private let styles: [ParameterStyle] = [.simple, .label, .matrix, .form, .spaceDelimited, .pipeDelimited]

/// The first byte chooses style and shape. What comes of the text is JSON, unless it is not UTF-8.
private func readParameter(_ bytes: [UInt8]) {
  guard let choice = bytes.first.map(Int.init), PercentEncoding.isValid(bytes.dropFirst()) else { return }
  let shape = shapes[choice % shapes.count]
  let style = styles[choice / shapes.count % styles.count]
  let decoder = StyleDecoder(name: "v", style: style, explode: choice % 2 == 0, shape: shape)
  guard let value = try? decoder.value(RawText(bytes.dropFirst(), .percent)) else { return }
  mustBeJSON(value, shape)
}

private func readForm(_ bytes: [UInt8]) {
  guard let pairs = try? PairList(form: bytes, limit: 20) else { return }
  for shape in shapes {
    if shape.isObject, let value = try? FormDecoder(pairs: pairs).object(shape) { mustBeJSON(value, shape) }
    if let value = try? DeepObjectDecoder(name: "v", pairs: pairs).value(shape) { mustBeJSON(value, shape) }
  }
}

private func mustBeJSON(_ value: RawValue, _ shape: ParameterShape) {
  var json = JSONText()
  guard (try? json.append(value, shape)) != nil else { return }
  precondition((try? JSONValue(parsing: json.bytes)) != nil || String(validating: json.bytes, as: UTF8.self) == nil)
}

private func readFields(_ text: String) {
  precondition((0...1000).contains(AcceptHeader(text).weight(of: .octetStream)))
  if let mediaType = MediaType(text) { precondition(MediaType(mediaType.description) == mediaType) }
  _ = ContentDisposition(text)
  _ = Base64.decode(Array(text.utf8))
}

/// The expression, a line break, and the text to match.
private func matchPattern(_ bytes: UnsafeBufferPointer<UInt8>) {
  let parts = bytes.split(separator: 0x0A, maxSplits: 1)
  guard let first = parts.first, let pattern = try? Pattern(String(decoding: first, as: UTF8.self)) else { return }
  _ = pattern.matches(parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : "")
}
