import ContractRuntime
import Foundation

/// The plans that Postgres' auto_explain wrote down: those of every statement that ran, also inside of functions and triggers.
struct PlanLog {
  struct Scan {
    var table: String
    /// `Seq Scan`, `Index Scan`, …
    var kind: String
    /// Rows that were read, and those of them that were thrown away at once; in all loops together.
    var read: Double
    var wasted: Double
  }

  struct Plan {
    var statement: String
    var scans: [Scan]
    /// The names of those it uses.
    var indexes: Set<String>
  }

  let plans: [Plan]

  init(_ log: String) throws {
    var texts: [String] = []
    var isPlan = false
    for line in log.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.contains(" LOG:  duration: "), line.hasSuffix(" plan:") {
        isPlan = true
        texts.append("")
      } else if isPlan, line.hasPrefix("\t") {
        texts[texts.count - 1] += line.dropFirst() + "\n"
      } else {
        isPlan = false
      }
    }
    plans = try texts.map { text in
      let document = try JSONValue(parsing: text)
      return Plan(
        statement: document["Query Text"]?.string ?? "", scans: document["Plan"].map(Self.scans) ?? [],
        indexes: document["Plan"].map(Self.indexes) ?? [])
    }
  }

  private static func scans(of node: JSONValue) -> [Scan] {
    var found = (node["Plans"]?.array ?? []).flatMap(scans)
    if let kind = node["Node Type"]?.string, let table = node["Relation Name"]?.string {
      func figure(_ name: String) -> Double { node[name]?.number?.double ?? 0 }
      let loops = figure("Actual Loops")
      let wasted = (figure("Rows Removed by Filter") + figure("Rows Removed by Index Recheck")) * loops
      found.append(Scan(table: table, kind: kind, read: figure("Actual Rows") * loops + wasted, wasted: wasted))
    }
    return found
  }

  private static func indexes(of node: JSONValue) -> Set<String> {
    Set((node["Plans"]?.array ?? []).flatMap(indexes) + [node["Index Name"]?.string].compactMap { $0 })
  }

  /// The statements whose text has `part`, each once.
  func statements(with part: String) -> Set<String> {
    Set(plans.map(\.statement).filter { $0.contains(part) })
  }
}
