import ContractModel

/// Reader and writer of a type that holds a list or map of itself.
struct WrapperCoding {
  let context: SwiftContext
  let id: TypeID
  let use: TypeUse

  func emit(_ expressions: inout ReadExpression, to writer: inout SwiftWriter) {
    let coding = CodingEmitter(context: context)
    let read = expressions.plain(use, reader: "reader")
    writer.blank()
    writer.block("extension \(context.names[id]): JSONModel, Codable, Hashable") { writer in
      coding.writeSchema(of: id, to: &writer)
      writer.blank()
      writer.line("public init(from reader: inout JSONReader) throws(JSONFailure) { self.init(try \(read)) }")
      writer.line("public func write(to writer: inout JSONWriter) { value.write(to: &writer) }")
    }
  }
}
