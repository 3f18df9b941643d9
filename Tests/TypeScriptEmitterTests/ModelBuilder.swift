import ContractDiagnostics
import ContractModel

@testable import TypeScriptEmitter

/// Builds small models by hand, and prints parts of them.
final class ModelBuilder {
  var model = Model(information: Information(title: "Test", version: "1"))
  private var line: Int32 = 0

  /// A provenance that comes after all earlier ones in the document.
  func provenance(_ pointer: String) -> Provenance {
    line += 1
    return Provenance(pointer: pointer, span: Span(file: SourceID(0), start: line, end: line))
  }

  @discardableResult
  func inline(_ kinds: JSONKinds = [], _ configure: (inout Schema) -> Void = { _ in }) -> SchemaID {
    var schema = Schema(provenance: provenance("#/inline/\(model.schemas.count)"))
    schema.kinds = kinds
    configure(&schema)
    return model.schemas.append(schema)
  }

  @discardableResult
  func component(_ name: String, _ kinds: JSONKinds = [], _ configure: (inout Schema) -> Void = { _ in }) -> SchemaID {
    var schema = Schema(provenance: provenance("#/components/schemas/" + name))
    schema.componentName = name
    schema.kinds = kinds
    configure(&schema)
    let id = model.schemas.append(schema)
    model.components.schemas.append(NamedSchema(name: name, schema: id))
    return id
  }

  func object(_ members: [(String, SchemaID)], required: [String] = []) -> SchemaID {
    inline(.object) { $0.declare(members, required: required) }
  }

  func reference(_ target: SchemaID) -> SchemaID { inline { $0.reference = target } }

  func boolean(_ value: Bool) -> SchemaID { inline { $0.boolean = value } }

  @discardableResult
  func operation(_ method: String, _ path: String, id: String? = nil, _ configure: (inout Operation) -> Void = { _ in })
    -> OperationID
  {
    var operation = Operation(provenance: provenance("#/paths/x/" + method), name: id ?? method + " " + path, method: method, path: path)
    operation.operationID = id
    configure(&operation)
    model.operations.append(operation)
    let operationID = OperationID(model.operations.count - 1)
    if let index = model.paths.firstIndex(where: { $0.path == path }) {
      model.paths[index].operations.append(operationID)
    } else {
      var item = PathItem(path: path)
      item.operations = [operationID]
      model.paths.append(item)
    }
    return operationID
  }

  func parameter(_ name: String, _ location: Parameter.Location, required: Bool = false, _ schema: SchemaID) -> Parameter {
    Parameter(
      provenance: provenance("#/parameters"), name: name, location: location, isRequired: required, style: .form, explode: true,
      schema: schema)
  }

  func content(_ mediaType: String, _ schema: SchemaID?) -> Content {
    var content = Content(provenance: provenance("#/content"), mediaType: mediaType, form: .json)
    content.schema = schema
    return content
  }

  func response(_ status: Response.Status, _ contents: [Content] = []) -> Response {
    var response = Response(provenance: provenance("#/responses"), status: status, description: "")
    response.contents = contents
    return response
  }

  func header(_ name: String, required: Bool = false, _ schema: SchemaID) -> Header {
    Header(provenance: provenance("#/headers"), name: name, isRequired: required, schema: schema)
  }
}

extension Schema {
  mutating func declare(_ members: [(String, SchemaID)], required: [String] = []) {
    object.required = required
    object.properties = members.map { SchemaProperty(name: $0.0, schema: $0.1, isRequired: required.contains($0.0)) }
  }
}

extension ModelBuilder {
  /// The type of a component as `schema.d.ts` has it.
  func type(ofComponent name: String) -> String {
    guard let schema = model.components.schemas.first(where: { $0.name == name }) else { return "no component \(name)" }
    var types = SchemaTypes(model)
    let place = SchemaTypes.Place(owner: schema.schema, isSent: SchemaTypes.Place.soundsSent(name))
    return text { $0.type(types.type(of: schema.schema, at: place)) }
  }

  func type(of id: SchemaID, isSent: Bool = false) -> String {
    var types = SchemaTypes(model)
    return text { $0.type(types.type(of: id, at: SchemaTypes.Place(isSent: isSent))) }
  }

  /// `schema.d.ts`
  var schemaFile: String { SchemaFile.text(of: model) }

  /// `types.ts`
  var typesFile: String { TypesFile.text(of: model, TypeNames(model, TypeScriptOptions()), options: TypeScriptOptions()) }
}

/// What a writer wrote.
func text(_ body: (inout TypeScriptWriter) -> Void) -> String {
  var writer = TypeScriptWriter()
  body(&writer)
  return writer.text
}

/// The lines from the one that begins with `start` to the one that closes it, without their margin.
func excerpt(_ text: String, from start: String) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  guard let first = lines.firstIndex(where: { $0.drop { $0 == " " }.hasPrefix(start) }) else { return "nothing begins with \(start)" }
  let margin = lines[first].prefix { $0 == " " }.count
  var last = first
  if lines[first].hasSuffix("{") {
    last = lines[(first + 1)...].firstIndex { $0.prefix { $0 == " " }.count == margin } ?? first
  }
  return lines[first...last].map { String($0.dropFirst(margin)) }.joined(separator: "\n")
}
