/// JSON pointers (RFC 6901) as the analysis builds them.
enum JSONPointer {
  /// One reference token: `~` and `/` escaped.
  static func escape(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return token }
    var escaped = ""
    for scalar in token.unicodeScalars {
      switch scalar {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The last token of a pointer, unescaped.
  static func lastToken(_ pointer: String) -> String {
    guard let slash = pointer.utf8.lastIndex(of: 0x2F) else { return "" }
    return unescape(String(pointer[pointer.index(after: slash)...]))
  }

  static func unescape(_ token: String) -> String {
    guard token.utf8.contains(0x7E) else { return token }
    var result = ""
    var tilde = false
    for scalar in token.unicodeScalars {
      if tilde {
        result += scalar == "1" ? "/" : "~"
        tilde = false
      } else if scalar == "~" {
        tilde = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
