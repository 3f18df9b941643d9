import ContractPattern

@testable import ContractRuntime
@testable import ContractServer

/// What a client sends, given to each parser of the run time in turn; the first byte chooses. `make fuzz` runs it under libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRuntime(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  guard let data, size > 1 else { return 0 }
  let input = UnsafeBufferPointer(start: data + 1, count: size - 1)
  switch data[0] % 5 {
  case 0: readJSON(input)
  case 1: readMultipart(Array(input), cut: 1 + Int(data[0] / 5) % 9)
  case 2: readFields(String(decoding: input, as: UTF8.self))
  case 3: for format in StringFormat.allCases { _ = format.matches(input) }
  default: matchPattern(input)
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
