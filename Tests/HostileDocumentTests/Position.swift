import Foundation

/// One text in the base document: a value, or a key.
struct Position: Sendable, CustomStringConvertible {
  /// Keys and indices from the root to the value, or to the value of the key.
  let path: [String]
  let isKey: Bool
  let text: String

  var description: String { "/" + path.joined(separator: "/") + (isKey ? " (key)" : "") }

  /// Every text of the base document, in its order. Keys that the specification names are not the author's, and are left out where
  /// nothing but them may stand.
  static let all: [Position] = {
    var found: [Position] = []
    collect(.base, [], &found)
    return found
  }()

  private static func collect(_ tree: DocumentTree, _ path: [String], _ found: inout [Position]) {
    switch tree {
    case .text(let text): found.append(Position(path: path, isKey: false, text: text))
    case .literal: break
    case .sequence(let items):
      for (index, item) in items.enumerated() { collect(item, path + [String(index)], &found) }
    case .mapping(let entries):
      for entry in entries {
        let path = path + [entry.key]
        if !keywords.contains(entry.key) { found.append(Position(path: path, isKey: true, text: entry.key)) }
        collect(entry.value, path, &found)
      }
    }
  }

  /// Fields of the specification's objects that the base document uses. A key in its place is only an unknown key.
  private static let keywords: Set<String> = [
    "openapi", "jsonSchemaDialect", "info", "summary", "description", "termsOfService", "contact", "url", "email", "license",
    "identifier", "version", "servers", "variables", "enum", "default", "security", "tags", "externalDocs", "paths", "parameters",
    "get", "post", "operationId", "in", "schema", "style", "explode", "examples", "example", "content", "responses", "headers", "links",
    "server", "requestBody", "required", "encoding", "contentType", "callbacks", "webhooks", "components", "schemas", "requestBodies",
    "pathItems", "securitySchemes", "oneOf", "allOf", "discriminator", "propertyName", "mapping", "type", "properties", "items",
    "format", "pattern", "const", "minLength", "maxLength", "additionalProperties", "xml", "namespace", "prefix", "$comment", "$id",
    "$anchor", "$defs", "$ref", "contentMediaType", "contentEncoding", "patternProperties", "propertyNames", "dependentRequired",
    "dependentSchemas", "if", "then", "else", "not", "externalValue", "operationRef", "scheme", "bearerFormat", "openIdConnectUrl",
    "flows", "implicit", "authorizationCode", "authorizationUrl", "refreshUrl", "tokenUrl", "scopes", "value",
  ]

  /// The base document with this text replaced, and with what refers to it by name brought in line.
  func replaced(in tree: DocumentTree, by payload: String) -> DocumentTree {
    let replaced = replace(tree, path[...], payload)
    guard let link else { return replaced }
    return replaced.mapTexts { link.follow($0, to: payload) }
  }

  private func replace(_ tree: DocumentTree, _ rest: ArraySlice<String>, _ payload: String) -> DocumentTree {
    guard let step = rest.first else { return .text(payload) }
    switch tree {
    case .mapping(var entries):
      guard let index = entries.firstIndex(where: { $0.key == step }) else { return tree }
      if isKey, rest.count == 1 {
        entries[index].key = payload
      } else {
        entries[index].value = replace(entries[index].value, rest.dropFirst(), payload)
      }
      return .mapping(entries)
    case .sequence(var items):
      guard let index = Int(step), items.indices.contains(index) else { return tree }
      items[index] = replace(items[index], rest.dropFirst(), payload)
      return .sequence(items)
    case .text, .literal: return tree
    }
  }

  private var link: Link? {
    if isKey, path.count == 3, path[0] == "components" {
      return path[1] == "securitySchemes" ? .key(text) : .reference(section: path[1], name: text)
    }
    return text == "petId" && path.last == "name" ? .variable(text) : nil
  }
}

/// How the rest of a document refers to a name.
private enum Link {
  /// By a reference to a component.
  case reference(section: String, name: String)
  /// By a key: the name of a security scheme.
  case key(String)
  /// By a variable in a path.
  case variable(String)

  func follow(_ text: DocumentTree.Text, to payload: String) -> String {
    switch (self, text) {
    case (.reference(let section, let name), .value(let value)):
      value == "#/components/\(section)/\(name)" ? "#/components/\(section)/" + Link.token(payload) : value
    case (.key(let name), .key(let key)): key == name ? payload : key
    case (.variable(let name), .key(let key)): key.replacingOccurrences(of: "{\(name)}", with: "{\(payload)}")
    case (_, .key(let other)), (_, .value(let other)): other
    }
  }

  /// RFC 6901, section 6: escaped, and percent-encoded.
  private static func token(_ text: String) -> String {
    var token = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "~"): token += "~0"
      case UInt8(ascii: "/"): token += "~1"
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        token.unicodeScalars.append(Unicode.Scalar(byte))
      default: token += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return token
  }
}

extension DocumentTree {
  enum Text {
    case key(String)
    case value(String)
  }

  func mapTexts(_ transform: (Text) -> String) -> DocumentTree {
    switch self {
    case .text(let text): .text(transform(.value(text)))
    case .literal: self
    case .sequence(let items): .sequence(items.map { $0.mapTexts(transform) })
    case .mapping(let entries): .mapping(entries.map { (transform(.key($0.key)), $0.value.mapTexts(transform)) })
    }
  }
}
