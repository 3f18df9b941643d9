import ContractDiagnostics
import YAMLTree

/// Finds the node that a reference names.
///
/// RFC 3986 for the URI, RFC 6901 for the pointer, JSON Schema 2020-12 core section 8.2 for `$id` and anchors.
final class TargetFinder {
  private unowned let store: FileStore
  /// Targets by the place of the reference's text.
  private var found: [Span: YAMLNode?] = [:]
  /// How many references lead through one another within one pointer.
  private var nesting = 0

  init(store: FileStore) {
    self.store = store
  }

  /// The target of a reference; nil when there is none, which is reported once.
  func target(of reference: Reference) -> YAMLNode? {
    target(of: reference.text, from: reference.node)
  }

  /// The target of a URI reference that stands at a node.
  func target(of text: Located<String>, from node: YAMLNode) -> YAMLNode? {
    if let known = found[text.span] { return known }
    let target = find(text, from: node)
    found[text.span] = .some(target)
    return target
  }

  private func find(_ text: Located<String>, from node: YAMLNode) -> YAMLNode? {
    let uri = URIReference(text.value)
    let document = store.document(of: node)
    if uri.address.isEmpty { return local(uri, text, from: node, in: document) }
    if let resource = identified(uri, from: node, in: document) {
      return fragment(uri.fragment, of: resource, in: store.document(of: resource), text)
    }
    guard let path = path(of: uri, text, in: document), let file = store.open(path, from: document, at: text.span) else { return nil }
    return fragment(uri.fragment, of: file.tree.root, in: file, text)
  }

  /// A fragment alone: seen from the resource the reference stands in, or else from the root of the file, as most people mean it.
  private func local(_ uri: URIReference, _ text: Located<String>, from node: YAMLNode, in document: SourceDocument) -> YAMLNode? {
    let root = document.tree.root
    if let resource = document.identifiers.resource(enclosing: node), resource != root,
      let target = walk(uri.fragment, from: resource, in: document, text).node
    {
      return target
    }
    return fragment(uri.fragment, of: root, in: document, text)
  }

  /// A resource that goes by the URI in any of the files read so far.
  private func identified(_ uri: URIReference, from node: YAMLNode, in document: SourceDocument) -> YAMLNode? {
    guard !store.identifiedDocuments.isEmpty else { return nil }
    let base = document.identifiers.baseURI(of: node)
    let names = [base.map { uri.resolved(against: $0).address }, uri.address].compactMap(\.self)
    for document in store.identifiedDocuments {
      for name in names {
        if let resource = document.identifiers.resource(name) { return resource }
      }
    }
    return nil
  }

  /// The path of the file a URI names, percent-decoded; nil, with the reason reported, for what no file can be.
  private func path(of uri: URIReference, _ text: Located<String>, in document: SourceDocument) -> String? {
    if uri.scheme == nil, uri.authority == nil || uri.authority == "" { return PercentEncoding.decoded(uri.path) ?? uri.path }
    if uri.scheme == "file", uri.authority == nil || uri.authority == "" || uri.authority == "localhost" {
      return PercentEncoding.decoded(uri.path) ?? uri.path
    }
    if let path = pathBesideSelf(uri, in: document) { return path }
    reportForeign(uri, text)
    return nil
  }

  /// A document that says where it lives by `$self` may refer to its neighbours by their full URIs.
  private func pathBesideSelf(_ uri: URIReference, in document: SourceDocument) -> String? {
    guard let base = document.identifiers.baseURI(of: document.tree.root), base.scheme == uri.scheme,
      base.authority == uri.authority
    else { return nil }
    let folder = PathText.folder(of: base.path)
    guard PathText.isInside(uri.path, folder: folder == "/" ? "" : folder) else { return nil }
    let rest = folder == "/" ? String(uri.path.dropFirst()) : String(uri.path.dropFirst(folder.count + 1))
    return PercentEncoding.decoded(rest) ?? rest
  }

