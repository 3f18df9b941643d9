extension LintRule {
  /// Every rule, by name.
  public static let all: [LintRule] = [
    bodyOfRead,
    boundedList,
    boundedText,
    emptyStatusContent,
    errorForm,
    errorResponse,
    inlineObject,
    insecureServer,
    keyInQuery,
    operationID,
    operationIDCase,
    operationSummary,
    operationTag,
    pagedList,
    pathCase,
    propertyCase,
    repeatedSchema,
    schemaDescription,
    securedChange,
    successResponse,
    tagDescription,
    trailingSlash,
    unauthorizedResponse,
    unusedSchema,
  ]
}
