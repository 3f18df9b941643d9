import ContractDiagnostics
import YAMLTree

extension ObjectParser {
  /// What the place of a parameter forbids it: a style that is not written there, a name that cannot stand there.
  func checkPlace(of parameter: inout Parameter) {
    checkName(parameter.name, parameter.location.value)
    if let style = parameter.style, !parameter.location.value.styles.contains(style.value) {
      reportStyle(style, parameter.location.value)
      parameter.style = nil
    }
    if parameter.location.value == .path, parameter.required?.value == false {
      diagnostics.warning(
        .wrongValue, "a path parameter is always required", at: parameter.required?.span ?? parameter.span, help: "write `required: true`")
    }
    if let reserved = parameter.allowReserved, !escapes(parameter) {
      diagnostics.warning(
        .ignoredSibling, "`allowReserved` has no effect in a \(parameter.location.value.rawValue) parameter", at: reserved.span)
    }
    if parameter.location.value == .querystring, let schema = parameter.schema {
      diagnostics.warning(
        .queryStringParameter, "a parameter in `querystring` is described by `content`", at: schema.node.headSpan,
        help: "write `content: {application/x-www-form-urlencoded: {schema: …}}`")
    }
    checkVersion(of: parameter)
  }

  private func checkName(_ name: Located<String>, _ location: Parameter.Location) {
    switch location {
    case .header: checkHeaderName(name)
    case .path:
      guard name.value.utf8.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) else { return }
      diagnostics.warning(
        .wrongValue, "the name \(quoted(name.value)) cannot stand in a path template", at: name.span, help: "leave the braces to the path")
    case .query, .querystring, .cookie: break
    }
  }

  /// A field name is a token.
  ///
  /// <https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6.2>
  func checkHeaderName(_ name: Located<String>) {
    let isToken = name.value.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "^")...UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
        true
      default: false
      }
    }
    guard !isToken || name.value.isEmpty else { return }
    diagnostics.warning(
      .wrongValue, "no header can be called \(quoted(name.value))", at: name.span,
      help: "a header's name has letters, digits and a few signs such as `-`, and no spaces")
  }

  private func reportStyle(_ style: Located<ParameterStyle>, _ location: Parameter.Location) {
    let names = location.styles.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    diagnostics.warning(
      .wrongValue, "the style `\(style.value.rawValue)` cannot be used in a \(location.rawValue) parameter; the usual one holds",
      at: style.span, help: names.isEmpty ? "remove it" : "expected one of \(names)")
  }

  /// Whether values are percent-encoded where the parameter stands, so that there is something to leave as it is.
  private func escapes(_ parameter: Parameter) -> Bool {
    switch parameter.location.value {
    case .query: true
    case .path: version >= .v3_2
    case .cookie: version >= .v3_2 && parameter.style?.value != .cookie
    case .header, .querystring: false
    }
  }

  private func checkVersion(of parameter: Parameter) {
    guard version < .v3_2 else { return }
    if parameter.location.value == .querystring { remarkNewer("querystring", at: parameter.location.span) }
    if let style = parameter.style, style.value == .cookie { remarkNewer("style: cookie", at: style.span) }
  }

  private func remarkNewer(_ name: String, at span: Span) {
    remarkOnce(
      name, .keywordVersion, "\(quoted(name)) came with OpenAPI \(OpenAPIVersion.v3_2.text), this document is \(version.text)", at: span)
  }
}

extension Parameter.Location {
  /// <https://spec.openapis.org/oas/v3.2.0.html#style-values>
  fileprivate var styles: [ParameterStyle] {
    switch self {
    case .path: [.matrix, .label, .simple]
    case .query: [.form, .spaceDelimited, .pipeDelimited, .deepObject]
    case .header: [.simple]
    case .cookie: [.form, .cookie]
    case .querystring: []
    }
  }
}
