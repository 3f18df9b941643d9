/// The name and file name of a part. Source: RFC 7578, section 4.2; names as browsers write them: WHATWG HTML, "multipart form data".
struct ContentDisposition {
  let name: String
  let filename: String?

  /// `nil` when it is not `form-data` or has no name.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard Self.word(&rest).lowercased() == "form-data" else { return nil }
    var name: String?
    var filename: String?
    while let (key, value) = Self.parameter(&rest) {
      switch key {
      case "name": name = name ?? value
      case "filename": filename = filename ?? value
      default: break
      }
    }
    guard let name, rest.trimmed.isEmpty else { return nil }
    self.name = name
    self.filename = filename
  }

  private static func word(_ rest: inout ArraySlice<UInt8>) -> String {
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    let word = rest.prefix { FieldScanner.isTokenByte($0) }
    rest = rest.dropFirst(word.count)
    return String(decoding: word, as: UTF8.self)
  }

  private static func parameter(_ rest: inout ArraySlice<UInt8>) -> (String, String)? {
    let trimmed = rest.drop { $0 == 0x20 || $0 == 0x09 }
    guard trimmed.first == UInt8(ascii: ";") else { return nil }
    rest = trimmed.dropFirst()
    let key = word(&rest).lowercased()
    guard rest.first == UInt8(ascii: "=") else { return key.isEmpty ? nil : (key, "") }
    rest = rest.dropFirst()
    guard rest.first == UInt8(ascii: "\"") else { return (key, word(&rest)) }
    return quoted(&rest).map { (key, $0) }
  }

  /// A backslash escapes only a quote and itself, because some browsers send whole Windows paths; `%22`, `%0D` and `%0A` are a quote, CR, LF.
  private static func quoted(_ rest: inout ArraySlice<UInt8>) -> String? {
    var value: [UInt8] = []
    rest = rest.dropFirst()
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: value, as: UTF8.self)
      case UInt8(ascii: "\\") where rest.first == UInt8(ascii: "\"") || rest.first == byte: value.append(rest.popFirst() ?? byte)
      case UInt8(ascii: "%"):
        let escape = String(decoding: rest.prefix(2), as: UTF8.self).uppercased()
        guard ["22", "0D", "0A"].contains(escape), let decoded = UInt8(escape, radix: 16) else { fallthrough }
        value.append(decoded)
        rest = rest.dropFirst(2)
      default: value.append(byte)
      }
    }
    return nil
  }
}
