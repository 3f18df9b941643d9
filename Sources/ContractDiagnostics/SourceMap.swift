/// All files of one run, in the order in which they were opened.
public struct SourceMap: Sendable {
  public private(set) var files: [SourceFile] = []

  public init() {}

  /// Adds a file and gives it the next number.
  ///
  /// - Parameter bytes: UTF-8 text; empty for a file that could not be read, so that its problem has a place.
  @discardableResult
  public mutating func add(path: String, bytes: [UInt8]) -> SourceFile {
    let file = SourceFile(id: SourceID(Int32(files.count)), path: path, bytes: bytes)
    files.append(file)
    return file
  }

  /// The file of a number that this map gave out.
  public subscript(id: SourceID) -> SourceFile {
    files[Int(id.rawValue)]
  }

  /// Where a span begins.
  public func position(of span: Span) -> SourcePosition {
    self[span.file].position(ofByte: Int(span.start))
  }
}
