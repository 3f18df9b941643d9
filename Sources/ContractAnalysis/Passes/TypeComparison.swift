import ContractModel

/// Whether two models mean the same by a type, whatever they call it and its parts.
struct TypeComparison {
  /// Whether a type of one model is a type of the other.
  let isSame: (TypeID, TypeID) -> Bool

  func isAlike(_ left: TypeDeclaration.Kind, _ right: TypeDeclaration.Kind) -> Bool {
    switch (left, right) {
    case (.record(let left), .record(let right)): isAlike(left, right)
    case (.union(let left), .union(let right)): isAlike(left, right)
    case (.enumeration(let left), .enumeration(let right)):
      left.isInteger == right.isInteger && left.values.map(\.literal) == right.values.map(\.literal)
    case (.alias(let left), .alias(let right)), (.wrapper(let left), .wrapper(let right)): isAlike(left, right)
    default: false
    }
  }

  private func isAlike(_ left: Record, _ right: Record) -> Bool {
    guard left.properties.count == right.properties.count, left.ignored == right.ignored, left.minProperties == right.minProperties,
      left.maxProperties == right.maxProperties, left.needsValidator == right.needsValidator, isAlike(left.additional, right.additional)
    else { return false }
    return zip(left.properties, right.properties).allSatisfy(isAlike)
  }

  private func isAlike(_ left: Property, _ right: Property) -> Bool {
    left.wireName == right.wireName && left.isRequired == right.isRequired && left.defaultValue == right.defaultValue
      && left.constantValue == right.constantValue && isAlike(left.type, right.type)
  }

  private func isAlike(_ left: AdditionalMembers, _ right: AdditionalMembers) -> Bool {
    switch (left, right) {
    case (.ignored, .ignored), (.refused, .refused): true
    case (.kept(let left), .kept(let right)): isAlike(left, right)
    default: false
    }
  }

  private func isAlike(_ left: Union, _ right: Union) -> Bool {
    guard left.cases.count == right.cases.count, left.selection == right.selection, left.needsValidator == right.needsValidator,
      left.trialOrder == right.trialOrder
    else { return false }
    return zip(left.cases, right.cases).allSatisfy { left, right in
      left.values == right.values && left.kinds == right.kinds && left.uniqueProperty == right.uniqueProperty
        && isAlike(left.type, right.type)
    }
  }

  private func isAlike(_ left: TypeUse, _ right: TypeUse) -> Bool {
    guard left.isNullable == right.isNullable, left.checks == right.checks else { return false }
    switch (left.shape, right.shape) {
    case (.array(let left), .array(let right)), (.dictionary(let left), .dictionary(let right)): return isAlike(left, right)
    case (.named(let left), .named(let right)): return isSame(left, right)
    default: return left.shape == right.shape
    }
  }
}
