// ContractMock: a contract served without any code generated for it.
// In: a model.
// Out: the routes of every operation, for the run time that real servers use: requests are checked as a generated server checks them, and
// answered with the document's examples or with values made to fit. Nothing is kept between requests.
// The one room that sees both sides: models of the generator, and servers of the run time.
// Never: listens, prints, reads files.

import ContractDescription
import ContractExamples
import ContractModel
import ContractServer
import HTTPTypes

/// Makes a server of a model.
public struct MockServer: Sendable {
  private let operations: [MockOperation]
  private let answers: AnswerMaker

  public init(_ model: Model, options: MockOptions = MockOptions()) {
    let model = model.effective
    let schemas = MockSchemas(model)
    let served = model.operations.filter { $0.role == .path && !$0.isUnreachable }
    operations = served.map { MockOperation($0, model: model, schemas: schemas) }
    answers = AnswerMaker(maker: ExampleMaker(model), schemas: schemas, options: options)
  }

  /// How many operations are served.
  public var operationCount: Int { operations.count }

  /// One route for each operation.
  public var routes: [Route] { operations.map(route) }

  /// Examples of the document that its own schemas refuse, in document order. They are served nevertheless.
  public var misfits: [Misfit] { operations.flatMap { answers.misfits(of: $0) } }

  /// - Throws: `RouteConflict` when the document's paths cannot be told apart.
  public func server(configuration: ServerConfiguration = ServerConfiguration()) throws(RouteConflict) -> ContractServer {
    var configuration = configuration
    // An example of the document goes out as it stands; whether it fits is said once, beforehand.
    configuration.validatesResponses = false
    return try ContractServer(routes: routes, configuration: configuration)
  }

  private func route(_ operation: MockOperation) -> Route {
    let answers = answers
    let serve: @Sendable (inout OperationRequest) async throws -> ServerResponse = { request in
      try await operation.read(&request)
      return try answers.answer(operation, request.context)
    }
    guard operation.isSecured else { return Route(operation.description, handle: serve) }
    guard operation.allowsAnonymous else {
      return Route(operation.description, authenticator: AnyCredential()) { request, _ in try await serve(&request) }
    }
    return Route(operation.description, optionally: AnyCredential()) { request, _ in try await serve(&request) }
  }
}

/// What a mock does where the document leaves it free.
public struct MockOptions: Sendable {
  /// Values are made, each request's own, and examples of the document are left aside, unless a request prefers otherwise.
  public var isDynamic = false
  /// The same seed, document and request give the same answer.
  public var seed: UInt64 = 0

  public init() {}
}

/// Lets every credential in that is of the kind the document asks for: whether it is good cannot be known here.
private struct AnyCredential: Authenticator {
  struct Somebody: Sendable {}

  func authenticate(_ credentials: [PresentedCredential], context: RequestContext) -> Somebody { Somebody() }
}
