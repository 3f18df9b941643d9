import ContractDiagnostics
import ContractModel

/// Named types: records, enumerations, unions.
extension Comparison {
  func compareDeclarations(_ oldID: TypeID, _ newID: TypeID, _ direction: Direction, _ place: Place) {
    guard isFirst(oldID.index, newID.index, direction) else { return }
    let was = old.declaration(oldID)
    let now = new.declaration(newID)
    let inner = Place(
      subject: isNamed(now) ? new.name(of: newID) : place.subject, old: old[was.schema].provenance.span,
      new: new[now.schema].provenance.span)
    switch (was.kind, now.kind) {
    case (.record(let before), .record(let after)): compare(before, after, direction, inner)
    case (.enumeration(let before), .enumeration(let after)): compare(before, after, direction, inner)
    case (.union(let before), .union(let after)): compare(before, after, direction, inner)
    case (_, .union), (.union, _): compareWithUnion(oldID, newID, direction, place)
    default: changed("is \(text(use(newID), new)) and was \(text(use(oldID), old))", direction, place)
    }
  }

  private func use(_ id: TypeID) -> TypeUse { TypeUse(.named(id)) }

  /// Only components have names that authors know.
  private func isNamed(_ declaration: TypeDeclaration) -> Bool { declaration.owner == .module }

  private func compareWithUnion(_ oldID: TypeID, _ newID: TypeID, _ direction: Direction, _ place: Place) {
    if let union = union(use(newID), new), let match = union.cases.first(where: { sameKind(use(oldID), old, $0.type, new) }) {
      widened("may be \(text(use(newID), new)) and was \(text(use(oldID), old))", direction, place)
      compare(use(oldID), match.type, direction, at: place.subject)
    } else if let union = union(use(oldID), old), let match = union.cases.first(where: { sameKind($0.type, old, use(newID), new) }) {
      narrowed("is \(text(use(newID), new)) and was \(text(use(oldID), old))", direction, place)
      compare(match.type, use(newID), direction, at: place.subject)
    } else {
      changed("is \(text(use(newID), new)) and was \(text(use(oldID), old))", direction, place)
    }
  }

  // MARK: Enumerations

  func compare(_ was: Enumeration, _ now: Enumeration, _ direction: Direction, _ place: Place) {
    let before = was.values.map(\.literal)
    let after = now.values.map(\.literal)
    for value in after where !before.contains(value) {
      let kind: ChangeKind = was.isOpen ? .enumerationValueNamed : .valueAdded
      report(kind, direction, at: place.subject, "has the new value \(value.spaced)", old: place.old, new: place.new)
    }
    for value in before where !after.contains(value) && !now.isOpen {
      report(
        .valueRemoved, direction, at: place.subject, "no longer has the value \(value.spaced)", old: place.old, new: place.new)
    }
  }

  // MARK: Unions

  private func compare(_ was: Union, _ now: Union, _ direction: Direction, _ place: Place) {
    for alternative in now.cases {
      if let before = counterpart(of: alternative, in: was) {
        compare(before.type, alternative.type, direction, at: place.subject)
      } else {
        report(
          .alternativeAdded, direction, at: place.subject, "may be \(text(alternative.type, new)) as well", old: place.old, new: place.new)
      }
    }
    for alternative in was.cases
    where !now.cases.contains(where: { sameKind(alternative.type, old, $0.type, new) || $0.name == alternative.name }) {
      report(
        .alternativeRemoved, direction, at: place.subject, "may no longer be \(text(alternative.type, old))", old: place.old, new: place.new
      )
    }
    let names = (old: discriminator(was.selection), new: discriminator(now.selection))
    if let before = names.old, let after = names.new, before != after {
      report(
        .discriminatorChanged, direction, at: place.subject, "is told apart by `\(after)` and was by `\(before)`", old: place.old,
        new: place.new)
    }
  }

  private func counterpart(of alternative: Union.Case, in union: Union) -> Union.Case? {
    union.cases.first { sameKind($0.type, old, alternative.type, new) } ?? union.cases.first { $0.name == alternative.name }
  }

  private func discriminator(_ selection: Union.Selection) -> String? {
    switch selection {
    case .discriminator(let name, _), .constant(let name): name
    case .mixed(let objects): discriminator(objects)
    case .kinds, .uniqueProperties, .trial: nil
    }
  }
}
