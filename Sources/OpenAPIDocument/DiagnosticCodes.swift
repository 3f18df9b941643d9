import ContractDiagnostics

extension DiagnosticCode {
  /// The file does not exist.
  public static let fileNotFound = DiagnosticCode("file-not-found")
  /// A folder was given in place of a file.
  public static let fileIsDirectory = DiagnosticCode("file-is-directory")
  /// The file exists and cannot be read.
  public static let fileUnreadable = DiagnosticCode("file-unreadable")
  /// The document follows a version of the specification that is not understood.
  public static let openAPIVersion = DiagnosticCode("openapi-version")
  /// A key that its object does not have.
  public static let unknownKey = DiagnosticCode("unknown-key")
  /// A value of another kind than the specification asks for.
  public static let wrongKind = DiagnosticCode("wrong-kind")
  /// A value of the right kind that is not among the possible ones.
  public static let wrongValue = DiagnosticCode("wrong-value")
  /// A field that the specification requires is not there.
  public static let missingField = DiagnosticCode("missing-field")
  /// A keyword that the document's version of the specification does not have, or has no longer.
  public static let keywordVersion = DiagnosticCode("keyword-version")
  /// A key beside `$ref` that has no effect.
  public static let ignoredSibling = DiagnosticCode("ignored-sibling")
  /// A `$ref` where the specification has none.
  public static let referencePlace = DiagnosticCode("reference-place")
  /// A path that does not begin with a slash.
  public static let pathSyntax = DiagnosticCode("path-syntax")
  /// A key of `responses` that is no status.
  public static let statusCode = DiagnosticCode("status-code")
  /// A component name with characters outside `A-Z a-z 0-9 . - _`.
  public static let componentName = DiagnosticCode("component-name")
  /// A reference leads nowhere.
  public static let unresolvedReference = DiagnosticCode("unresolved-reference")
  /// References that only point at each other.
  public static let referenceCycle = DiagnosticCode("reference-cycle")
  /// A reference leads to an object of another type.
  public static let referenceKind = DiagnosticCode("reference-kind")
  /// A reference to another machine.
  public static let referenceNetwork = DiagnosticCode("reference-network")
  /// A reference to a file outside the folders that may be read.
  public static let referenceOutsideRoot = DiagnosticCode("reference-outside-root")
}
