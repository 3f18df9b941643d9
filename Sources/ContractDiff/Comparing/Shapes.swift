import ContractModel

/// Questions about types of one side.
extension Comparison {
  func union(_ use: TypeUse, _ view: ModelView) -> Union? {
    guard case .named(let id) = view.resolved(use).shape, case .union(let union) = view.declaration(id).kind else { return nil }
    return union
  }

  /// The only values of an enumeration, or the one of a constant; nil for types that let through others.
  func values(_ use: TypeUse, _ view: ModelView) -> Enumeration? {
    let use = view.resolved(use)
    if let constant = use.constant { return Enumeration(values: [.init(literal: constant)], isInteger: constant.intValue != nil) }
    guard case .named(let id) = use.shape, case .enumeration(let enumeration) = view.declaration(id).kind else { return nil }
    return enumeration
  }

  func isEnumeration(_ use: TypeUse, _ view: ModelView) -> Bool {
    if let constant = use.constant { return constant.stringValue != nil }
    guard case .named(let id) = view.resolved(use).shape, case .enumeration(let enumeration) = view.declaration(id).kind else {
      return false
    }
    return !enumeration.isInteger
  }

  /// Whether values of two types are written alike, roughly: enough to pair the alternatives of unions.
  func sameKind(_ left: TypeUse, _ leftView: ModelView, _ right: TypeUse, _ rightView: ModelView) -> Bool {
    let left = leftView.resolved(left)
    let right = rightView.resolved(right)
    switch (left.shape, right.shape) {
    case (.named(let first), .named(let second)):
      return leftView.declaration(first).name == rightView.declaration(second).name
    case (.array(let first), .array(let second)), (.dictionary(let first), .dictionary(let second)):
      return sameKind(first, leftView, second, rightView)
    case (.constant(let first), .constant(let second)): return first == second
    case (.integer, .integer), (.string, .string), (.boolean, .boolean), (.number, .number), (.decimal, .decimal), (.null, .null),
      (.any, .any):
      return true
    default: return false
    }
  }

  /// A type in a few words.
  func text(_ use: TypeUse, _ view: ModelView) -> String {
    switch view.resolved(use).shape {
    case .null: "null"
    case .constant(let value): value.spaced
    case .boolean: "a boolean"
    case .integer: "an integer"
    case .number, .decimal: "a number"
    case .string: "text"
    case .any: "any value"
    case .array: "a list"
    case .dictionary: "a map"
    case .named(let id): text(view.declaration(id), view.name(of: id))
    }
  }

  private func text(_ declaration: TypeDeclaration, _ name: String) -> String {
    switch declaration.kind {
    case .record: "the object \(name)"
    case .enumeration: "the enumeration \(name)"
    case .union: "one of the alternatives of \(name)"
    case .alias, .wrapper, .pending: name
    }
  }
}
