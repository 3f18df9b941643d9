/// The principal of every secured operation: who calls, and their row.
struct Caller: Sendable {
  var identity: Identity
  var user: UserRecord
}
