import ContractDiagnostics
import ContractGenerator
import Foundation
import Testing

/// For every text of a document and every payload: a named error, or output that declares what it would declare for harmless text.
///
/// A sample of the pairs runs in `make test`; `make hostile` runs more of them, and compiles what comes out.
@Suite struct HostileDocumentTests {
  /// How many payloads each text meets in each mode; `all` for every one.
  private static let depth: Int = {
    let wanted = ProcessInfo.processInfo.environment["HOSTILE_DEPTH"] ?? "1"
    return wanted == "all" ? Payloads.all.count : max(1, Int(wanted) ?? 1)
  }()

  /// Which texts are attacked: `2/12` is the third of twelve parts, so that a deep run can be cut into pieces.
  private static let positions: [Int] = {
    let part = (ProcessInfo.processInfo.environment["HOSTILE_PART"] ?? "0/1").split(separator: "/").compactMap { Int($0) }
    guard part.count == 2, (0..<part[1]).contains(part[0]) else { return Array(Position.all.indices) }
    return Position.all.indices.filter { $0 % part[1] == part[0] }
  }()

  @Test func theBaseDocumentIsFine() throws {
    let result = Poison.generate(.base)
    #expect(!result.hasErrors, "\(TextRenderer(sources: result.sources).render(result.diagnostics))")
    _ = try OutputShape(result)
    #expect(Position.all.count > 300)
  }

  @Test(arguments: positions) func textStaysText(_ index: Int) throws {
    let position = Position.all[index]
    for (offset, mode) in Poison.Mode.allCases.enumerated() {
      let plain = Poison(position: position, payload: Payloads.harmless, mode: mode).generate()
      let harmless = plain.hasErrors ? nil : try OutputShape(plain)
      for number in 0..<Self.depth {
        let payload = Payloads.all[(index * 7 + offset * 3 + number) % Payloads.all.count]
        if payload.isEmpty, mode == .appended { continue }
        check(Poison(position: position, payload: payload, mode: mode), against: harmless)
      }
    }
  }

  private func check(_ poison: Poison, against harmless: OutputShape?) {
    let result = poison.generate()
    guard !result.hasErrors else { return }
    do throws(SourceTokens.Broken) {
      let shape = try OutputShape(result)
      let harmless = poison.leavesOutPattern(result) ? try OutputShape(poison.withoutPattern.generate()) : harmless
      guard let harmless, !poison.position.choosesShape, !poison.decidesPath, !poison.namesType,
        let difference = shape.difference(from: harmless)
      else {
        return
      }
      Issue.record("\(poison): \(difference)")
    } catch {
      Issue.record("\(poison): \(error)")
    }
  }
}

extension Position {
  /// Where a text decides what is declared, so that no two texts need give the same declarations: media types, and the list of
  /// tags, which orders the protocols.
  fileprivate var choosesShape: Bool { isKey && path.dropLast().last == "content" || path.first == "tags" && path.last == "name" }
}

extension Poison {
  /// A pattern that is none is left out, whatever else it says; so it declares what any other such pattern does.
  fileprivate func leavesOutPattern(_ result: GeneratorResult) -> Bool {
    guard position.path.contains(where: { $0 == "pattern" || $0 == "patternProperties" }) else { return false }
    return result.diagnostics.contains { $0.code == .invalidPattern || $0.code == .notSupportedPattern }
  }

  fileprivate var withoutPattern: Poison { Poison(position: position, payload: "(", mode: mode) }

  /// The name of a type is one in any letters.
  fileprivate var namesType: Bool {
    position.path.contains("type") && ["null", "boolean", "object", "array", "number", "string", "integer"].contains(payload.lowercased())
  }

  /// Braces decide whether a server can match a path, and so whether it has a handler.
  fileprivate var decidesPath: Bool {
    let isPath = position.isKey && position.path.count == 2 && position.path.first == "paths"
    return (isPath || position.text == "petId") && payload.contains { $0 == "{" || $0 == "}" }
  }
}
