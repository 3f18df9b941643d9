import ContractDescription
import ContractModel
import ContractRuntime
import ContractServer

/// Reads request bodies of one media type.
struct BodyReader: Sendable {
  private let form: ReceivedBody
  private let schema: SchemaReference
  private let shape: ParameterShape
  private let fields: [FormFieldDescription]
  private let parts: PartsReader

  init(_ content: Content, model: Model, schemas: MockSchemas) {
    form = ReceivedBody(content)
    schema = schemas.reference(to: content.type?.schema ?? content.schema)
    shape = content.type.map { ParameterShape(model.textShape($0)) } ?? .any
    fields = content.encodings.map { encoding in
      FormFieldDescription(
        encoding.property, style: encoding.style.flatMap { ParameterStyle(rawValue: $0.rawValue) }, explode: encoding.explode,
        contentType: encoding.contentType)
    }
    parts = PartsReader(content.parts, model: model, schemas: schemas)
  }

  /// What is read before a handler is called.
  func read(_ request: inout OperationRequest) async throws {
    let reader = MockOperation.reader(schema)
    switch form {
    case .json: _ = try await request.jsonBody(schema, reader)
    case .text: _ = try await request.textBody()
    case .form: _ = try await request.formBody(schema, shape: shape, fields: fields, reader)
    case .multipartForm: _ = try await request.multipartForm(schema, shape: shape, fields: fields, reader)
    case .multipart: _ = try request.multipartBody()
    case .parts: _ = try request.parts(parts.descriptions) { part in try await parts.read(part) }
    case .items, .events, .jsonEvents, .eventItems, .bytes: break
    }
  }

  /// What a handler reads as it comes.
  func drain(_ request: inout OperationRequest) async throws {
    let reader = MockOperation.reader(schema)
    switch form {
    case .json, .text, .form, .multipartForm: break
    case .multipart: for try await _ in try request.multipartBody() {}
    case .parts:
      guard let received = try request.parts(parts.descriptions, { part in try await parts.read(part) }) else { return }
      for try await _ in received {}
    case .items(let framing): for try await _ in request.items(framing, schema, reader) {}
    case .events: for try await _ in request.events() {}
    case .jsonEvents: for try await _ in request.jsonEvents(schema, reader) {}
    case .eventItems(let dataIsJSON): for try await _ in request.eventItems(dataIsJSON: dataIsJSON, schema, reader) {}
    case .bytes: for try await _ in request.streamBody() {}
    }
  }
}
