/// The one way of text into the page.
enum HTMLText {
  /// Text that says nothing to an HTML parser, in content and in quoted attributes; what reorders or hides text is spelled out.
  ///
  /// HTML Living Standard, section 13.2.
  static func escape(_ text: String) -> String {
    guard text.utf8.contains(where: mayBeSpecial) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a text with this byte has to be looked at closely; most have none.
  private static func mayBeSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x0...0x8, 0xB...0x1F, 0x7F...0xFF:
      true
    default: false
    }
  }

  /// A name for a place on the page: letters, digits and hyphens; anything else by its number.
  static func anchor(_ kind: String, _ name: String) -> String {
    var result = kind + "-"
    for scalar in name.unicodeScalars {
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-")
      result += isPlain ? String(scalar) : "_" + String(scalar.value, radix: 16) + "_"
    }
    return result
  }
}
