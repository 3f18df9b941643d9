/// Text from a document as the lines of a `///` comment: the only way into one.
///
/// Line comments cannot be closed by their content, so all that must be kept out is a line end and what changes how the line reads.
enum SwiftComment {
  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var current = ""
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if isLineEnd(scalar) {
        if !(scalar == "\n" && previous == "\r") {
          lines.append(trimmed(current))
          current = ""
        }
      } else if scalar == "\t" {
        current += " "
      } else if isUnseen(scalar) {
        current += "\u{FFFD}"
      } else {
        current.unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    lines.append(trimmed(current))
    while lines.last?.isEmpty == true { lines.removeLast() }
    while lines.first?.isEmpty == true { lines.removeFirst() }
    return lines.flatMap(wrapped)
  }

  /// All that any tool might take for the end of a line.
  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Controls and directional marks (CVE-2021-42574).
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  private static func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.utf8.last == 0x20 { line.removeLast() }
    return String(line)
  }

  /// Breaks a long line at spaces; a word longer than a line stays whole.
  private static func wrapped(_ line: String) -> [String] {
    guard line.utf8.count > 110 else { return [line] }
    let indentation = String(line.prefix { $0 == " " })
    var lines: [String] = []
    var current = indentation
    for word in line.split(separator: " ") {
      if current.utf8.count + word.utf8.count > 110, current.utf8.count > indentation.utf8.count {
        lines.append(current)
        current = indentation
      }
      if current.utf8.count > indentation.utf8.count { current += " " }
      current += word
    }
    lines.append(current)
    return lines
  }
}
