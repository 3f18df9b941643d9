import ContractGenerator
import Foundation
import Testing

/// Documents in which every text is hostile at once, for the compilers: `make hostile` generates from them, and compiles.
@Suite struct CompiledSamples {
  private static let folder = ProcessInfo.processInfo.environment["HOSTILE_OUTPUT"]
  private static let rounds = Int(ProcessInfo.processInfo.environment["HOSTILE_DOCUMENTS"] ?? "") ?? 2

  @Test(.enabled(if: folder != nil)) func areWritten() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let places = Position.all.flatMap { position in Poison.Mode.allCases.map { (position, $0) } }
      .filter { !Poison(position: $0.0, payload: Payloads.harmless, mode: $0.1).generate().hasErrors }
    for round in 0..<Self.rounds {
      let poisons = places.enumerated().map { index, place in
        Poison(position: place.0, payload: Payloads.all[(index * 5 + round) % Payloads.all.count], mode: place.1)
      }
      let groups = fitting(poisons.filter { $0.mode == (round % 2 == 0 ? .whole : .appended) })
      for (number, group) in groups.enumerated() {
        let file = folder.appending(path: "round-\(round)-\(number).json")
        try Data(document(group).json.utf8).write(to: file)
      }
    }
  }

  @Test(.enabled(if: folder != nil)) func documentsOfNamesAreWritten() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let names = Self.rounds > 2 ? Names.all : Names.few
    for (number, start) in stride(from: 0, to: names.count, by: 100).enumerated() {
      let document = NamesDocument(names: Array(names[start..<min(start + 100, names.count)]))
      try Data(document.tree.json.utf8).write(to: folder.appending(path: "names-\(number).json"))
    }
  }

  /// As few groups as give no errors; a poison that gives one even alone is left out.
  private func fitting(_ poisons: [Poison]) -> [[Poison]] {
    if !Poison.generate(document(poisons)).hasErrors { return [poisons] }
    guard poisons.count > 1 else { return [] }
    let alone = poisons.filter { !$0.generate().hasErrors }
    if alone.count < poisons.count { return fitting(alone) }
    let half = poisons.count / 2
    return fitting(Array(poisons[..<half])) + fitting(Array(poisons[half...]))
  }

  /// Keys are replaced from the innermost outwards, so that the way to each is still there.
  private func document(_ poisons: [Poison]) -> DocumentTree {
    poisons.sorted { $0.position.path.count > $1.position.path.count }.reduce(DocumentTree.base) { $1.applied(to: $0) }
  }
}
