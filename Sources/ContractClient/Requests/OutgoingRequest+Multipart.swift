public import ContractRuntime
public import ContractServer

extension OutgoingRequest {
  /// Typed parts, streamed.
  public mutating func parts<Part: Sendable>(
    _ parts: MultipartParts<Part>, contentType: String, _ write: @escaping @Sendable (Part, inout PartWriter) -> Void
  ) {
    let chunks = MultipartChunks(parts, write)
    setBody(RequestBody(chunks, declaredLength: nil), "\(contentType); boundary=\(chunks.boundary)")
  }

  /// Parts that were received, passed on.
  public mutating func multipart(_ body: MultipartBody, contentType: String) {
    parts(MultipartParts(body), contentType: contentType) { part, writer in writer.part(part) }
  }

  /// An object as the parts of a form; an array becomes several parts of one name.
  ///
  /// - Throws: `ClientError.unencodable`.
  public mutating func multipartForm<T: JSONWritable>(_ value: T, contentType: String, fields: [FormFieldDescription] = []) throws {
    guard case .object(let object)? = try? JSONValue(parsing: JSONCoding.encode(value)) else {
      throw ClientError.unencodable(operation: operation.id, reason: "a form is made of an object")
    }
    var members: [Member] = []
    for member in object.members where member.value != .null {
      let type = fields.first { $0.name == member.name }?.contentType
      for item in member.value.array ?? [member.value] { members.append(Member(name: member.name, value: item, contentType: type)) }
    }
    parts(MultipartParts(members), contentType: contentType) { member, writer in
      writer.value(member.name, member.value, contentType: member.contentType)
    }
  }

  private struct Member: Sendable {
    let name: String
    let value: JSONValue
    let contentType: String?
  }
}
