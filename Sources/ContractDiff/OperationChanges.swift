/// What can happen to operations, and to the document as a whole.
extension ChangeKind {
  static let operationAdded = ChangeKind("operation-added", .harmless, "nobody calls it yet")
  static let operationRemoved = ChangeKind("operation-removed", .breaking, "calls are answered with 404 or 405")
  static let operationMoved = ChangeKind("operation-moved", .breaking, "calls to the old path or method are answered with 404 or 405")
  static let operationRenamed = ChangeKind("operation-renamed", .dangerous, "generated clients and handlers call it by its operationId")
  static let operationDeprecated = ChangeKind("operation-deprecated", .harmless, "it still works")
  static let operationRestored = ChangeKind("operation-no-longer-deprecated", .harmless, "it goes on working")
  static let serverAdded = ChangeKind("server-added", .harmless, "the others stay")
  static let serverRemoved = ChangeKind("server-removed", .dangerous, "clients may be configured for it")
  static let pathVariableRenamed = ChangeKind(
    "path-parameter-renamed", .dangerous, "requests are the same, but generated code names the parameter")

  // MARK: Security

  static let securityAdded = ChangeKind("security-added", .breaking, "calls without credentials are answered with 401")
  static let securityRemoved = ChangeKind("security-removed", .harmless, "credentials are no longer asked for")
  static let securityNarrowed = ChangeKind(
    "security-narrowed", .breaking, "callers with these credentials or scopes alone are answered with 401 or 403")
  static let securityWidened = ChangeKind("security-widened", .harmless, "the ways that were open stay open")
  static let securitySchemeChanged = ChangeKind("security-scheme-changed", .breaking, "credentials are sent in another way")

  // MARK: Parameters

  static let requiredParameterAdded = ChangeKind("required-parameter-added", .breaking, "requests without it are answered with 422")
  static let optionalParameterAdded = ChangeKind("optional-parameter-added", .harmless, "requests may leave it out")
  static let parameterRemoved = ChangeKind("parameter-removed", .dangerous, "what callers send is no longer looked at")
  static let parameterBecameRequired = ChangeKind("parameter-became-required", .breaking, "requests without it are answered with 422")
  static let parameterBecameOptional = ChangeKind("parameter-became-optional", .harmless, "requests that have it are still right")
  static let parameterStyleChanged = ChangeKind("parameter-style-changed", .breaking, "values are written in another way")
  static let parameterDeprecated = ChangeKind("parameter-deprecated", .harmless, "it still works")

  // MARK: Bodies and responses

  static let requiredBodyAdded = ChangeKind("required-body-added", .breaking, "requests without a body are refused")
  static let optionalBodyAdded = ChangeKind("optional-body-added", .harmless, "requests may leave it out")
  static let bodyRemoved = ChangeKind("request-body-removed", .dangerous, "what callers send is no longer looked at")
  static let bodyBecameRequired = ChangeKind("request-body-became-required", .breaking, "requests without a body are refused")
  static let bodyBecameOptional = ChangeKind("request-body-became-optional", .harmless, "requests that have one are still right")
  static let mediaTypeAdded = ChangeKind("media-type-added", .harmless, "the others stay")
  static let mediaTypeRemoved = ChangeKind(
    "media-type-removed", .breaking, "requests in it are answered with 415, and callers that accept nothing else with 406")
  static let successAdded = ChangeKind("success-response-added", .dangerous, "callers that know every status meet one that they do not")
  static let successRemoved = ChangeKind("success-response-removed", .breaking, "callers wait for an answer that does not come")
  static let errorAdded = ChangeKind("error-response-added", .dangerous, "callers that know every status meet one that they do not")
  static let errorCovered = ChangeKind("error-response-described", .harmless, "the response `default` or a range covered it before")
  static let errorRemoved = ChangeKind("error-response-removed", .harmless, "callers are ready for an answer that no longer comes")
  static let requiredHeaderRemoved = ChangeKind("required-header-removed", .breaking, "callers rely on it")
  static let headerRemoved = ChangeKind("header-removed", .dangerous, "callers may look for it")
  static let headerAdded = ChangeKind("header-added", .harmless, "callers that do not know it pass over it")
  static let headerBecameOptional = ChangeKind("header-became-optional", .breaking, "callers rely on it")
  static let headerBecameRequired = ChangeKind("header-became-required", .harmless, "callers that know it as optional are ready")
}
