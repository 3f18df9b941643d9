/// A Server Object.
public struct Server: Sendable, Equatable {
  /// As written: perhaps relative, with `{variables}`.
  public var url: String
  public var description: String?
  /// A unique name for the host (3.2).
  public var name: String?
  public var variables: [ServerVariable] = []

  public init(url: String, description: String? = nil) {
    self.url = url
    self.description = description
  }
}

/// A Server Variable Object under its name.
public struct ServerVariable: Sendable, Equatable {
  public var name: String
  /// The possible values; empty when anything goes.
  public var values: [String]
  public var defaultValue: String?
  public var description: String?

  public init(name: String, values: [String] = [], defaultValue: String? = nil, description: String? = nil) {
    self.name = name
    self.values = values
    self.defaultValue = defaultValue
    self.description = description
  }
}
