import ContractDiagnostics

/// Two files with problems in them, for the tests of the renderers.
struct RendererFixture {
  var sources = SourceMap()
  let main: SourceFile
  let other: SourceFile

  init(_ text: String, other otherText: String = "x: 1\n") {
    main = sources.add(path: "openapi.yaml", bytes: Array(text.utf8))
    other = sources.add(path: "common/a b.yaml", bytes: Array(otherText.utf8))
  }

  /// The span of the first place where a text stands in the main file.
  func span(of text: String) -> Span {
    let bytes = Array(text.utf8)
    let start = (0...(main.bytes.count - bytes.count)).first { main.bytes[$0..<$0 + bytes.count].elementsEqual(bytes) }!
    return Span(file: main.id, start: Int32(start), end: Int32(start + bytes.count))
  }
}

let unknownKey = DiagnosticCode.unknownKey
