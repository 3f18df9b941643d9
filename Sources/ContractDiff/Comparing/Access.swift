import ContractModel
import ContractSummary

/// Servers, and who may call.
extension Comparison {
  func compareServers() {
    let before = old.model.servers.map(\.url)
    let after = new.model.servers.map(\.url)
    for url in after where !before.contains(url) { report(.serverAdded, at: "servers", "\(url) was added") }
    for url in before where !after.contains(url) { report(.serverRemoved, at: "servers", "\(url) was removed") }
  }

  func compareSchemes() {
    for scheme in new.model.securitySchemes {
      guard let before = old.model.securitySchemes.first(where: { $0.name == scheme.name }), before.kind != scheme.kind else { continue }
      report(
        .securitySchemeChanged, at: "security scheme `\(scheme.name)`",
        "is \(SchemeWords.text(scheme.kind)), and was \(SchemeWords.text(before.kind))")
    }
  }

  /// Every way in that was open must still be: some new alternative asks for nothing beyond what the old one asked for.
  func compareSecurity(_ was: Operation, _ now: Operation) {
    let before = alternatives(was, old.model)
    let after = alternatives(now, new.model)
    guard before != after else { return }
    let closed = before.filter { way in !after.contains { $0.isSubset(of: way) } }
    let opened = after.filter { way in !before.contains { $0.isSubset(of: way) } }
    let places = (old: was.provenance.span, new: now.provenance.span)
    if was.allowsAnonymous, !now.allowsAnonymous {
      report(.securityAdded, at: "security", "asks for \(text(after))", old: places.old, new: places.new)
    } else if !closed.isEmpty {
      report(.securityNarrowed, at: "security", "no longer lets \(text(closed)) in", old: places.old, new: places.new)
    }
    if now.allowsAnonymous, !was.allowsAnonymous {
      report(.securityRemoved, at: "security", "asks for nothing any more", old: places.old, new: places.new)
    } else if !opened.isEmpty, !was.allowsAnonymous {
      report(.securityWidened, at: "security", "lets \(text(opened)) in", old: places.old, new: places.new)
    }
  }

  /// Each alternative as the set of what it demands; no alternative at all demands nothing.
  private func alternatives(_ operation: Operation, _ model: Model) -> [Set<String>] {
    guard !operation.security.isEmpty else { return [[]] }
    return operation.security.map { alternative in
      Set(
        alternative.requirements.flatMap { requirement in
          let name = model.securitySchemes[requirement.scheme].name
          return [name] + requirement.scopes.map { "\(name) with the scope \($0)" }
        })
    }
  }

  private func text(_ ways: [Set<String>]) -> String {
    ways.map { way in way.isEmpty ? "anyone" : way.sorted().joined(separator: " and ") }.joined(separator: ", or ")
  }
}
