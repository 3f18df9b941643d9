extension SwiftOptions.Access {
  /// Finished source with every declaration at this level. Each generated declaration begins its line with `public`, perhaps behind
  /// attributes, and nothing else does.
  func applied(to source: String) -> String {
    guard self != .public else { return source }
    let word = self == .internal ? "" : rawValue + " "
    return source.split(separator: "\n", omittingEmptySubsequences: false).map { applied(to: $0, word) }.joined(separator: "\n")
  }

  private func applied(to line: Substring, _ word: String) -> String {
    var rest = line.drop { $0 == " " }
    while rest.hasPrefix("@"), let space = rest.firstIndex(of: " ") { rest = rest[rest.index(after: space)...] }
    guard rest.hasPrefix("public ") else { return String(line) }
    return line[..<rest.startIndex] + word + rest.dropFirst("public ".count)
  }
}
