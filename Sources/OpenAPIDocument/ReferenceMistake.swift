import ContractDiagnostics
import YAMLTree

/// A reference to a component of another kind than the one that belongs in its place.
struct ReferenceMistake {
  let wanted: Keyword
  let actual: Keyword

  /// Objects of these kinds look so much alike that one can be read as the other, where a configuration lets the mistake pass.
  var isReadable: Bool {
    switch (wanted, actual) {
    case (.responses, .requestBodies), (.requestBodies, .responses): true
    default: isPlain
    }
  }

  /// Whether only one thing can have been meant, so that a warning is enough.
  var isPlain: Bool {
    switch (wanted, actual) {
    case (.headers, .parameters), (.responses, .schemas), (.schemas, .responses), (.schemas, .requestBodies),
      (.schemas, .parameters), (.schemas, .headers):
      true
    default: false
    }
  }

  var help: String? {
    switch (wanted, actual) {
    case (.responses, .schemas): "it is read as the schema of a JSON body; write `content: {application/json: {schema: …}}`"
    case (.schemas, .responses), (.schemas, .requestBodies): "it is read as the schema of its content; make that a component of its own"
    case (.schemas, .parameters), (.schemas, .headers): "it is read as its schema; make that a component of its own"
    default: nil
    }
  }
}

extension ObjectParser {
  /// The response that somebody means who refers to a schema in place of one.
  func jsonResponse(ofSchema node: YAMLNode) -> Response? {
    guard let schema = parseSchema(node) else { return nil }
    var response = Response(node: node)
    var content = MediaType(node: node)
    content.schema = schema
    response.content = [Entry(Located("application/json", at: node.headSpan), .value(content))]
    return response
  }
}
