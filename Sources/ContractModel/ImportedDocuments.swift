/// Other documents of which code exists already, and what of this model is in them.
public struct ImportedDocuments: Sendable, Equatable {
  public var documents: [ImportedDocument] = []
  /// Types that another document has too, alike in everything.
  public var types: [TypeID: ImportedType] = [:]
  /// Schemas that are components of another document.
  public var schemas: [SchemaID: ImportedSchema] = [:]

  public init() {}

  public var isEmpty: Bool { documents.isEmpty }
}

/// A document whose types stand in a module of their own.
public struct ImportedDocument: Sendable, Equatable {
  /// The module's name.
  public var name: String
  public var model: Model

  public init(name: String, model: Model) {
    self.name = name
    self.model = model
  }
}

/// A type of another document.
public struct ImportedType: Sendable, Hashable {
  /// Index into `ImportedDocuments.documents`.
  public var document: Int
  public var type: TypeID

  public init(document: Int, type: TypeID) {
    self.document = document
    self.type = type
  }
}

/// A component of another document.
public struct ImportedSchema: Sendable, Hashable {
  /// Index into `ImportedDocuments.documents`.
  public var document: Int
  /// The same schema there.
  public var schema: SchemaID
  /// Its name under `#/components/schemas`.
  public var name: String

  public init(document: Int, schema: SchemaID, name: String) {
    self.document = document
    self.schema = schema
    self.name = name
  }
}
