import ContractRuntime

/// Takes the text out of a streamed chat completion: lines `data: {…}` and at last `data: [DONE]`.
struct CompletionParser {
  /// Whether the answer came to its end, which not every endpoint marks by `[DONE]`.
  private(set) var isComplete = false
  private var line: [UInt8] = []

  /// No endpoint sends tokens this long.
  private static let lineLimit = 1 << 20

  /// The text in the next bytes of the stream.
  mutating func text(in bytes: some Sequence<UInt8>) throws(AssistantFailure) -> String {
    var text = ""
    for byte in bytes {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        text += try take()
      } else {
        line.append(byte)
        if line.count > Self.lineLimit { throw .rubbish("a line of more than \(Self.lineLimit) bytes") }
      }
    }
    return text
  }

  /// The text of the line that has just ended.
  private mutating func take() throws(AssistantFailure) -> String {
    defer { line = [] }
    let prefix = Array("data:".utf8)
    guard line.starts(with: prefix) else {
      // Empty lines, comments and other fields of the format; anything else is not an event stream.
      let isField = line.isEmpty || [":", "event", "id", "retry"].contains { line.starts(with: $0.utf8) }
      guard isField else { throw .rubbish("a line that is no server-sent event") }
      return ""
    }
    let data = Array(line.dropFirst(prefix.count).drop { $0 == UInt8(ascii: " ") })
    if data == Array("[DONE]".utf8) {
      isComplete = true
      return ""
    }
    return try content(data)
  }

  private mutating func content(_ data: [UInt8]) throws(AssistantFailure) -> String {
    guard let document = try? JSONValue(parsing: data), document.object != nil else { throw .rubbish("an event that is no JSON object") }
    if let error = document["error"], error != .null { throw .rubbish("an error in the stream") }
    guard let choice = document["choices"]?[0] else { return "" }
    if choice["finish_reason"]?.string != nil { isComplete = true }
    // PostgreSQL cannot store NUL.
    return (choice["delta"]?["content"]?.string ?? "").replacing("\0", with: "")
  }
}
