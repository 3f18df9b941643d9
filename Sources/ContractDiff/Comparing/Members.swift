import ContractDiagnostics
import ContractModel

/// Objects, member by member.
extension Comparison {
  func compare(_ was: Record, _ now: Record, _ direction: Direction, _ place: Place) {
    for property in now.properties where isExchanged(property, direction) {
      let subject = place.subject + "." + property.wireName
      if let before = was.properties.first(where: { $0.wireName == property.wireName }), isExchanged(before, direction) {
        compare(before, property, direction, at: subject)
      } else {
        reportAdded(property, to: was, direction, at: subject)
      }
    }
    for property in was.properties where isExchanged(property, direction) {
      guard !now.properties.contains(where: { $0.wireName == property.wireName && isExchanged($0, direction) }) else { continue }
      let kind = kind(ofRemoved: property, from: now, direction)
      report(kind, direction, at: place.subject + "." + property.wireName, "was removed", old: span(property, old), new: place.new)
    }
    compareAdditional(was.additional, now.additional, direction, place)
    compareBounds(
      "maxProperties", was.maxProperties.map(String.init), now.maxProperties.map(String.init), isUpper: true, direction, place)
    compareBounds(
      "minProperties", was.minProperties.map(String.init), now.minProperties.map(String.init), isUpper: false, direction, place)
  }

  /// What only the other side sends does not count.
  private func isExchanged(_ property: Property, _ direction: Direction) -> Bool {
    direction == .request ? !property.isReadOnly : !property.isWriteOnly
  }

  private func reportAdded(_ property: Property, to record: Record, _ direction: Direction, at subject: String) {
    let span = span(property, new)
    // Only the other side sent it before.
    let isRequired = property.isRequired && property.constantValue == nil
    let kind: ChangeKind
    switch (isRequired, record.additional) {
    case (true, _): kind = .requiredPropertyAdded
    case (false, .refused) where direction == .response: kind = .objectOpened
    case (false, _): kind = .optionalPropertyAdded
    }
    report(kind, direction, at: subject, "was added and is \(isRequired ? "required" : "optional")", new: span)
  }

  private func kind(ofRemoved property: Property, from record: Record, _ direction: Direction) -> ChangeKind {
    if direction == .request, record.additional == .refused { return .propertyRefused }
    return property.isRequired ? .propertyRemoved : .optionalPropertyRemoved
  }

  private func compare(_ was: Property, _ now: Property, _ direction: Direction, at subject: String) {
    let places = (old: span(was, old), new: span(now, new))
    if was.isRequired != now.isRequired {
      let kind: ChangeKind = now.isRequired ? .propertyBecameRequired : .propertyBecameOptional
      report(kind, direction, at: subject, now.isRequired ? "became required" : "became optional", old: places.old, new: places.new)
    }
    if now.isDeprecated, !was.isDeprecated {
      report(.propertyDeprecated, direction, at: subject, "became deprecated", old: places.old, new: places.new)
    }
    if direction == .request, let before = old.schema(of: was.type), let after = new.schema(of: now.type) {
      compareDefaults(before, after, at: subject)
    }
    compare(was.type, now.type, direction, at: subject)
  }

  private func span(_ property: Property, _ view: ModelView) -> ContractDiagnostics.Span? {
    view.schema(of: property.type)?.provenance.span
  }

  private func compareAdditional(_ was: AdditionalMembers, _ now: AdditionalMembers, _ direction: Direction, _ place: Place) {
    switch (was, now) {
    case (.refused, .refused), (.ignored, .ignored): return
    case (.kept(let before), .kept(let after)): compare(before, after, direction, at: place.subject + ".*")
    case (_, .refused):
      report(.objectClosed, direction, at: place.subject, "refuses members that it does not name", old: place.old, new: place.new)
    case (.refused, _):
      report(.objectOpened, direction, at: place.subject, "lets through members that it does not name", old: place.old, new: place.new)
    case (.ignored, .kept(let after)) where new.resolved(after).shape != .any:
      narrowed("constrains members that it does not name", direction, place)
    case (.kept(let before), .ignored) where old.resolved(before).shape != .any:
      widened("no longer constrains members that it does not name", direction, place)
    case (.ignored, .kept), (.kept, .ignored): return
    }
  }
}
