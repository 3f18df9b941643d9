#if NIO
  import ContractServer
  import NIOCore

  /// What has come of a request's body and was not taken yet. Belongs to the loop of its connection.
  struct BodyBuffer {
    typealias Puller = CheckedContinuation<[UInt8]?, any Error>

    enum Ending {
      case complete
      case failed(RequestFailure)
    }

    private var chunks: [ByteBuffer] = []
    /// Bytes that were not taken yet.
    private(set) var count = 0
    /// All bytes that have come.
    private(set) var received = 0
    private(set) var ending: Ending?
    /// The task that waits for the next chunk.
    private(set) var puller: Puller?

    var isOpen: Bool { ending == nil }

    var isComplete: Bool {
      if case .complete = ending { true } else { false }
    }

    mutating func append(_ chunk: ByteBuffer) {
      received += chunk.readableBytes
      if let puller = puller.take() { return puller.resume(returning: Array(chunk.readableBytesView)) }
      count += chunk.readableBytes
      chunks.append(chunk)
    }

    /// Only the first ending counts.
    mutating func end(_ ending: Ending) {
      guard self.ending == nil else { return }
      self.ending = ending
      guard let puller = puller.take() else { return }
      switch ending {
      case .complete: puller.resume(returning: nil)
      case .failed(let failure): puller.resume(throwing: failure)
      }
    }

    /// All that came in one array; for bodies that are complete.
    mutating func takeAll() -> [UInt8] {
      defer { (chunks, count) = ([], 0) }
      guard chunks.count > 1 else { return chunks.first.map { Array($0.readableBytesView) } ?? [] }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(count)
      for chunk in chunks { bytes.append(contentsOf: chunk.readableBytesView) }
      return bytes
    }

    /// Gives the next chunk or the end to `puller`, or lets it wait. False: it waits.
    mutating func take(_ puller: Puller) -> Bool {
      if !chunks.isEmpty {
        puller.resume(returning: takeAll())
        return true
      }
      switch ending {
      case .complete: puller.resume(returning: nil)
      case .failed(let failure): puller.resume(throwing: failure)
      case nil:
        // One reader at a time.
        self.puller.take()?.resume(throwing: RequestFailure.cancelled)
        self.puller = puller
        return false
      }
      return true
    }

    /// Nobody reads it any more.
    mutating func abandon() {
      puller.take()?.resume(throwing: RequestFailure.cancelled)
      (chunks, count) = ([], 0)
    }
  }
#endif
