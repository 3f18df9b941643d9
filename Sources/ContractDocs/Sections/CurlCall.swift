import ContractExamples
import ContractModel

/// A call as a line for a POSIX shell.
enum CurlCall {
  static func text(_ request: ExampleRequest) -> String {
    let operation = request.operation
    var lines = ["curl" + (operation.method == "get" ? "" : " -X " + operation.method.uppercased())]
    lines[0] += " " + ShellText.quoted("$SERVER", operation: request.target)
    if !operation.allowsAnonymous { lines.append("  -H \"Authorization: Bearer $TOKEN\"") }
    for (parameter, value) in request.arguments where parameter.location == .header {
      lines.append("  -H " + ShellText.quoted(parameter.name + ": " + value.text))
    }
    if let body = request.body { lines += arguments(of: body) }
    return lines.joined(separator: " \\\n")
  }

  private static func arguments(of body: ExampleRequest.Body) -> [String] {
    guard !body.isForm else { return body.value.fields.map { "  --data-urlencode " + ShellText.quoted($0.name + "=" + $0.value) } }
    return [
      "  -H " + ShellText.quoted("Content-Type: " + body.content.mediaType), "  -d " + ShellText.quoted(body.value.formatted(depth: 1)),
    ]
  }
}

/// Text for a POSIX shell.
enum ShellText {
  /// In single quotes, in which a shell looks for nothing.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

  /// A variable, then text: in the variable's quotes where a shell sees nothing in it, or else in its own.
  static func quoted(_ variable: String, operation: String) -> String {
    let isPlain = operation.utf8.allSatisfy { PercentText.isUnreserved($0) || "/%?=&:@+,;{}".utf8.contains($0) }
    return isPlain ? "\"" + variable + operation + "\"" : "\"" + variable + "\"" + quoted(operation)
  }
}

/// Text for a URL.
enum PercentText {
  /// Everything but the unreserved characters of RFC 3986, section 2.3.
  static func encode(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      if isUnreserved(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
      }
    }
    return result
  }

  static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
