import CLibPQ
import Logging

/// What the server says unasked.
extension Connection {
  /// libpq prints notices to the standard error unless told otherwise.
  func installNoticeReceiver() {
    guard let handle else { return }
    PQsetNoticeReceiver(
      handle,
      { context, result in
        guard let context, let result else { return }
        Unmanaged<Connection>.fromOpaque(context).takeUnretainedValue().receive(notice: result)
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Runs inside libpq: it only notes and logs. A FATAL here is the server's farewell to an idle connection.
  private func receive(notice result: OpaquePointer) {
    guard let notice = PostgresServerError(result, sql: nil) else { return }
    if notice.severity == "FATAL" || notice.severity == "PANIC" {
      farewell = notice
    } else {
      settings.logger.debug("\(notice.severity.lowercased()) from Postgres: \(notice.message)")
    }
  }

  func takeNotifications(from handle: OpaquePointer) {
    while let notification = PQnotifies(handle) {
      defer { PQfreemem(notification) }
      guard let onNotification else { continue }
      let fields = notification.pointee
      onNotification(
        PostgresNotification(
          channel: String(cString: fields.relname), payload: String(cString: fields.extra), process: fields.be_pid))
    }
  }
}
