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
    if let step = (checks.multipleOf.flatMap { Double($0) }), step > 0 { return multiple(of: step, checks, &choices) }
    let least = bound(checks.minimum, checks.exclusiveMinimum)
    let most = bound(checks.maximum, checks.exclusiveMaximum)
    switch (least, most) {
    case (nil, nil): return choices.areMany ? "\(Double(choices.index(below: 10_000)) / 100)" : "1.5"
    case (let least?, nil): return "\(least + 1 + Double(choices.index(below: 1000)) / 4)"
    case (nil, let most?): return "\(most - 1 - Double(choices.index(below: 1000)) / 4)"
    case (let least?, let most?): return "\(least + (most - least) * Double(choices.index(below: 7) + 1) / 8)"
    }
  }

  private static func multiple(of step: Double, _ checks: Checks, _ choices: inout Choices) -> String {
    let least = bound(checks.minimum, checks.exclusiveMinimum) ?? 0
    let first = (least / step).rounded(.up) + (checks.exclusiveMinimum == nil ? 0 : 1)
    let value = (first + Double(choices.index(below: 10))) * step
    guard let most = bound(checks.maximum, checks.exclusiveMaximum), value > most else { return "\(value)" }
    return "\(first * step)"
  }

  private static func bound(_ inclusive: String?, _ exclusive: String?) -> Double? { (inclusive ?? exclusive).flatMap { Double($0) } }
}
