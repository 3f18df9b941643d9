/// Appends lines of Swift to one growing text.
///
/// It knows indentation and blank lines, nothing of the language. Text from a document goes through `SwiftLiteral`, `SwiftComment` or
/// `SwiftNames` before it comes here.
struct SwiftWriter {
  private(set) var text = ""
  private var indentation = ""
  private var needsBlank = false
  /// True right behind the opening line of a block, where no blank line belongs.
  private var isAtStart = true

  /// Writes one line at the current indentation.
  mutating func line(_ content: String) {
    if needsBlank {
      text += "\n"
      needsBlank = false
    }
    text += indentation
    text += content
    text += "\n"
    isAtStart = false
  }

  /// Separates what was written from what follows by one blank line; nothing at the start or the end of a block.
  mutating func blank() {
    if !isAtStart { needsBlank = true }
  }

  /// Writes `head {`, the body one level deeper, and `}`.
  mutating func block(_ head: String, _ body: (inout SwiftWriter) -> Void) {
    line(head + " {")
    indented(body)
    line("}")
  }

  mutating func indented(_ body: (inout SwiftWriter) -> Void) {
    indent()
    body(&self)
    outdent()
  }

  mutating func indent() {
    indentation += "  "
    needsBlank = false
    isAtStart = true
  }

  mutating func outdent() {
    indentation.removeLast(2)
    needsBlank = false
  }

  /// Writes a documentation comment; nothing when there is no text.
  mutating func documentation(_ documentation: String?) {
    guard let documentation, !documentation.isEmpty else { return }
    for content in SwiftComment.lines(documentation) { line(content.isEmpty ? "///" : "/// " + content) }
  }

  /// Writes `prefix(a, b)suffix` on one line when it fits, else one argument a line.
  mutating func call(_ prefix: String, _ arguments: [String], _ suffix: String) {
    let count = arguments.reduce(indentation.utf8.count + prefix.utf8.count + suffix.utf8.count + 2) { $0 + $1.utf8.count + 2 }
    if count <= SwiftWriter.width || arguments.isEmpty {
      line(prefix + "(" + arguments.joined(separator: ", ") + ")" + suffix)
      return
    }
    line(prefix + "(")
    indent()
    for (index, argument) in arguments.enumerated() { line(index == arguments.count - 1 ? argument : argument + ",") }
    outdent()
    line(")" + suffix)
  }

  static let width = 138
}
