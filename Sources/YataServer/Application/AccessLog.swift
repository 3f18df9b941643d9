import ContractServer
import HTTPTypes
import Logging

/// One line for each finished request. Paths are left out: a search is in them.
enum AccessLog {
  static func write(_ event: AccessEvent, to logger: Logger) {
    guard logger.logLevel <= .info else { return }
    let (seconds, attoseconds) = event.duration.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    var metadata: Logger.Metadata = [
      "request": "\(event.requestID)", "operation": "\(event.operation?.id ?? "none")", "method": "\(event.method.rawValue)",
      "status": "\(event.status)", "microseconds": "\(microseconds)", "bytes": "\(event.responseSize)",
    ]
    if event.isCutOff { metadata["cut-off"] = "true" }
    logger.info("answered", metadata: metadata)
  }
}
