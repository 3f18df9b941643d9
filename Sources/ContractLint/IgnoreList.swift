import ContractDiagnostics
import ContractModel

/// Findings that are accepted as they are: one line for each, `code pointer`, so that old documents can be held to new rules.
public struct IgnoreList: Sendable, Equatable {
  public struct Entry: Sendable, Hashable {
    public let code: String
    public let pointer: String
    /// Counted from 1.
    public let line: Int

    public static func == (left: Entry, right: Entry) -> Bool { left.code == right.code && left.pointer == right.pointer }
    public func hash(into hasher: inout Hasher) {
      hasher.combine(code)
      hasher.combine(pointer)
    }
  }
  public private(set) var entries: [Entry] = []

  /// Reads a list; empty lines and those that begin with `#` say nothing.
  public init(text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.hasPrefix("#") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      entries.append(Entry(code: String(parts[0]), pointer: String(parts[1]), line: index + 1))
    }
  }

  /// What is not on the list, and the entries that nothing needs any longer.
  public func filter(_ findings: [Finding]) -> (kept: [Finding], unused: [Entry]) {
    let known = Set(entries)
    let found = Set(findings.map(IgnoreList.entry))
    return (findings.filter { !known.contains(IgnoreList.entry($0)) }, entries.filter { !found.contains($0) })
  }

  /// The list that accepts `findings`.
  public static func text(_ findings: [Finding]) -> String {
    var lines: [String] = []
    for entry in findings.map(entry) where !lines.contains("\(entry.code) \(entry.pointer)") {
      lines.append("\(entry.code) \(entry.pointer)")
    }
    return "# Findings of `contract lint` that are accepted. `contract lint --write-ignore-file` writes this file anew.\n"
      + lines.map { $0 + "\n" }.joined()
  }

  private static func entry(_ finding: Finding) -> Entry {
    Entry(code: finding.code.rawValue, pointer: finding.provenance.pointer, line: 0)
  }
}
