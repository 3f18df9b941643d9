/// The Components Object, resolved; each list in document order.
public struct Components: Sendable, Equatable {
  public var schemas: [NamedSchema] = []
  public var parameters: [Named<Parameter>] = []
  public var headers: [Named<Header>] = []
  public var responses: [Named<Response>] = []
  public var requestBodies: [Named<RequestBody>] = []
  public var pathItems: [Named<PathItem>] = []
  public init() {}
}

/// A thing under its component name.
public struct Named<Value: Sendable & Equatable>: Sendable, Equatable {
  public var name: String
  public var value: Value
  public init(name: String, value: Value) {
    self.name = name
    self.value = value
  }
}
