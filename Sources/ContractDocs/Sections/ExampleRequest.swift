import ContractExamples
import ContractModel

/// A request that fits an operation: what must be sent, with examples.
struct ExampleRequest {
  /// A body of named values, as JSON or as the fields of a form.
  struct Body {
    let content: Content
    let value: JSONLiteral
    var isForm: Bool { content.form == .urlEncoded }
  }
  let operation: Operation
  let body: Body?
  private let examples: ExampleMaker

  init(_ operation: Operation, _ model: Model, _ examples: ExampleMaker) {
    self.operation = operation
    self.examples = examples
    let contents = operation.requestBody?.contents ?? []
    let content = contents.first { $0.form == .json } ?? contents.first { $0.form == .urlEncoded && $0.type != nil }
    body = content.flatMap { content in
      examples.example(of: content, isRequest: true).map { value in
        Body(content: content, value: content.form == .json ? value : value.onlyRequired(of: content.type, model))
      }
    }
  }

  /// Those that must be sent, with their values.
  var arguments: [(parameter: Parameter, value: JSONLiteral)] {
    operation.parameters.filter { !$0.isIgnored && ($0.isRequired || $0.location == .path) }.map { ($0, example(of: $0)) }
  }

  func example(of parameter: Parameter) -> JSONLiteral { examples.example(of: parameter) }

  /// The path with examples for its variables, and the query that must be there.
  var target: String {
    var path = operation.path
    var query: [String] = []
    for (parameter, value) in arguments {
      if parameter.location == .path { path = path.replacing("{\(parameter.name)}", with: PercentText.encode(value.text)) }
      guard parameter.location == .query else { continue }
      for value in parameter.isRepeated ? value.items : [value.text] {
        query.append(PercentText.encode(parameter.name) + "=" + PercentText.encode(value))
      }
    }
    return path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }
}

extension Parameter {
  /// Whether each item of a list is sent under the name.
  var isRepeated: Bool {
    guard case .array = type.shape else { return false }
    return location == .query && explode && contentType == nil
  }
}

extension JSONLiteral {
  /// Text as it is, the items of a list between commas, anything else as JSON.
  var text: String {
    if case .array = self { items.joined(separator: ",") } else { stringValue ?? compact }
  }

  /// The texts of a list.
  var items: [String] {
    if case .array(let items) = self { items.map { $0.stringValue ?? $0.compact } } else { [text] }
  }

  /// The scalars among the members, each as a field of a form.
  var fields: [(name: String, value: String)] {
    guard case .object(let members) = self else { return [] }
    return members.compactMap { member in
      switch member.value {
      case .null, .array, .object: nil
      case .boolean, .number, .string: (member.name, member.value.text)
      }
    }
  }

  /// A form of many fields is shown with those that must be filled in, or else with two.
  fileprivate func onlyRequired(of use: TypeUse?, _ model: Model) -> JSONLiteral {
    guard case .object(let members) = self, let id = use?.shape.name, case .record(let record) = model.types[id].kind else { return self }
    let required = Set(record.properties.filter(\.isRequired).map(\.wireName))
    let shown = members.filter { required.contains($0.name) }
    return .object(shown.isEmpty ? Array(members.filter { !JSONLiteral.object([$0]).fields.isEmpty }.prefix(2)) : shown)
  }
}
