/// What can happen to values. A server must go on taking what it took, and callers must be able to take what it sends.
extension ChangeKind {
  static let typeChanged = ChangeKind("type-changed", .breaking, "values of the old type are not values of the new one")
  static let typeWidened = ChangeKind(
    "type-widened", request: .harmless, response: .breaking, "what was let through stays so, but callers may receive values of another type"
  )
  static let typeNarrowed = ChangeKind(
    "type-narrowed", request: .breaking, response: .harmless, "values that were let through are refused")
  static let becameNullable = ChangeKind(
    "became-nullable", request: .harmless, response: .breaking, "callers may receive null where there was none")
  static let becameNonNullable = ChangeKind("no-longer-nullable", request: .breaking, response: .harmless, "null is refused")

  // MARK: Members

  static let requiredPropertyAdded = ChangeKind(
    "required-property-added", request: .breaking, response: .harmless, "values without it are answered with 422")
  static let optionalPropertyAdded = ChangeKind("optional-property-added", .harmless, "values without it stay right")
  static let propertyRefused = ChangeKind(
    "property-removed", request: .breaking, response: .breaking, "the object lets no other members through")
  static let propertyRemoved = ChangeKind(
    "property-removed", request: .dangerous, response: .breaking, "what callers send is dropped, and what they read is not there")
  static let optionalPropertyRemoved = ChangeKind(
    "property-removed", .dangerous, "what callers send is dropped, and what they may read is never there")
  static let propertyBecameRequired = ChangeKind(
    "property-became-required", request: .breaking, response: .harmless, "values without it are answered with 422")
  static let propertyBecameOptional = ChangeKind(
    "property-became-optional", request: .harmless, response: .breaking, "callers rely on it, and it may be missing")
  static let propertyDeprecated = ChangeKind("property-deprecated", .harmless, "it still works")
  static let objectClosed = ChangeKind(
    "additional-properties-refused", request: .breaking, response: .harmless, "members that the schema does not name are refused")
  static let objectOpened = ChangeKind(
    "additional-properties-allowed", request: .harmless, response: .dangerous, "callers may receive members that the schema does not name")
  static let defaultChanged = ChangeKind(
    "default-changed", request: .dangerous, response: .harmless, "requests that leave it out mean something else")

  // MARK: Enumerations and unions

  static let valueAdded = ChangeKind(
    "enum-value-added", request: .harmless, response: .dangerous, "callers that know every value meet one that they do not")
  static let enumerationValueNamed = ChangeKind("enum-value-named", .harmless, "the enumeration was open, so the value could come before")
  static let valueRemoved = ChangeKind("enum-value-removed", request: .breaking, response: .harmless, "callers that send it are refused")
  static let alternativeAdded = ChangeKind(
    "alternative-added", request: .harmless, response: .dangerous, "callers that know every alternative meet one that they do not")
  static let alternativeRemoved = ChangeKind(
    "alternative-removed", request: .breaking, response: .harmless, "callers that send it are refused")
  static let discriminatorChanged = ChangeKind("discriminator-changed", .breaking, "another member tells the alternatives apart")

  // MARK: Keywords

  static let constraintTightened = ChangeKind(
    "constraint-tightened", request: .breaking, response: .harmless, "values that were let through are refused")
  static let constraintRelaxed = ChangeKind(
    "constraint-relaxed", request: .harmless, response: .dangerous, "callers may receive values beyond the old bound")
  static let constraintChanged = ChangeKind(
    "constraint-changed", request: .breaking, response: .dangerous, "it cannot be told that old values are still let through")
  static let rareKeywordsChanged = ChangeKind(
    "schema-changed", .dangerous, "keywords that only the complete validator knows differ, and what that means cannot be told")
}
