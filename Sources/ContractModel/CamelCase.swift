/// The words of a name as one: `get pets` is `getPets`.
///
/// What generated code calls things is its emitter's choice; this is near enough to speak of it.
public enum CamelCase {
  /// - Returns: nil when the text has neither letter nor digit.
  public static func join(_ words: String) -> String? {
    let parts = words.split { !$0.isLetter && !$0.isNumber }
    guard let first = parts.first else { return nil }
    return first.prefix(1).lowercased() + first.dropFirst() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}
