import ContractPattern

extension Validator {
  /// Validation vocabulary, section 6.2, by exact decimal arithmetic.
  mutating func check(_ number: JSONNumber, _ keywords: NumberKeywords) -> Bool {
    var isValid = true
    if let bound = keywords.minimum, number < bound { isValid = fail(.tooSmall(bound, isExclusive: false)) }
    if let bound = keywords.exclusiveMinimum, number <= bound { isValid = fail(.tooSmall(bound, isExclusive: true)) }
    if let bound = keywords.maximum, number > bound { isValid = fail(.tooLarge(bound, isExclusive: false)) }
    if let bound = keywords.exclusiveMaximum, number >= bound { isValid = fail(.tooLarge(bound, isExclusive: true)) }
    if let step = keywords.multipleOf, step.decimal > JSONNumber(0).decimal, !number.decimal.isMultiple(of: step.decimal) {
      isValid = fail(.notMultiple(step))
    }
    if let bits = keywords.integerBits, number.isInteger, !fits(number, bits) { isValid = fail(.integerRange(bits)) }
    if keywords.isDecimal, number.decimal.decimal == nil { isValid = fail(.decimalRange) }
    return isValid
  }

  private func fits(_ number: JSONNumber, _ bits: Int) -> Bool {
    bits == 32 ? number.decimal.integer(Int32.self) != nil : number.decimal.integer(Int64.self) != nil
  }

  /// Validation vocabulary, section 6.3; lengths count Unicode scalars.
  mutating func check(_ text: String, _ keywords: StringKeywords) -> Bool {
    var isValid = true
    if keywords.minLength != nil || keywords.maxLength != nil {
      let length = text.withBytes(scalarCount)
      if let bound = keywords.minLength, length < bound { isValid = fail(.tooShort(bound)) }
      if let bound = keywords.maxLength, length > bound { isValid = fail(.tooLong(bound)) }
    }
    if let pattern = keywords.pattern, !text.withBytes({ pattern.matches(utf8: $0) }) { isValid = fail(.pattern(pattern.source)) }
    if let format = keywords.format, !text.withBytes(format.matches) { isValid = fail(.format(format)) }
    return isValid
  }
}
