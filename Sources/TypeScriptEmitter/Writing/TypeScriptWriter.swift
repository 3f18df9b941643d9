import ContractModel

/// Builds the text of one file.
///
/// Only a `StaticString` goes in as it is, so text from a document cannot become code by accident: each place where it may
/// stand has a function of its own that escapes for that place.
struct TypeScriptWriter {
  private(set) var text = ""
  /// What was named of `schema.d.ts`, for the imports of other files.
  var roots: Set<TypeExpression.Root> = []
  /// Whether a type of `types.ts` was named.
  var usesTypes = false
  /// Notes where what is written comes from; nil when nobody asks.
  var trace: SourceTrace?
  private var margin = ""

  init() { text.reserveCapacity(1 << 16) }

  var isTraced: Bool { trace != nil }

  /// Notes that what is written next comes from a place of the document.
  mutating func mark(_ provenance: Provenance) {
    if let trace { text.append(trace.mark(provenance)) }
  }

  /// Code as the emitter has it.
  mutating func code(_ code: StaticString) { text.append(code.description) }

  /// The place that comes next, for `insert`.
  var mark: Int { text.utf8.count }

  /// Code before what was written since `mark`.
  mutating func insert(_ code: StaticString, at mark: Int) {
    text.insert(contentsOf: code.description, at: text.utf8.index(text.startIndex, offsetBy: mark))
  }

  /// A whole line of code.
  mutating func line(_ code: StaticString = "") {
    if code.utf8CodeUnitCount > 0 {
      text.append(margin)
      text.append(code.description)
    }
    text.append("\n")
  }

  /// The margin of a line that the following calls fill.
  mutating func startLine() { text.append(margin) }

  mutating func endLine(_ code: StaticString = "") {
    text.append(code.description)
    text.append("\n")
  }

  mutating func indent() { margin.append("  ") }

  mutating func outdent() { margin.removeLast(2) }

  /// Opens on the line that has been started, and closes on a line of its own.
  mutating func block(_ open: StaticString, _ close: StaticString, _ body: (inout TypeScriptWriter) -> Void) {
    endLine(open)
    indent()
    body(&self)
    outdent()
    startLine()
    endLine(close)
  }

  /// A string literal, quotes included.
  mutating func string(_ value: String) { StringLiteral.append(value, to: &text) }

  /// The name of a member of a type.
  mutating func key(_ name: String) { PropertyKey.append(name, to: &text) }

  /// The name of a member of an object literal.
  mutating func valueKey(_ name: String) { PropertyKey.appendValueKey(name, to: &text) }

  mutating func identifier(_ name: Identifier) { text.append(name.text) }

  /// A number literal; text that is not a number in JSON's grammar becomes the type `number`.
  mutating func number(_ literal: String) { text.append(NumberLiteral.isValid(literal) ? literal : "number") }

  /// A number as an expression; text that is not a number in JSON's grammar becomes `0`.
  mutating func numberValue(_ literal: String) { text.append(NumberLiteral.isValid(literal) ? literal : "0") }

  /// A JSDoc comment on lines of its own; nothing when there is nothing to say.
  mutating func documentation(_ documentation: Documentation) {
    DocComment.append(documentation, margin: margin, to: &text)
  }
}
