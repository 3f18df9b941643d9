/// A piece of a document as messages show it: in backticks, on one line, with control and bidirectional characters spelled out,
/// and no longer than 80 characters. Every message that repeats what an author wrote goes through here.
public func quoted(_ text: String) -> String {
  var shown = "`"
  var count = 0
  for scalar in text.unicodeScalars {
    guard count < 80 else { return shown + "…`" }
    shown += scalar.isSafeToShow ? String(scalar) : scalar.escaped(asASCII: true)
    count += 1
  }
  return shown + "`"
}

extension Unicode.Scalar {
  /// False for characters that a terminal obeys or that reorder the text around them.
  var isSafeToShow: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
    case .format: value == 0x200D || value == 0x200C
    default: true
    }
  }
}
