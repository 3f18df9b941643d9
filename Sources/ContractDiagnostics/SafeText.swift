/// Text of unknown origin made fit for one line of a terminal.
public enum SafeText {
  /// Line breaks, control and bidirectional characters become U+FFFD, so that a document cannot move the cursor, change colours or
  /// reorder what is read. Each stays one character, so columns hold.
  public static func line(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { safe.append(scalar.isSafeToShow ? scalar : "\u{FFFD}") }
    return String(safe)
  }
}
