import ContractModel

/// Text for a POSIX shell.
enum ShellText {
  /// In single quotes, in which a shell looks for nothing.
  static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

  /// A variable of ours followed by text of the document.
  static func quoted(_ variable: String, operation target: String) -> String { "\"\(variable)\"" + quoted(target) }
}

/// Text in a URL (RFC 3986, section 2).
enum PercentText {
  static func encode(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      let isPlain =
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      result += isPlain ? String(Unicode.Scalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }
    return result
  }
}

/// Names as generated code has them, near enough for an example.
enum ExampleNames {
  static func camel(_ text: String) -> String { CamelCase.join(text) ?? "value" }

  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || $0 == 0x5F || $0 == 0x24 }
  }
}
