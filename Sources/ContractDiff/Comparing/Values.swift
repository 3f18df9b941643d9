import ContractDiagnostics
import ContractModel

/// Types at a place, and their shapes.
extension Comparison {
  /// Where a value of a type is met, for messages, and both places of it.
  struct Place {
    let subject: String
    let old: Span?
    let new: Span?
  }

  /// Compares what values may be at one place of both documents.
  func compare(_ was: TypeUse, _ now: TypeUse, _ direction: Direction, at subject: String) {
    let before = old.resolved(was)
    let after = new.resolved(now)
    let place = Place(
      subject: subject, old: old.schema(of: was)?.provenance.span, new: new.schema(of: now)?.provenance.span)
    compareNull(before, after, direction, place)
    guard compareShapes(before, after, direction, place) else { return }
    compareChecks(before.checks, after.checks, direction, place)
    compareRareKeywords(before, after, direction, place)
  }

  private func compareNull(_ was: TypeUse, _ now: TypeUse, _ direction: Direction, _ place: Place) {
    guard was.isNullable != now.isNullable, now.shape != .any, was.shape != .any else { return }
    let kind: ChangeKind = now.isNullable ? .becameNullable : .becameNonNullable
    report(
      kind, direction, at: place.subject, now.isNullable ? "may be null" : "may no longer be null", old: place.old, new: place.new)
  }

  /// True when both are of one shape, so that keywords can be compared.
  private func compareShapes(_ was: TypeUse, _ now: TypeUse, _ direction: Direction, _ place: Place) -> Bool {
    if was.constant != nil || now.constant != nil, let before = values(was, old), let after = values(now, new) {
      compare(before, after, direction, place)
      return false
    }
    switch (was.shape, now.shape) {
    case (.null, .null), (.boolean, .boolean), (.number, .number), (.decimal, .decimal), (.any, .any): return true
    case (.integer(let before), .integer(let after)): compareWidths(before, after, direction, place)
    case (.string(let before), .string(let after)): compareForms(before, after, direction, place)
    case (.array(let before), .array(let after)): compare(before, after, direction, at: place.subject + "[]")
    case (.dictionary(let before), .dictionary(let after)): compare(before, after, direction, at: place.subject + ".*")
    case (.named(let before), .named(let after)): compareDeclarations(before, after, direction, place)
    case (.any, _): narrowed("may be any value no longer, but \(text(now, new))", direction, place)
    case (_, .any): widened("may be any value, and was \(text(was, old))", direction, place)
    case (.integer, .number): widened("is a number and was an integer", direction, place)
    case (.number, .integer): narrowed("is an integer and was a number", direction, place)
    default: compareUnlike(was, now, direction, place)
    }
    return sameShape(was.shape, now.shape)
  }

  private func sameShape(_ was: TypeUse.Shape, _ now: TypeUse.Shape) -> Bool {
    switch (was, now) {
    case (.integer, .integer), (.string, .string), (.array, .array), (.dictionary, .dictionary): true
    default: false
    }
  }

  private func compareWidths(_ was: IntegerWidth, _ now: IntegerWidth, _ direction: Direction, _ place: Place) {
    guard was != now, was == .int32 || now == .int32 else { return }
    if now == .int32 {
      narrowed("is an int32 and was wider", direction, place)
    } else {
      widened("is wider than the int32 it was", direction, place)
    }
  }

  private func compareForms(_ was: StringForm, _ now: StringForm, _ direction: Direction, _ place: Place) {
    guard was != now else { return }
    switch (was, now) {
    case (.text, _): narrowed("is a \(name(now)) and was any text", direction, place)
    case (_, .text): widened("is any text and was a \(name(was))", direction, place)
    default: changed("is a \(name(now)) and was a \(name(was))", direction, place)
    }
  }

  private func name(_ form: StringForm) -> String {
    switch form {
    case .text: "text"
    case .uuid: "uuid"
    case .dateTime: "date-time"
    case .date: "date"
    case .base64: "text in base64"
    case .decimal: "decimal number in text"
    }
  }

  /// Types of different shape: one may be an alternative of the other.
  private func compareUnlike(_ was: TypeUse, _ now: TypeUse, _ direction: Direction, _ place: Place) {
    if let union = union(now, new), let match = union.cases.first(where: { sameKind(was, old, $0.type, new) }) {
      widened("may be \(text(now, new)) and was \(text(was, old))", direction, place)
      compare(was, match.type, direction, at: place.subject)
    } else if let union = union(was, old), let match = union.cases.first(where: { sameKind($0.type, old, now, new) }) {
      narrowed("is \(text(now, new)) and was \(text(was, old))", direction, place)
      compare(match.type, now, direction, at: place.subject)
    } else if case .string = was.shape, isEnumeration(now, new) {
      narrowed("is one of a list of values and was any text", direction, place)
    } else if case .string = now.shape, isEnumeration(was, old) {
      widened("is any text and was one of a list of values", direction, place)
    } else {
      changed("is \(text(now, new)) and was \(text(was, old))", direction, place)
    }
  }

  func widened(_ message: String, _ direction: Direction, _ place: Place) {
    report(.typeWidened, direction, at: place.subject, message, old: place.old, new: place.new)
  }
  func narrowed(_ message: String, _ direction: Direction, _ place: Place) {
    report(.typeNarrowed, direction, at: place.subject, message, old: place.old, new: place.new)
  }
  func changed(_ message: String, _ direction: Direction, _ place: Place) {
    report(.typeChanged, direction, at: place.subject, message, old: place.old, new: place.new)
  }
}
