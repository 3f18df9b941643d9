/// The codes of one folder, as `contract explain` lists them.
public struct CodeFamily: Sendable {
  public let title: String
  public let codes: [DiagnosticCode]

  public init(title: String, codes: [DiagnosticCode]) {
    self.title = title
    self.codes = codes
  }

  /// Every family, and in them every code, by name.
  public static let all: [CodeFamily] = [
    CodeFamily(
      title: "YAML and JSON",
      codes: [
        .aliasExpansion,
        .documentTooLarge,
        .duplicateKey,
        .emptyDocument,
        .invalidEncoding,
        .jsonSyntax,
        .multipleDocuments,
        .yamlAlias,
        .yamlKey,
        .yamlMerge,
        .yamlSyntax,
        .yamlTag,
      ]),
    CodeFamily(
      title: "The objects of OpenAPI",
      codes: [
        .componentName,
        .exclusiveFields,
        .ignoredSibling,
        .keywordVersion,
        .missingField,
        .openAPIVersion,
        .pathSyntax,
        .statusCode,
        .unknownKey,
        .wrongKind,
        .wrongValue,
      ]),
    CodeFamily(
      title: "References and files",
      codes: [
        .fileIsDirectory,
        .fileNotFound,
        .fileUnreadable,
        .ignoredReferenceSibling,
        .referenceCycle,
        .referenceKind,
        .referenceNetwork,
        .referenceOutsideRoot,
        .referencePlace,
        .unresolvedReference,
      ]),
    CodeFamily(
      title: "What the document means",
      codes: [
        .contradictoryComposition,
        .defaultValue,
        .duplicateEnumerationValue,
        .duplicateOperationID,
        .duplicateParameter,
        .emptyEnumeration,
        .enumerationType,
        .ignoredHeader,
        .invalidPattern,
        .linkTarget,
        .pathConflict,
        .queryStringParameter,
        .sameName,
        .serverVariable,
        .tagDeclaration,
        .undeclaredPathParameter,
        .undefinedSecurityScheme,
        .unusedPathParameter,
      ]),
    CodeFamily(
      title: "Not supported",
      codes: [
        .notSupportedBody,
        .notSupportedPattern,
      ]),
    CodeFamily(
      title: "Configuration and overlays",
      codes: [
        .configurationKey,
        .configurationValue,
        .importDiffers,
        .importMapping,
        .jsonPath,
        .nameClash,
        .overlayMerge,
        .overlaySyntax,
        .overlayTarget,
        .unusedFilter,
        .unusedImport,
        .unusedName,
      ]),
    CodeFamily(
      title: "The run itself",
      codes: [
        .exampleMismatch,
        .staleOutput,
        .tooManyDiagnostics,
        .unplannedInput,
      ]),
  ]
}
