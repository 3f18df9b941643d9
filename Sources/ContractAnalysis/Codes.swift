import ContractDiagnostics

/// The codes of this stage.
extension DiagnosticCode {
  static let duplicateParameter = DiagnosticCode("duplicate-parameter")
  static let duplicateOperationID = DiagnosticCode("duplicate-operation-id")
  static let ignoredReferenceSibling = DiagnosticCode("ignored-reference-sibling")
  static let invalidStatus = DiagnosticCode("invalid-status")
  static let undefinedSecurityScheme = DiagnosticCode("undefined-security-scheme")
  static let undeclaredPathParameter = DiagnosticCode("undeclared-path-parameter")
  static let unusedPathParameter = DiagnosticCode("unused-path-parameter")
  static let emptyEnumeration = DiagnosticCode("empty-enumeration")
  static let enumerationType = DiagnosticCode("enumeration-type")
  static let duplicateEnumerationValue = DiagnosticCode("duplicate-enumeration-value")

  static let notSupportedPattern = DiagnosticCode("not-supported-pattern")
  static let notSupportedDynamicReference = DiagnosticCode("not-supported-dynamic-reference")
  static let notSupportedComposition = DiagnosticCode("not-supported-composition")
  static let notSupportedRecursiveAlias = DiagnosticCode("not-supported-recursive-alias")
  static let notSupportedBody = DiagnosticCode("not-supported-body")
  static let notSupportedCallback = DiagnosticCode("not-supported-callback")
}
