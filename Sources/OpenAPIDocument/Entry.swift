import ContractDiagnostics
import YAMLTree

/// One entry of a map in the specification: the key where it was written, and its value.
public struct Entry<Value> {
  public let key: Located<String>
  public let value: Value

  init(_ key: Located<String>, _ value: Value) {
    self.key = key
    self.value = value
  }

  /// The text of the key.
  public var name: String { key.value }
}

/// A specification extension, `x-…`, as written.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#specification-extensions>
public struct Extension {
  public let key: Located<String>
  public let value: YAMLNode
}
