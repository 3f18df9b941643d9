import CLibYAML
import ContractDiagnostics

/// Feeds a builder from libyaml's events.
///
/// Owns the parser and the event in memory of their own, so that their addresses stay put.
final class EventReader {
  private let source: SourceFile
  private let builder: TreeBuilder
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
  private var offsets: MarkOffsets
  private var documents = 0
  /// For each open collection, whether it is in flow style and so has an end of its own.
  private var isFlow: [Bool] = []

  /// What libyaml gets to read: the source, or the same with other white space.
  private let bytes: [UInt8]

  init(source: SourceFile, bytes: [UInt8], builder: TreeBuilder) {
    self.source = source
    self.bytes = bytes
    self.builder = builder
    let base = source.bytes.starts(with: ByteOrderMark.utf8) ? ByteOrderMark.utf8.count : 0
    offsets = MarkOffsets(bytes: source.bytes, base: base)
    // Zeroed memory is a valid empty parser, so deleting it is safe even when initialising fails.
    UnsafeMutableRawPointer(parser).initializeMemory(as: UInt8.self, repeating: 0, count: MemoryLayout<yaml_parser_t>.size)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    event.deallocate()
  }

  func read() throws(ReadingStopped) {
    guard yaml_parser_initialize(parser) == 1 else { throw stopped(outOfMemory: true) }
    var failure: ReadingStopped?
    bytes.withUnsafeBufferPointer { bytes in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      let base = offsets.offset(ofCharacter: 0)
      yaml_parser_set_input_string(parser, bytes.baseAddress.map { $0 + base }, bytes.count - base)
      do throws(ReadingStopped) { try readEvents() } catch { failure = error }
    }
    if let failure { throw failure }
  }

  private func readEvents() throws(ReadingStopped) {
    var isAtEnd = false
    while !isAtEnd {
      guard yaml_parser_parse(parser, event) == 1 else { throw stopped(outOfMemory: false) }
      defer { yaml_event_delete(event) }
      isAtEnd = try !handle()
    }
  }

  /// Passes the current event on; false at the end of the file.
  private func handle() throws(ReadingStopped) -> Bool {
    switch event.pointee.type.rawValue {
    case YAML_SCALAR_EVENT.rawValue: try addScalar()
    case YAML_MAPPING_START_EVENT.rawValue: try openMapping()
    case YAML_SEQUENCE_START_EVENT.rawValue: try openSequence()
    case YAML_MAPPING_END_EVENT.rawValue, YAML_SEQUENCE_END_EVENT.rawValue:
      let end = offset(event.pointee.end_mark)
      try builder.close(at: isFlow.removeLast() ? end : nil)
    case YAML_ALIAS_EVENT.rawValue: try builder.addAlias(string(event.pointee.data.alias.anchor) ?? "", at: eventSpan())
    case YAML_DOCUMENT_START_EVENT.rawValue: try startDocument()
    case YAML_STREAM_END_EVENT.rawValue: return false
    default: break
    }
    return true
  }

  private func addScalar() throws(ReadingStopped) {
    let scalar = event.pointee.data.scalar
    let start = offset(event.pointee.start_mark)
    let end = offset(event.pointee.end_mark)
    let bytes = UnsafeBufferPointer(start: UnsafePointer(scalar.value), count: scalar.length)
    let isPlain = scalar.style.rawValue == YAML_PLAIN_SCALAR_STYLE.rawValue
    let tag = scalar.tag == nil ? -1 : builder.tagIndex(string(scalar.tag) ?? "", at: eventSpan())
    try builder.addScalar(bytes, style: isPlain ? .plain : .quoted, tag: tag, from: start, to: end, anchor: string(scalar.anchor))
  }

  private func openMapping() throws(ReadingStopped) {
    let mapping = event.pointee.data.mapping_start
    try open(
      .mapping, tag: mapping.tag, anchor: mapping.anchor, isFlow: mapping.style.rawValue == YAML_FLOW_MAPPING_STYLE.rawValue)
  }

  private func openSequence() throws(ReadingStopped) {
    let sequence = event.pointee.data.sequence_start
    try open(
      .sequence, tag: sequence.tag, anchor: sequence.anchor,
      isFlow: sequence.style.rawValue == YAML_FLOW_SEQUENCE_STYLE.rawValue)
  }

  private func open(
    _ kind: YAMLNode.Kind, tag: UnsafeMutablePointer<yaml_char_t>?, anchor: UnsafeMutablePointer<yaml_char_t>?, isFlow: Bool
  ) throws(ReadingStopped) {
    self.isFlow.append(isFlow)
    let tag = tag == nil ? -1 : builder.tagIndex(string(tag) ?? "", at: eventSpan())
    try builder.open(
      kind, tag: tag, at: offset(event.pointee.start_mark), headEnd: offset(event.pointee.end_mark), anchor: string(anchor))
  }

  private func startDocument() throws(ReadingStopped) {
    documents += 1
    guard documents > 1 else { return }
    throw ReadingStopped(
      .multipleDocuments, "a second document begins here", at: eventSpan(),
      help: "keep one document in a file; remove the `---` or move the rest to a file of its own")
  }

  private func stopped(outOfMemory: Bool) -> ReadingStopped {
    SyntaxProblem(parser.pointee, outOfMemory: outOfMemory).stopped(source: source, offsets: &offsets)
  }

  private func offset(_ mark: yaml_mark_t) -> Int {
    min(offsets.offset(ofCharacter: mark.index), source.bytes.count)
  }

  private func eventSpan() -> Span {
    builder.span(offset(event.pointee.start_mark), offset(event.pointee.end_mark))
  }

  private func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }
}
