public import ContractRuntime
import HTTPTypes

/// Writes one part of a multipart body for generated code.
///
/// Source: RFC 7578, section 4; names are escaped as browsers do: WHATWG HTML, "multipart form data".
public struct PartWriter: Sendable {
  var head: [UInt8] = []
  var content = RequestBody()
  private var extraHeaders: HTTPFields = [:]

  init() {}

  /// A header field that the document declares for the part; `nil` writes nothing. Call it before the content.
  public mutating func setHeader<T: HeaderValue>(_ name: String, _ value: T?) {
    guard let value, let name = HTTPField.Name(name) else { return }
    extraHeaders[name] = value.headerText
  }

  /// A value: strings, numbers and booleans as text, all others as JSON.
  public mutating func value<T: JSONWritable>(_ name: String, _ value: T, contentType: String? = nil) {
    let json = JSONCoding.encode(value)
    let wantsJSON = contentType.flatMap { MediaType($0) }?.isJSON == true
    switch try? JSONValue(parsing: json) {
    case .string(let text)? where !wantsJSON: write(name, Array(text.utf8), contentType)
    case .number(let number)? where !wantsJSON: write(name, Array(number.text.utf8), contentType)
    case .boolean? where !wantsJSON: write(name, json, contentType)
    default: write(name, json, contentType ?? "application/json")
    }
  }

  /// A file, streamed.
  public mutating func file(_ name: String, _ file: FilePart, contentType: String? = nil) {
    for field in file.headers { extraHeaders.append(field) }
    begin(name, filename: file.filename ?? name, file.contentType ?? contentType ?? "application/octet-stream")
    content = file.content
  }

  /// A part that the document does not declare.
  public mutating func part(_ part: MultipartPart) {
    begin(part.name, filename: part.filename, part.contentType?.description)
    content = RequestBody(part.content, declaredLength: nil)
  }

  private mutating func write(_ name: String, _ bytes: [UInt8], _ contentType: String?) {
    begin(name, filename: nil, contentType)
    content = RequestBody(bytes)
  }

  private mutating func begin(_ name: String, filename: String?, _ contentType: String?) {
    var text = "Content-Disposition: form-data; name=\"\(Self.escaped(name))\""
    if let filename { text += "; filename=\"\(Self.escaped(filename))\"" }
    if let contentType { text += "\r\nContent-Type: \(contentType)" }
    for field in extraHeaders { text += "\r\n\(field.name.canonicalName): \(field.value)" }
    head = Array((text + "\r\n\r\n").utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\"", with: "%22").replacing("\r\n", with: "%0D%0A").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }
}

/// Parts on the wire. Files are read chunk by chunk, as fast as they are sent.
package struct MultipartChunks<Part: Sendable>: AsyncSequence, Sendable {
  package typealias Element = [UInt8]
  package typealias Failure = any Error

  let parts: MultipartParts<Part>
  package let boundary: String
  let write: @Sendable (Part, inout PartWriter) -> Void

  package init(_ parts: MultipartParts<Part>, _ write: @escaping @Sendable (Part, inout PartWriter) -> Void) {
    self.parts = parts
    self.write = write
    boundary = "contract-" + String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
  }

  package struct AsyncIterator: AsyncIteratorProtocol {
    var parts: MultipartParts<Part>.AsyncIterator
    let boundary: String
    let write: @Sendable (Part, inout PartWriter) -> Void
    var content: RequestBody.AsyncIterator?
    var isFirst = true
    var isAtEnd = false

    package mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      if let chunk = try await content?.next(isolation: actor) { return chunk }
      content = nil
      guard !isAtEnd else { return nil }
      let delimiter = (isFirst ? "" : "\r\n") + "--" + boundary
      isFirst = false
      guard let part = try await parts.next(isolation: actor) else {
        isAtEnd = true
        return Array((delimiter + "--\r\n").utf8)
      }
      var writer = PartWriter()
      write(part, &writer)
      content = writer.content.makeAsyncIterator()
      return Array((delimiter + "\r\n").utf8) + writer.head
    }
  }

  package func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(parts: parts.makeAsyncIterator(), boundary: boundary, write: write)
  }
}
