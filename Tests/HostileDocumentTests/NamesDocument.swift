/// A document whose author chose each of some names everywhere: as schema, member, value, title, operation, tag, parameter, part, header, response.
struct NamesDocument {
  let names: [String]

  var tree: DocumentTree {
    .object([
      "openapi": .text("3.1.0"), "info": .object(["title": .text("Names"), "version": .text("1")]),
      "paths": .mapping(names.enumerated().map { ("/o\($0.offset)/{\(token($0.element))}", .object(["post": operation($0.element)])) }),
      "components": .object([
        "schemas": .mapping(names.indices.map { (names[$0], schema(names[$0], names[($0 + 1) % names.count])) } + collections),
        "responses": .mapping(names.map { ($0, response($0)) }),
      ]),
    ])
  }

  /// One type that holds all the names at once, of each kind.
  private var collections: [(key: String, value: DocumentTree)] {
    let properties = DocumentTree.mapping(names.map { ($0, .type("string")) })
    let objects = DocumentTree.mapping(names.map { ($0, .object(["properties": .mapping([($0, .type("string"))])])) })
    let values = DocumentTree.object(["type": .text("string"), "enum": .sequence(names.map { .text($0) })])
    let cases = names.map { name in
      DocumentTree.object([
        "title": .text(name), "required": .sequence([.text("kind")]), "type": .text("object"),
        "properties": .object(["kind": .object(["const": .text(name)])]),
      ])
    }
    return [
      ("every member", .object(["type": .text("object"), "required": .sequence(names.map { .text($0) }), "properties": properties])),
      ("every optional member", .object(["properties": properties, "additionalProperties": .type("integer")])),
      ("every object", .object(["type": .text("object"), "properties": objects])), ("every value", values),
      ("every open value", .object(["anyOf": .sequence([.type("string"), values])])), ("every case", .object(["oneOf": .sequence(cases)])),
      ("every type", .object(["oneOf": .sequence(names.map { .reference("schemas", $0) })])),
    ]
  }

  private func schema(_ name: String, _ next: String) -> DocumentTree {
    let values = DocumentTree.object(["type": .text("string"), "enum": .sequence([.text(name), .text(next)])])
    let titled = DocumentTree.object(["title": .text(name), "type": .text("object"), "properties": .mapping([(name, .type("integer"))])])
    return .object([
      "type": .text("object"), "required": .sequence([.text(name)]),
      "properties": .mapping([
        (name, .type("string")), (next == name ? next + "2" : next, .reference("schemas", next)),
        ("the inner", .object(["type": .text("object"), "properties": .mapping([(name, values)])])),
        ("the list", .object(["type": .text("array"), "items": titled])),
      ]),
    ])
  }

  private func operation(_ name: String) -> DocumentTree {
    let parts = DocumentTree.object([
      "type": .text("object"), "properties": .mapping([(name, .type("string")), ("the file", .object([:]))]),
    ])
    return .object([
      "operationId": .text(name), "tags": .sequence([.text(name)]),
      "parameters": .sequence([
        parameter(token(name), "path"), parameter(name, "query"), parameter(name, "cookie"), parameter(token(name), "header"),
      ]),
      "requestBody": .object([
        "content": .object([
          "application/json": .object(["schema": .reference("schemas", name)]), "multipart/form-data": .object(["schema": parts]),
        ])
      ]),
      "responses": .object(["200": response(name), "default": .reference("responses", name)]),
    ])
  }

  private func parameter(_ name: String, _ place: String) -> DocumentTree {
    .object([
      "name": .text(name), "in": .text(place), "required": .literal(place == "path" ? "true" : "false"),
      "schema": .object(["type": .text("string"), "enum": .sequence([.text(name), .text("other")])]),
    ])
  }

  private func response(_ name: String) -> DocumentTree {
    .object([
      "description": .text(name), "headers": .mapping([(token(name), .object(["schema": .type("string")]))]),
      "content": .object(["application/json": .object(["schema": .reference("schemas", name)])]),
    ])
  }

  /// What may stand in a path's braces and name a header (RFC 9110, section 5.6.2).
  private func token(_ name: String) -> String {
    let text = String(
      decoding: name.utf8.filter { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F }, as: UTF8.self)
    return text.isEmpty ? "x" : text
  }
}

extension DocumentTree {
  /// The fields of an object of the specification.
  static func object(_ fields: KeyValuePairs<String, DocumentTree>) -> DocumentTree { .mapping(fields.map { ($0.key, $0.value) }) }

  static func type(_ name: String) -> DocumentTree { .object(["type": .text(name)]) }

  /// A component by its name, as JSON Pointer and as the fragment of a URI (RFC 6901, sections 3 and 6).
  static func reference(_ kind: String, _ name: String) -> DocumentTree {
    let pointer = name.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "~"): Array("~0".utf8)
      case UInt8(ascii: "/"): Array("~1".utf8)
      case _ where (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20): [byte]
      default: Array("%".utf8) + [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x37 + $0 }
      }
    }
    return .object(["$ref": .text("#/components/\(kind)/" + String(decoding: pointer, as: UTF8.self))])
  }
}
