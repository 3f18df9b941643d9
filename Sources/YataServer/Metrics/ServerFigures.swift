import Postgres

/// Everything that `/metrics` tells, gathered when it is asked for.
struct ServerFigures: Sendable {
  let requests: RequestMetrics
  let limiter: RateLimiter
  let live: LiveEvents
  let gate: AssistantGate
  /// Nil where there is no pool of connections.
  let pool: (@Sendable () -> PostgresPoolStatistics)?
  let start = Clocks.unixSeconds()

  func exposition() -> String {
    var exposition = Exposition()
    write(requests, to: &exposition)
    exposition.single(
      "yata_rate_limited_requests_total", .counter, "Requests refused because their sender sent too many.", Double(limiter.refusals))
    exposition.single("yata_live_readers", .gauge, "Open streams of live updates.", Double(live.readerCount))
    exposition.single("yata_assistant_answers", .gauge, "Answers of the assistant that are being written.", Double(gate.count))
    exposition.single("process_start_time_seconds", .gauge, "When the process began, in Unix seconds.", start)
    if let pool { write(pool(), to: &exposition) }
    return exposition.text
  }

  private func write(_ requests: RequestMetrics, to exposition: inout Exposition) {
    let name = "http_request_duration_seconds"
    let all = requests.all
    exposition.begin(name, .histogram, "From the head of a request to the end of its response, by operation and status.")
    for (key, series) in all {
      let labels = [("operation", key.operation), ("status", String(key.status))]
      var count = 0
      for (index, bound) in RequestMetrics.bounds.enumerated() {
        count += series.counts[index]
        exposition.sample(name + "_bucket", labels + [("le", Exposition.number(bound))], Double(count))
      }
      count += series.counts[RequestMetrics.bounds.count]
      exposition.sample(name + "_bucket", labels + [("le", "+Inf")], Double(count))
      exposition.sample(name + "_sum", labels, series.total / .seconds(1))
      exposition.sample(name + "_count", labels, Double(count))
    }
    exposition.begin("http_responses_cut_off_total", .counter, "Streamed responses that ended before their time.")
    for (key, series) in all where series.cutOff > 0 {
      exposition.sample(
        "http_responses_cut_off_total", [("operation", key.operation), ("status", String(key.status))], Double(series.cutOff))
    }
  }

  private func write(_ pool: PostgresPoolStatistics, to exposition: inout Exposition) {
    exposition.begin("yata_database_connections", .gauge, "Connections to Postgres by state.")
    for (state, count) in [("idle", pool.idle), ("leased", pool.leased), ("shared", pool.shared), ("connecting", pool.connecting)] {
      exposition.sample("yata_database_connections", [("state", state)], Double(count))
    }
    exposition.single("yata_database_connections_maximum", .gauge, "Connections the pool may have.", Double(pool.maximum))
    exposition.single("yata_database_waiting", .gauge, "Tasks that wait for a connection.", Double(pool.waiting))
    let counters: [(String, String, Double)] = [
      ("acquires", "How often a connection was asked for.", Double(pool.acquires)),
      ("waits", "How often a task had to wait for one.", Double(pool.waits)),
      ("wait_seconds", "How long tasks have waited altogether.", pool.waitTime / .seconds(1)),
      ("acquire_timeouts", "How often none came in time.", Double(pool.acquireTimeouts)),
      ("connections_opened", "Connections that were opened.", Double(pool.connectionsOpened)),
      ("connections_closed", "Connections that were closed.", Double(pool.connectionsClosed)),
      ("connect_failures", "Attempts to connect that failed.", Double(pool.connectFailures)),
    ]
    for (name, help, value) in counters { exposition.single("yata_database_\(name)_total", .counter, help, value) }
  }
}
