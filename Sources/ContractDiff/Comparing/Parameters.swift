import ContractModel

extension Comparison {
  func compareParameters(_ was: Operation, _ now: Operation, _ direction: Direction) {
    let renamed = renamedVariables(was, now)
    for parameter in now.parameters {
      let before = renamed[parameter.name].flatMap { parameter.location == .path ? $0 : nil } ?? parameter.name
      if let old = was.parameters.first(where: { $0.name == before && $0.location == parameter.location }) {
        compare(old, parameter, direction)
      } else {
        let kind: ChangeKind = parameter.isRequired ? .requiredParameterAdded : .optionalParameterAdded
        let word = parameter.isRequired ? "required" : "optional"
        report(kind, at: subject(parameter), "was added and is \(word)", new: parameter.provenance.span)
      }
    }
    let kept = Set(now.parameters.map { $0.location == .path ? renamed[$0.name] ?? $0.name : $0.name })
    for parameter in was.parameters where !kept.contains(parameter.name) && parameter.location != .path {
      report(.parameterRemoved, at: subject(parameter), "was removed", old: parameter.provenance.span)
    }
  }

  /// Path variables stand at the same places of both paths; new names with the old ones, where they differ.
  private func renamedVariables(_ was: Operation, _ now: Operation) -> [String: String] {
    let pairs = zip(PathTemplate.variables(in: now.path), PathTemplate.variables(in: was.path)).filter { $0.0 != $0.1 }
    return Dictionary(pairs) { first, _ in first }
  }

  private func subject(_ parameter: Parameter) -> String { "\(parameter.location.rawValue) parameter `\(parameter.name)`" }

  private func compare(_ was: Parameter, _ now: Parameter, _ direction: Direction) {
    let subject = subject(now)
    let places = (old: was.provenance.span, new: now.provenance.span)
    if was.name != now.name {
      report(.pathVariableRenamed, at: subject, "was `\(was.name)` before", old: places.old, new: places.new)
    }
    if was.isRequired != now.isRequired {
      let kind: ChangeKind = now.isRequired ? .parameterBecameRequired : .parameterBecameOptional
      report(kind, at: subject, now.isRequired ? "became required" : "became optional", old: places.old, new: places.new)
    }
    if style(was) != style(now) {
      report(.parameterStyleChanged, at: subject, "is \(style(now)) and was \(style(was))", old: places.old, new: places.new)
    }
    if now.isDeprecated, !was.isDeprecated {
      report(.parameterDeprecated, at: subject, "became deprecated", old: places.old, new: places.new)
    }
    compareDefaults(old[was.schema], new[now.schema], at: subject)
    compare(was.type, now.type, direction, at: subject)
  }

  private func style(_ parameter: Parameter) -> String {
    if let type = parameter.contentType { return "written as \(type)" }
    return "\(parameter.explode ? "exploded " : "")\(parameter.style.rawValue)"
  }

  func compareDefaults(_ was: Schema, _ now: Schema, at subject: String) {
    guard was.annotations.defaultValue != now.annotations.defaultValue else { return }
    let message: String
    switch (was.annotations.defaultValue, now.annotations.defaultValue) {
    case (let before?, let after?): message = "has the default \(after.spaced) instead of \(before.spaced)"
    case (nil, let after?): message = "has the default \(after.spaced)"
    case (let before?, nil): message = "no longer has the default \(before.spaced)"
    case (nil, nil): return
    }
    report(.defaultChanged, at: subject, message, old: was.provenance.span, new: now.provenance.span)
  }
}
