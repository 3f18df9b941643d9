/// An Example Object, or what stands under `example`.
public struct Example: Sendable, Equatable {
  /// The key in the map of `examples`; nil for `example`, which has none.
  public var name: String?
  public var summary: String?
  public var description: String?
  /// The value as data.
  public var value: JSONLiteral?
  /// The value as it goes over the wire (3.2).
  public var serializedValue: String?
  /// A URI that leads to the value. It is shown and never followed.
  public var externalValue: String?

  public init(name: String? = nil, value: JSONLiteral? = nil) {
    self.name = name
    self.value = value
  }
}
