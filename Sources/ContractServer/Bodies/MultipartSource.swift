import HTTPTypes
import Synchronization

/// Where the parts of one body and their contents come from.
///
/// One task reads at a time; a second one that tries meanwhile gets an error instead of a race.
final class MultipartSource: Sendable {
  struct ReadTwice: Error {}

  private struct State {
    var parser: MultipartParser?
    var isInsidePart = false
    var partNumber = 0
    var isEmpty = true
    var isReading = false
  }

  private let state: Mutex<State>
  private let isFormData: Bool
  /// Guarded by `isReading`.
  private nonisolated(unsafe) var chunks: RequestBody.AsyncIterator

  init(_ body: MultipartBody) {
    state = Mutex(State(parser: MultipartParser(boundary: body.boundary, maximumParts: body.maximumParts)))
    isFormData = body.isFormData
    chunks = body.body.makeAsyncIterator()
  }

  var partNumber: Int { state.withLock { $0.partNumber } }
  /// Whether there was no body at all.
  var isEmpty: Bool { state.withLock { $0.isEmpty } }

  func nextPart(isolation actor: isolated (any Actor)?) async throws -> MultipartPart? {
    while let event = try await nextEvent(isolation: actor) {
      switch event {
      case .part(let headers):
        state.withLock { state in
          state.isInsidePart = true
          state.partNumber += 1
        }
        return try part(headers)
      case .data: continue
      case .endOfPart: state.withLock { $0.isInsidePart = false }
      case .end: return nil
      }
    }
    return nil
  }

  func nextChunk(ofPart number: Int, isolation actor: isolated (any Actor)?) async throws -> [UInt8]? {
    guard state.withLock({ $0.isInsidePart && $0.partNumber == number }) else { return nil }
    guard case .data(let chunk)? = try await nextEvent(isolation: actor) else {
      state.withLock { $0.isInsidePart = false }
      return nil
    }
    return chunk
  }

  private func nextEvent(isolation actor: isolated (any Actor)?) async throws -> MultipartParser.Event? {
    try state.withLock { state in
      guard state.parser != nil else { throw MultipartParser.malformed("its boundary must have 1 to 70 characters") }
      guard !state.isReading else { throw ReadTwice() }
      state.isReading = true
    }
    defer { state.withLock { $0.isReading = false } }
    while true {
      if let event = try state.withLock({ try $0.parser?.next() }) { return event }
      guard let chunk = try await chunks.next(isolation: actor) else {
        try state.withLock { if !$0.isEmpty { try $0.parser?.finish() } }
        return nil
      }
      state.withLock { state in
        state.isEmpty = state.isEmpty && chunk.isEmpty
        state.parser?.feed(chunk)
      }
    }
  }

  private func part(_ headers: HTTPFields) throws -> MultipartPart {
    let disposition = headers[.contentDisposition].flatMap { ContentDisposition($0) }
    if disposition == nil, isFormData {
      throw MultipartParser.malformed("a part needs a Content-Disposition of form-data with a name")
    }
    let encoding = headers[.contentTransferEncoding]?.lowercased() ?? "binary"
    guard ["binary", "7bit", "8bit"].contains(encoding) else {
      throw MultipartParser.malformed("parts must be sent as they are, without a Content-Transfer-Encoding")
    }
    let contentType = headers[.contentType].flatMap { MediaType($0) }
    if headers[.contentType] != nil, contentType == nil { throw MultipartParser.malformed("the Content-Type of a part cannot be read") }
    return MultipartPart(
      headers: headers, name: disposition?.name ?? "", filename: disposition?.filename, contentType: contentType, source: self)
  }
}

extension HTTPField.Name {
  fileprivate static let contentTransferEncoding = HTTPField.Name("Content-Transfer-Encoding")!
}
