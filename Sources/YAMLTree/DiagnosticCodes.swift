import ContractDiagnostics

extension DiagnosticCode {
  /// The file is larger, deeper or fuller than is read.
  public static let documentTooLarge = DiagnosticCode("document-too-large")
  /// Aliases stand for more nodes than is sensible: an attack, most likely.
  public static let aliasExpansion = DiagnosticCode("alias-expansion")
  /// An alias names no anchor, or one that contains it.
  public static let yamlAlias = DiagnosticCode("yaml-alias")
  /// A mapping has one key twice.
  public static let duplicateKey = DiagnosticCode("duplicate-key")
  /// A mapping key is itself a mapping or a sequence.
  public static let yamlKey = DiagnosticCode("yaml-key")
  /// `<<` is followed by something that cannot be merged.
  public static let yamlMerge = DiagnosticCode("yaml-merge")
  /// A tag outside the core schema.
  public static let yamlTag = DiagnosticCode("yaml-tag")
  /// The file has nothing in it.
  public static let emptyDocument = DiagnosticCode("empty-document")
  /// The file holds a second document after `---`.
  public static let multipleDocuments = DiagnosticCode("multiple-documents")
  /// The text is not UTF-8, nor UTF-16 with a byte order mark.
  public static let invalidEncoding = DiagnosticCode("invalid-encoding")
  /// The text breaks the rules of YAML.
  public static let yamlSyntax = DiagnosticCode("yaml-syntax")
  /// The text breaks the rules of JSON.
  public static let jsonSyntax = DiagnosticCode("json-syntax")
}
