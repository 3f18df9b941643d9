/// Whatever goes wrong between a statement and its rows. Descriptions say what was expected, what was found and what to
/// do, and hold no password and no parameter.
public enum PostgresError: Error, Sendable {
  /// The server refused a statement; carries SQLSTATE and place.
  case server(PostgresServerError)
  /// A connection could not be made.
  case connect(PostgresConnectError)
  /// An established connection broke; what it was doing may or may not have happened.
  case connectionLost(PostgresConnectionLoss)
  /// The connection URL or another setting cannot be used.
  case configuration(PostgresConfigurationError)
  /// No connection of the pool came free in time.
  case acquireTimeout(PostgresAcquireTimeout)
  /// The pool was closed before the statement could have a connection.
  case poolClosed
  /// The client gave up on a statement that took longer than its limit; the server was told to stop.
  case statementTimeout(PostgresStatementTimeout)
  /// The time that `withPostgresDeadline` gave to all of a task's work was over.
  case deadlineExceeded(PostgresDeadlineExceeded)
  /// A column could not be read as the Swift type asked for.
  case decoding(PostgresDecodingError)
  /// A parameter could not be written.
  case encoding(PostgresEncodingError)
  /// A query answered another number of rows than its caller allows.
  case unexpectedRowCount(expected: String, found: Int)
  /// The program used a connection or a transaction against its rules; the text says which and what to do.
  case misuse(String)
  /// The migrations in the folder and in the database do not fit together.
  case migration(PostgresMigrationError)
}

extension PostgresError {
  /// The error as the server reported it, also where it came as the reason of a lost connection.
  public var server: PostgresServerError? {
    switch self {
    case .server(let error): error
    case .connectionLost(let loss): loss.serverError
    default: nil
    }
  }

  /// The server's code, if the server refused.
  public var sqlState: SQLState? { server?.sqlState }

  /// The constraint that a statement would have broken: `users_email_key`.
  public var constraint: String? { server?.constraint }

  /// Whether the same work, begun anew in a new transaction, can succeed, and nothing of the first attempt has happened.
  public var isRetryable: Bool {
    switch self {
    case .server(let error): error.sqlState.isRetryable
    case .connect(let error): error.isTransient
    case .connectionLost(let loss): !loss.wasSent
    default: false
    }
  }
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
  public var description: String {
    switch self {
    case .server(let error): error.description
    case .connect(let error): error.description
    case .connectionLost(let loss): loss.description
    case .configuration(let error): error.description
    case .acquireTimeout(let timeout): timeout.description
    case .poolClosed: "the connection pool is closed; the program is shutting down or closed it too early"
    case .statementTimeout(let timeout): timeout.description
    case .deadlineExceeded(let deadline): deadline.description
    case .decoding(let error): error.description
    case .encoding(let error): error.description
    case .unexpectedRowCount(let expected, let found): "expected \(expected), found \(found)"
    case .misuse(let text): text
    case .migration(let error): error.description
    }
  }

  /// The same as `description`: a debug log is a log.
  public var debugDescription: String { description }
}
