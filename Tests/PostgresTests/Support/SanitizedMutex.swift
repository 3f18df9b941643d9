#if SANITIZE_THREAD
  @testable import Postgres

  /// See there.
  typealias Mutex<Value> = Postgres.Mutex<Value>
#endif
