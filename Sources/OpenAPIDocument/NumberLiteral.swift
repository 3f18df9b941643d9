/// A number as the author wrote it; nothing is lost to rounding until someone asks for a `Double`.
public struct NumberLiteral: Hashable, Sendable {
  /// The text in decimal: `100`, `1e100`, `0.1`.
  public let text: String

  init(_ text: String) {
    self.text = text
  }

  /// The nearest `Double`, infinite when the number is too large for one.
  public var double: Double { Double(text) ?? .nan }
}
