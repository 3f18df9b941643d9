import ContractDescription
import ContractModel
import ContractRuntime
import ContractServer

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads the typed parts of multipart bodies.
struct PartsReader: Sendable {
  private struct Entry: Sendable {
    let part: Part
    let schema: SchemaReference
    let shape: ParameterShape
    let headers: [HeaderReader]
  }
  private let entries: [Entry]
  let descriptions: [PartDescription]

  init(_ parts: [Part], model: Model, schemas: MockSchemas) {
    entries = parts.map { part in
      Entry(
        part: part, schema: schemas.reference(to: part.schema), shape: part.type.map { ParameterShape(model.textShape($0)) } ?? .binary,
        headers: part.headers.map { HeaderReader($0, model: model) })
    }
    descriptions = parts.map { PartDescription($0.name, required: $0.isRequired, repeats: $0.repeats, contentType: $0.contentType) }
  }

  /// A part that the document does not declare is let through.
  func read(_ reader: PartReader) async throws {
    guard let entry = entries.first(where: { $0.part.name == reader.name }) else { return }
    if entry.part.type == nil {
      _ = try reader.file()
    } else {
      _ = try await reader.value(entry.schema, entry.shape, MockOperation.reader(entry.schema))
    }
    for header in entry.headers { try header.check(reader) }
  }
}

/// Reads one header field of a part as the type that generated code gives it.
private struct HeaderReader: Sendable {
  private let name: String
  private let isRequired: Bool
  private let shape: TypeUse.Shape

  init(_ header: Header, model: Model) {
    name = header.name
    isRequired = header.isRequired
    shape = model.underlying(header.type).shape
  }

  func check(_ reader: PartReader) throws {
    switch shape {
    case .boolean: try check(reader, Bool.self)
    case .integer: try check(reader, Int.self)
    case .number: try check(reader, Double.self)
    case .decimal: try check(reader, Decimal.self)
    case .string(.decimal): try check(reader, DecimalText.self)
    case .string(.dateTime): try check(reader, DateTime.self)
    case .string(.date): try check(reader, CalendarDate.self)
    default: try check(reader, String.self)
    }
  }

  private func check<Value: HeaderValue>(_ reader: PartReader, _ type: Value.Type) throws {
    if isRequired { _ = try reader.header(name, as: type) } else { _ = try reader.optionalHeader(name, as: type) }
  }
}
