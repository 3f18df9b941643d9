/// Texts that are JSON and texts that are not, for one rule of RFC 8259.
struct ConformanceCases: Sendable, CustomStringConvertible {
  /// The section and what it is about.
  let rule: String
  let accepted: [[UInt8]]
  let refused: [[UInt8]]

  init(_ rule: String, accepted: [[UInt8]] = [], refused: [[UInt8]] = []) {
    self.rule = rule
    self.accepted = accepted
    self.refused = refused
  }

  init(_ rule: String, texts accepted: [String], not refused: [String] = []) {
    self.init(rule, accepted: accepted.map { Array($0.utf8) }, refused: refused.map { Array($0.utf8) })
  }

  var description: String { rule }

  static let all = grammar + numbers + strings + encodings
}
