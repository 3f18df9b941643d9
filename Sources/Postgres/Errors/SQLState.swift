/// The five characters that classify an error of the server (appendix A of the manual).
public struct SQLState: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }

  public static let featureNotSupported = SQLState(rawValue: "0A000")
  public static let invalidTextRepresentation = SQLState(rawValue: "22P02")
  public static let untranslatableCharacter = SQLState(rawValue: "22P05")
  public static let characterNotInRepertoire = SQLState(rawValue: "22021")
  public static let notNullViolation = SQLState(rawValue: "23502")
  public static let foreignKeyViolation = SQLState(rawValue: "23503")
  public static let uniqueViolation = SQLState(rawValue: "23505")
  public static let checkViolation = SQLState(rawValue: "23514")
  public static let exclusionViolation = SQLState(rawValue: "23P01")
  public static let readOnlyTransaction = SQLState(rawValue: "25006")
  public static let inFailedTransaction = SQLState(rawValue: "25P02")
  public static let invalidStatementName = SQLState(rawValue: "26000")
  public static let invalidPassword = SQLState(rawValue: "28P01")
  public static let invalidAuthorization = SQLState(rawValue: "28000")
  public static let invalidCatalogName = SQLState(rawValue: "3D000")
  public static let serializationFailure = SQLState(rawValue: "40001")
  public static let deadlockDetected = SQLState(rawValue: "40P01")
  public static let insufficientPrivilege = SQLState(rawValue: "42501")
  public static let syntaxError = SQLState(rawValue: "42601")
  public static let undefinedColumn = SQLState(rawValue: "42703")
  public static let undefinedTable = SQLState(rawValue: "42P01")
  public static let duplicatePreparedStatement = SQLState(rawValue: "42P05")
  public static let tooManyConnections = SQLState(rawValue: "53300")
  public static let lockNotAvailable = SQLState(rawValue: "55P03")
  public static let queryCanceled = SQLState(rawValue: "57014")
  public static let adminShutdown = SQLState(rawValue: "57P01")
  public static let crashShutdown = SQLState(rawValue: "57P02")
  public static let cannotConnectNow = SQLState(rawValue: "57P03")

  /// The class: the first two characters. `23` is every broken constraint.
  public var classCode: String { String(rawValue.prefix(2)) }

  /// Whether the whole transaction may simply be tried again: it was rolled back for reasons that pass.
  public var isRetryable: Bool { self == .serializationFailure || self == .deadlockDetected || self == .lockNotAvailable }

  /// Whether the server quotes the offending value in the message of this error (class 22, data exceptions).
  var quotesValues: Bool { classCode == "22" }
}

extension SQLState: CustomStringConvertible {
  public var description: String { rawValue }
}
