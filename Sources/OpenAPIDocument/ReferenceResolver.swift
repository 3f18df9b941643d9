import ContractDiagnostics
import YAMLTree

/// Follows references: from the text of a `$ref` and the file it stands in, to the file, the node and the typed object.
///
/// Every target is parsed once for each type. A reference that leads nowhere is reported, and the answer is nil.
public final class ReferenceResolver {
  let store: FileStore
  private var operations: [YAMLNode: ReferenceOr<Operation>?] = [:]
  private var parameters: [YAMLNode: ReferenceOr<Parameter>?] = [:]
  private var requestBodies: [YAMLNode: ReferenceOr<RequestBody>?] = [:]
  private var responses: [YAMLNode: ReferenceOr<Response>?] = [:]
  private var mediaTypes: [YAMLNode: ReferenceOr<MediaType>?] = [:]
  private var headers: [YAMLNode: ReferenceOr<Header>?] = [:]
  private var examples: [YAMLNode: ReferenceOr<Example>?] = [:]
  private var links: [YAMLNode: ReferenceOr<Link>?] = [:]
  private var callbacks: [YAMLNode: ReferenceOr<Callback>?] = [:]
  private var securitySchemes: [YAMLNode: ReferenceOr<SecurityScheme>?] = [:]

  init(store: FileStore) {
    self.store = store
  }

  public func resolve(operation: ReferenceOr<Operation>) -> Operation? {
    follow(operation, to: nil, known: &operations, ObjectParser.parseOperation)
  }

  public func resolve(parameter: ReferenceOr<Parameter>) -> Parameter? {
    follow(parameter, to: .parameters, known: &parameters, ObjectParser.parseParameter)
  }

  public func resolve(requestBody: ReferenceOr<RequestBody>) -> RequestBody? {
    follow(requestBody, to: .requestBodies, known: &requestBodies, ObjectParser.parseRequestBody)
  }

  public func resolve(response: ReferenceOr<Response>) -> Response? {
    follow(response, to: .responses, known: &responses) { parser in
      { self.componentSection(of: $0) == Keyword.schemas.rawValue ? parser.jsonResponse(ofSchema: $0) : parser.parseResponse($0) }
    }
  }

  public func resolve(mediaType: ReferenceOr<MediaType>) -> MediaType? {
    follow(mediaType, to: .mediaTypes, known: &mediaTypes, ObjectParser.parseMediaType)
  }

  public func resolve(header: ReferenceOr<Header>) -> Header? {
    follow(header, to: .headers, known: &headers, ObjectParser.parseHeader)
  }

  public func resolve(example: ReferenceOr<Example>) -> Example? {
    follow(example, to: .examples, known: &examples, ObjectParser.parseExample)
  }

  public func resolve(link: ReferenceOr<Link>) -> Link? {
    follow(link, to: .links, known: &links, ObjectParser.parseLink)
  }

  public func resolve(callback: ReferenceOr<Callback>) -> Callback? {
    follow(callback, to: .callbacks, known: &callbacks, ObjectParser.parseCallback)
  }

  public func resolve(securityScheme: ReferenceOr<SecurityScheme>) -> SecurityScheme? {
    follow(securityScheme, to: .securitySchemes, known: &securitySchemes, ObjectParser.parseSecurityScheme)
  }

  /// The scheme that a security requirement names by a URI and not as a component (3.2); nil for a text that is none.
  public func resolve(securitySchemeNamed name: Located<String>, from base: YAMLNode) -> SecurityScheme? {
    guard name.value.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }) else { return nil }
    return resolve(securityScheme: .reference(Reference(node: base, text: name)))
  }

  /// The node that a URI reference at `base` names, whatever it is; nil when there is none, which is reported.
  public func node(of text: Located<String>, from base: YAMLNode) -> YAMLNode? { store.finder.target(of: text, from: base) }

  /// Goes from reference to reference until an object stands in place.
  private func follow<Value>(
    _ start: ReferenceOr<Value>, to section: Keyword?, known: inout [YAMLNode: ReferenceOr<Value>?],
    _ parse: (ObjectParser) -> (YAMLNode) -> Value?
  ) -> Value? {
    var current = start
    var visited: [Reference] = []
    while case .reference(let reference) = current {
      if visited.contains(where: { $0.node == reference.node }) {
        store.reportCycle(visited)
        return nil
      }
      visited.append(reference)
      guard let node = target(of: reference, in: section) else { return nil }
      let parsed = known[node] ?? store.document(of: node).parser.referenceOr(node, parse)
      known[node] = .some(parsed)
      guard let parsed else { return nil }
      current = parsed
    }
    return current.value
  }

  /// The node a reference names, when it can be an object of the wanted kind.
  ///
  /// - Parameter section: where such objects stand below `components`; nil for any place.
  func target(of reference: Reference, in section: Keyword?) -> YAMLNode? {
    guard let node = store.finder.target(of: reference) else { return nil }
    guard let section, let actual = componentSection(of: node), actual != section.rawValue else { return node }
    let mistake = ReferenceMistake(wanted: section, actual: Keyword(actual))
    store.diagnostics.report(
      Diagnostic(
        mistake.isPlain ? .warning : .error, .referenceKind,
        "expected one of `\(section.rawValue)`, the reference \(quoted(reference.text.value)) leads to one of `\(actual)`",
        at: reference.span, notes: [.init("defined here", at: node.headSpan)], help: mistake.help))
    return mistake.isReadable ? node : nil
  }

  /// The section of `components` that a node is an entry of.
  func componentSection(of node: YAMLNode) -> String? {
    guard let section = node.parent, let components = section.parent, let document = components.parent, document.parent == nil,
      document[Keyword.components.rawValue] == components
    else { return nil }
    for entry in components.entries where entry.value == section && Components.shape.keywords.contains(Keyword(entry.key.text)) {
      return entry.key.text
    }
    return nil
  }
}
