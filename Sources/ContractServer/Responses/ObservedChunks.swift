/// Tells about the end of a streamed response, and passes errors on so that the transport cuts the connection.
struct ObservedChunks: AsyncSequence, Sendable {
  typealias Element = [UInt8]
  typealias Failure = any Error

  let base: any AsyncSequence<[UInt8], any Error> & Sendable
  let record: AccessRecord?
  let onError: (@Sendable (any Error) -> Void)?

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: any AsyncIteratorProtocol<[UInt8], any Error>
    let record: AccessRecord?
    let onError: (@Sendable (any Error) -> Void)?

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      do {
        guard let chunk = try await base.next(isolation: actor) else {
          record?.finish(isCutOff: false)
          return nil
        }
        record?.add(chunk.count)
        return chunk
      } catch {
        onError?(error)
        record?.finish(isCutOff: true)
        throw error
      }
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator(), record: record, onError: onError)
  }
}
