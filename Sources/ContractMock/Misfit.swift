import ContractDiagnostics
import ContractModel
import ContractRuntime

/// An example that its own schema refuses.
public struct Misfit: Sendable {
  /// Where the media type that has the example stands.
  public let span: Span
  /// One sentence: which example, and what is wrong with it first.
  public let message: String

  /// As people are told of it.
  public var diagnostic: Diagnostic { Diagnostic(.warning, .exampleMismatch, message, at: span) }
}

extension AnswerMaker {
  /// The misfits among the JSON examples of an operation's responses and body.
  func misfits(of operation: MockOperation) -> [Misfit] {
    let contents = (operation.operation.requestBody?.contents ?? []) + operation.operation.responses.flatMap(\.contents)
    return contents.filter { $0.form == .json }.flatMap { content in content.examples.compactMap { misfit($0, in: content) } }
  }

  private func misfit(_ example: Example, in content: Content) -> Misfit? {
    let schema = schemas.reference(to: content.type?.schema ?? content.schema)
    guard let issue = example.value.flatMap({ schema.issues(in: $0.value, limit: 1, root: "it").first }) else { return nil }
    let name = example.name.map { "the example `\($0)`" } ?? "the example"
    let place = issue.location == "it" ? "" : "`\(issue.location.dropFirst(3))` "
    return Misfit(span: content.provenance.span, message: "\(name) does not fit its schema: \(place)\(issue.detail)")
  }
}
