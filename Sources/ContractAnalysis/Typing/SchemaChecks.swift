import ContractModel

extension Typing {
  /// What a reader of this shape checks itself, and whether anything is left for the complete validator.
  func checks(of schema: Schema, for shape: TypeUse.Shape) -> Checks {
    var checks = Checks()
    switch shape {
    case .string(let form): fillStrings(&checks, schema, form)
    case .integer: fillIntegers(&checks, schema.number)
    case .number: fillNumbers(&checks, schema.number) { ExactNumber.isHeld(byDouble: $0) }
    case .decimal: fillNumbers(&checks, schema.number) { _ in true }
    case .array: fillArrays(&checks, schema)
    case .dictionary:
      checks.minProperties = schema.object.minProperties
      checks.maxProperties = schema.object.maxProperties
      if !schema.object.required.isEmpty || !schema.object.patternProperties.isEmpty { checks.needsValidator = true }
    case .any: checks.needsValidator = !isUnconstrained(schema)
    case .boolean, .null, .named, .constant: break
    }
    if needsValidator(schema) { checks.needsValidator = true }
    if schema.effectiveEnumeration != nil { checks.needsValidator = true }
    return checks
  }

  private func fillStrings(_ checks: inout Checks, _ schema: Schema, _ form: StringForm) {
    guard form == .text else {
      if schema.string.minLength != nil || schema.string.maxLength != nil || schema.string.pattern != nil { checks.needsValidator = true }
      return
    }
    checks.minLength = schema.string.minLength
    checks.maxLength = schema.string.maxLength
    checks.pattern = schema.string.pattern
    checks.format = schema.format
  }

  /// Bounds of integers become inclusive `Int`s; what does not fit is left to the validator.
  private func fillIntegers(_ checks: inout Checks, _ number: NumberConstraints) {
    func integer(_ text: String?, offset: Int = 0) -> Int? {
      guard let text else { return nil }
      guard let value = JSONLiteral.number(text).intValue, !value.addingReportingOverflow(offset).overflow else {
        checks.needsValidator = true
        return nil
      }
      return value + offset
    }
    checks.minimumInteger = [integer(number.minimum), integer(number.exclusiveMinimum, offset: 1)].compactMap { $0 }.max()
    checks.maximumInteger = [integer(number.maximum), integer(number.exclusiveMaximum, offset: -1)].compactMap { $0 }.min()
    checks.multipleOfInteger = integer(number.multipleOf)
  }

  /// What a reader cannot be told as its kind of number is left to the validator.
  private func fillNumbers(_ checks: inout Checks, _ number: NumberConstraints, _ isHeld: (String) -> Bool) {
    func held(_ text: String?) -> String? {
      guard let text, !isHeld(text) else { return text }
      checks.needsValidator = true
      return nil
    }
    checks.minimum = held(number.minimum)
    checks.maximum = held(number.maximum)
    checks.exclusiveMinimum = held(number.exclusiveMinimum)
    checks.exclusiveMaximum = held(number.exclusiveMaximum)
    checks.multipleOf = held(number.multipleOf)
  }

  private func fillArrays(_ checks: inout Checks, _ schema: Schema) {
    checks.minItems = schema.array.minItems
    checks.maxItems = schema.array.maxItems
    checks.uniqueItems = schema.array.uniqueItems
    let items = schema.array.items.flatMap { model.schemas[$0].boolean }
    if !schema.array.prefixItems.isEmpty || items == false { checks.needsValidator = true }
  }

  /// Keywords that no generated reader spells out.
  func needsValidator(_ schema: Schema) -> Bool {
    schema.not != nil || schema.condition != nil || schema.array.contains != nil || schema.array.unevaluatedItems != nil
      || !schema.object.patternProperties.isEmpty || schema.object.propertyNames != nil || !schema.object.dependentRequired.isEmpty
      || !schema.object.dependentSchemas.isEmpty || schema.object.unevaluatedProperties != nil
  }

  private func isUnconstrained(_ schema: Schema) -> Bool {
    schema.kinds.isEmpty && schema.string == StringConstraints() && schema.number == NumberConstraints() && schema.array.isEmpty
      && schema.object.isEmpty && schema.oneOf.isEmpty && schema.anyOf.isEmpty && schema.allOf.isEmpty && schema.enumeration == nil
      && schema.constant == nil && schema.boolean != false && schema.format == nil
  }
}
