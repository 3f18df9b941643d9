import ContractModel

/// Numbers within bounds.
enum NumberExamples {
  static func integer(_ checks: Checks, _ width: IntegerWidth, _ choices: inout Choices) -> String {
    let widest = width == .int32 ? Int(Int32.max) : Int.max
    let most = min(checks.maximumInteger ?? widest, widest)
    let least = checks.minimumInteger ?? min(1, most)
    let step = max(checks.multipleOfInteger ?? 1, 1)
    let first = least + (step - least % step) % step
    guard first <= most else { return String(least) }
    let steps = min((most.subtractingReportingOverflow(first).partialValue) / step, 999)
    return String(first + choices.index(below: max(steps, 0) + 1) * step)
  }

  static func number(_ checks: Checks, _ choices: inout Choices) -> String {
    if let text = checks.multipleOf, let step = Double(text), step > 0 { return multiple(of: step, text, checks, &choices) }
    let least = bound(checks.minimum, checks.exclusiveMinimum)
    let most = bound(checks.maximum, checks.exclusiveMaximum)
    switch (least, most) {
    case (nil, nil): return choices.areMany ? "\(Double(choices.index(below: 10_000)) / 100)" : "1.5"
    case (let least?, nil): return "\(least + 1 + Double(choices.index(below: 1000)) / 4)"
    case (nil, let most?): return "\(most - 1 - Double(choices.index(below: 1000)) / 4)"
    case (let least?, let most?): return "\(least + (most - least) * Double(choices.index(below: 7) + 1) / 8)"
    }
  }

  private static func multiple(of step: Double, _ text: String, _ checks: Checks, _ choices: inout Choices) -> String {
    let least = bound(checks.minimum, checks.exclusiveMinimum) ?? 0
    let first = (least / step).rounded(.up) + (checks.exclusiveMinimum == nil ? 0 : 1)
    let value = (first + Double(choices.index(below: 10))) * step
    guard let most = bound(checks.maximum, checks.exclusiveMaximum), value > most else { return rounded(value, like: text) }
    return rounded(first * step, like: text)
  }

  /// A multiple has no more digits after the point than the step: three times 0.1 is not 0.30000000000000004.
  private static func rounded(_ value: Double, like step: String) -> String {
    let parts = step.utf8.split(separator: UInt8(ascii: "."))
    guard parts.count == 2, parts[1].count <= 15, parts[1].allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      return "\(value)"
    }
    let power = parts[1].reduce(1.0) { power, _ in power * 10 }
    let digits = (value * power).rounded()
    return digits.magnitude < 0x1p53 ? "\(digits / power)" : "\(value)"
  }

  private static func bound(_ inclusive: String?, _ exclusive: String?) -> Double? { (inclusive ?? exclusive).flatMap { Double($0) } }
}
