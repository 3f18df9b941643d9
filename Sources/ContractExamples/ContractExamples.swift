// ContractExamples: values that fit a contract, for people to look at and for mocks to answer with.
// In: a model, and a seed for those who want values to differ.
// Out: an example of each type as JSON: what the document gives, or else a value made to fit the keywords.
// The same document and the same seed give the same examples. Keywords that only the complete validator checks are not solved.
// Never: asks for random numbers or the time.

import ContractModel

/// Makes examples.
public struct ExampleMaker: Sendable {
  let model: Model
  let schemas: SchemaTable

  public init(_ model: Model) {
    self.model = model
    schemas = model.effectiveSchemas ?? model.schemas
  }

  /// An example of a type; members that only the other side sends are left out.
  ///
  /// - Parameter seed: nil takes what the document gives, and otherwise the plainest value; a number makes one of many.
  public func example(of use: TypeUse, isRequest: Bool, seed: UInt64? = nil) -> JSONLiteral {
    var builder = ExampleBuilder(self, isRequest: isRequest, choices: Choices(seed: seed))
    return builder.value(of: use)
  }

  /// An example of a parameter: its own, or one of its type.
  public func example(of parameter: Parameter) -> JSONLiteral {
    parameter.examples.lazy.compactMap(\.value).first ?? example(of: parameter.type, isRequest: true)
  }

  /// An example of a body: its own, or one of its type; nil when it has neither.
  public func example(of content: Content, isRequest: Bool) -> JSONLiteral? {
    content.examples.lazy.compactMap(\.value).first ?? content.type.map { example(of: $0, isRequest: isRequest) }
  }
}
