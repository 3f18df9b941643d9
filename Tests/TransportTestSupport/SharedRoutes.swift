import ContractRuntime
package import ContractServer
internal import HTTPTypes

/// A response that never ends, in chunks of `size` bytes; `produced` hears of each.
package func flood(ofChunks size: Int, _ produced: Recorder<Int>) -> Route {
  let chunk = [UInt8](repeating: 65, count: size)
  return route(.get, "/flood") { _ in
    .stream(
      200,
      AsyncStream<[UInt8]> {
        produced.record(1)
        return chunk
      })
  }
}

/// What a shutdown meets: a request that takes until `release`, and a stream of events that would not end.
package func unfinishedRoutes(started: Signal, release: Signal) -> [Route] {
  [
    route(.get, "/slow") { _ in
      started.send()
      await release.wait()
      return .text(200, "done")
    },
    route(.get, "/events") { _ in
      let (events, continuation) = AsyncStream.makeStream(of: ServerSentEvent.self)
      continuation.yield(ServerSentEvent(data: "first"))
      return .events(200, EventStream(events, heartbeat: .seconds(3600)))
    },
  ]
}
