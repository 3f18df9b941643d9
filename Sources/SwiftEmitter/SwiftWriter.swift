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
  /// True once a line was written that nothing could break: a long literal, a long word.
  private(set) var isTooWide = false

  /// Writes one line at the current indentation. Where it holds soft breaks and does not fit, it is broken at the outermost ones.
  mutating func line(_ content: String) {
    guard content.utf8.contains(SwiftWriter.openByte) else { return write(content) }
    let flat = SwiftWriter.flat(content)
    guard indentation.utf8.count + flat.utf8.count > SwiftWriter.width else { return write(flat) }
    var current = ""
    var depth = 0
    for scalar in content.unicodeScalars {
      if scalar == SwiftWriter.close { depth -= 1 }
      if depth > 0 || scalar != SwiftWriter.open && scalar != SwiftWriter.close {
        current.unicodeScalars.append(scalar)
      } else {
        if scalar == SwiftWriter.open || !current.isEmpty { line(current) }
        current = ""
        if scalar == SwiftWriter.open { indentation += "  " } else { indentation.removeLast(2) }
      }
      if scalar == SwiftWriter.open { depth += 1 }
    }
    if !current.isEmpty { write(current) }
  }

  /// Soft breaks: the inside of a closure begins and ends here. No text from a document holds them, because literals escape controls.
  static let open: Unicode.Scalar = "\u{1}"
  static let close: Unicode.Scalar = "\u{2}"
  private static let openByte: UInt8 = 1

  /// A line with its soft breaks as spaces.
  static func flat(_ content: String) -> String {
    guard content.utf8.contains(openByte) else { return content }
    var flat = String(String.UnicodeScalarView(content.unicodeScalars.map { $0 == open || $0 == close ? " " : $0 }))
    while flat.utf8.last == 0x20 { flat.removeLast() }
    return flat
  }

  private mutating func write(_ content: String) {
    if needsBlank {
      text += "\n"
      needsBlank = false
    }
    text += indentation
    text += content
    text += "\n"
    isAtStart = false
    if indentation.utf8.count + content.utf8.count > SwiftWriter.limit { isTooWide = true }
  }

  /// A mark of a trace, which is no part of the text.
  mutating func mark(_ mark: String) { text += mark }

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
    call(prefix, arguments.map { Argument($0) }, suffix)
  }

  /// The same with arguments that may be lists; a list that does not fit is broken too.
  mutating func call(_ prefix: String, _ arguments: [Argument], _ suffix: String) {
    let flat = SwiftWriter.flat(prefix + "(" + arguments.map(\.flat).joined(separator: ", ") + ")" + suffix)
    if arguments.isEmpty || indentation.utf8.count + flat.utf8.count <= SwiftWriter.width {
      line(flat)
      return
    }
    line(prefix + "(")
    indent()
    for (index, argument) in arguments.enumerated() { write(argument, index == arguments.count - 1 ? "" : ",") }
    outdent()
    line(")" + suffix)
  }

  private mutating func write(_ argument: Argument, _ comma: String) {
    guard let items = argument.items, indentation.utf8.count + argument.flat.utf8.count >= SwiftWriter.width else {
      line(argument.flat + comma)
      return
    }
    line(argument.label + "[")
    indent()
    switch items {
    case .calls(let calls):
      // The layout rules want a comma behind the last of several elements, and none behind a single one.
      for call in calls { self.call(call.name, call.arguments, calls.count > 1 ? "," : "") }
    case .texts(let texts): writeFilled(texts)
    }
    outdent()
    line("]" + comma)
  }

  /// As many to a line as fit.
  private mutating func writeFilled(_ texts: [String]) {
    var current = ""
    for text in texts {
      if !current.isEmpty, indentation.utf8.count + current.utf8.count + text.utf8.count + 2 > SwiftWriter.width {
        line(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + text + (texts.count > 1 ? "," : "")
    }
    line(current)
  }

  /// An argument of a call: text, or a list.
  struct Argument {
    enum Items {
      case calls([(name: String, arguments: [String])])
      case texts([String])
    }
    /// `parameters: `, or nothing.
    var label = ""
    var items: Items?
    /// On one line.
    var flat: String

    init(_ text: String) { flat = text }

    init(label: String, list items: [(name: String, arguments: [String])]) {
      self.label = label
      self.items = .calls(items)
      flat = label + "[" + items.map { $0.name + "(" + $0.arguments.joined(separator: ", ") + ")" }.joined(separator: ", ") + "]"
    }

    init(label: String = "", texts: [String]) {
      self.label = label
      items = .texts(texts)
      flat = label + "[" + texts.joined(separator: ", ") + "]"
    }
  }

  static let width = 138
  /// What the layout rules allow.
  private static let limit = 140
}
