/// Gives a sequence of chunks the failure type `any Error`, so that it can be stored beside others.
struct ChunkSequence<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable where Base.Element == [UInt8] {
  typealias Element = [UInt8]
  typealias Failure = any Error

  private let base: Base

  init(_ base: Base) {
    self.base = base
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: Base.AsyncIterator

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      try await base.next(isolation: actor)
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator())
  }
}

/// Tells about the error that ends a streamed response, and passes it on so that the transport cuts the connection.
struct ObservedChunks: AsyncSequence, Sendable {
  typealias Element = [UInt8]
  typealias Failure = any Error

  private let base: any AsyncSequence<[UInt8], any Error> & Sendable
  private let observe: @Sendable (any Error) -> Void

  init(_ base: any AsyncSequence<[UInt8], any Error> & Sendable, observe: @escaping @Sendable (any Error) -> Void) {
    self.base = base
    self.observe = observe
  }

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: any AsyncIteratorProtocol<[UInt8], any Error>
    let observe: @Sendable (any Error) -> Void

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> [UInt8]? {
      do {
        return try await base.next(isolation: actor)
      } catch {
        observe(error)
        throw error
      }
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator(), observe: observe)
  }
}
