/// Reads itself from JSON, checking its constraints.
public protocol JSONReadable {
  init(from reader: inout JSONReader) throws(JSONFailure)
}

/// Writes itself as JSON.
public protocol JSONWritable {
  /// Appends the value to a JSON text.
  func write(to writer: inout JSONWriter)
}
