import ContractDiagnostics
import ContractModel
import OpenAPIDocument

/// A document whose types stand in a module of their own.
public struct DocumentImport {
  /// The module's name.
  public let module: Located<String>
  public let document: Document
  /// The document, understood as the module's own build understands it.
  public let model: Model
  /// Whether the configuration of this document names it, and not that of another import.
  public let isDirect: Bool

  public init(module: Located<String>, document: Document, model: Model, isDirect: Bool) {
    self.module = module
    self.document = document
    self.model = model
    self.isDirect = isDirect
  }
}
