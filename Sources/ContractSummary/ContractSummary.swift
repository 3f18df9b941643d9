// ContractSummary: what was understood, in words.
// In: a model.
// Out: the model as an indented text (`contract tree`), its numbers (`contract stats`), and types and keywords in a few words, which the
// reference page shows too.
// Never: reads files, prints, or spells names as a target language does.

import ContractModel

/// Types and their keywords in a few words.
public struct TypeWords: Sendable {
  private let model: Model

  public init(_ model: Model) { self.model = model }

  /// `text of 1 to 200 characters`, `list of Ticket`, `Status or null`.
  public func text(_ use: TypeUse) -> String {
    let constraints = constraints(use.checks)
    let text = ([shape(use.shape)] + (constraints.isEmpty ? [] : [constraints.joined(separator: ", ")])).joined(separator: ", ")
    return use.isNullable ? text + ", or null" : text
  }

  private func shape(_ shape: TypeUse.Shape) -> String {
    switch shape {
    case .null: "null"
    case .boolean: "boolean"
    case .integer(.int32): "int32"
    case .integer: "integer"
    case .number: "number"
    case .decimal: "decimal number"
    case .string(let form): name(form)
    case .any: "any value"
    case .array(let item): "list of " + nested(item)
    case .dictionary(let value): "map of " + nested(value)
    case .named(let id): name(of: id)
    case .constant(let value): value.spaced
    }
  }

  private func nested(_ use: TypeUse) -> String {
    let text = text(use)
    return text.contains(" ") ? "(" + text + ")" : text
  }

  private func name(_ form: StringForm) -> String {
    switch form {
    case .text: "text"
    case .uuid: "uuid"
    case .dateTime: "date-time"
    case .date: "date"
    case .base64: "bytes in base64"
    case .decimal: "decimal number in text"
    }
  }

  /// A component's name, or the place of an inline type below its owner.
  public func name(of id: TypeID) -> String {
    let declaration = model.types[id]
    switch declaration.owner {
    case .module: return declaration.name
    case .type(let owner): return name(of: owner) + "." + declaration.name
    case .operation(let operation): return model[operation].name + "." + declaration.name
    }
  }
}