  private func reportForeign(_ uri: URIReference, _ text: Located<String>) {
    guard uri.scheme == "http" || uri.scheme == "https" || uri.scheme == nil || uri.authority != nil else {
      store.diagnostics.error(.unresolvedReference, "nothing here has the identifier \(quoted(uri.address))", at: text.span)
      return
    }
    store.diagnostics.error(
      .referenceNetwork, "the reference \(quoted(text.value)) leads to another machine and is not followed", at: text.span,
      help: "save the file beside the document and refer to it by a relative path")
  }
}

// MARK: - Within a file

extension TargetFinder {
  /// Where a walk ended: at the node that was wanted, or at the last one there was.
  private struct Walk {
    var node: YAMLNode?
    var last: YAMLNode
    var missing = ""
  }

  private func fragment(_ text: String?, of root: YAMLNode, in document: SourceDocument, _ reference: Located<String>) -> YAMLNode? {
    let walk = walk(text, from: root, in: document, reference)
    if walk.node == nil { reportBroken(walk, reference, in: document) }
    return walk.node
  }

  /// Percent-decodes a fragment and follows it; keys that hold a percent sign are found as written, too.
  private func walk(_ fragment: String?, from root: YAMLNode, in document: SourceDocument, _ reference: Located<String>) -> Walk {
    guard let fragment, !fragment.isEmpty else { return Walk(node: root, last: root) }
    let decoded = PercentEncoding.decoded(fragment) ?? fragment
    let walk = walk(decoded: decoded, from: root, in: document)
    return walk.node == nil && decoded != fragment ? self.walk(decoded: fragment, from: root, in: document) : walk
  }

  private func walk(decoded: String, from root: YAMLNode, in document: SourceDocument) -> Walk {
    guard decoded.hasPrefix("/") else {
      let resource = root == document.tree.root ? document.identifiers.resource(enclosing: root) : root
      return Walk(node: document.identifiers.anchor(decoded, in: resource), last: root, missing: decoded)
    }
    guard let tokens = JSONPointer.tokens(of: decoded) else { return Walk(node: nil, last: root, missing: decoded) }
    var current = root
    for token in tokens {
      guard let next = current.child(token) ?? throughReference(at: current)?.child(token) else {
        return Walk(node: nil, last: current, missing: token)
      }
      current = next
    }
    return Walk(node: current, last: current)
  }

  /// Pointers may lead through a `$ref`, strictly speaking they should not; people write them, and the meaning is plain.
  private func throughReference(at node: YAMLNode) -> YAMLNode? {
    guard nesting < 32, let target = node[Keyword.reference.rawValue], target.kind == .scalar else { return nil }
    nesting += 1
    defer { nesting -= 1 }
    return self.target(of: Located(target.text, at: target.span), from: node)
  }

  private func reportBroken(_ walk: Walk, _ reference: Located<String>, in document: SourceDocument) {
    let place = document.path + "#" + walk.last.pointer
    store.diagnostics.error(
      .unresolvedReference,
      "the reference \(quoted(reference.value)) leads nowhere: there is no \(quoted(walk.missing)) in \(quoted(place))",
      at: reference.span, help: suggestion(for: walk, reference, in: document))
  }

  private func suggestion(for walk: Walk, _ reference: Located<String>, in document: SourceDocument) -> String? {
    if let near = Suggestion.nearest(to: walk.missing, among: walk.last.entries.map(\.key.text)) {
      let address = URIReference(reference.value).address
      return "did you mean \(quoted(address + "#" + walk.last.pointer + "/" + JSONPointer.escape(near)))?"
    }
    let name = reference.value.split(whereSeparator: { $0 == "/" || $0 == "#" }).last.map(String.init) ?? ""
    guard document.schemaComponent(named: name) != nil else { return nil }
    return "did you mean \(quoted("#/components/schemas/" + JSONPointer.escape(name)))?"
  }
}
