/// A member that may be left out, be null, or have a value, as PATCH bodies need to tell apart.
@frozen
public enum Presence<Wrapped> {
  /// The member is not there.
  case absent
  /// The member is there and is `null`.
  case null
  /// A value.
  case value(Wrapped)
}

extension Presence {
  /// Nil becomes `null`.
  @inlinable
  public init(_ optional: Wrapped?) { self = optional.map { .value($0) } ?? .null }

  /// The value, or nil when absent or null.
  @inlinable
  public var value: Wrapped? { if case .value(let wrapped) = self { wrapped } else { nil } }

  /// Whether the member is not there at all.
  @inlinable
  public var isAbsent: Bool { if case .absent = self { true } else { false } }

  /// Whether the member is there and null.
  @inlinable
  public var isNull: Bool { if case .null = self { true } else { false } }

  /// Transforms the value and keeps the other two states.
  @inlinable
  public func map<Result, Failure: Error>(_ transform: (Wrapped) throws(Failure) -> Result) throws(Failure) -> Presence<Result> {
    switch self {
    case .absent: .absent
    case .null: .null
    case .value(let wrapped): .value(try transform(wrapped))
    }
  }

  /// What a field becomes when it is patched with this: kept when absent, cleared when null, replaced by a value.
  @inlinable
  public func applied(to current: Wrapped?) -> Wrapped? {
    switch self {
    case .absent: current
    case .null: nil
    case .value(let wrapped): wrapped
    }
  }
}

extension Presence: Equatable where Wrapped: Equatable {}
extension Presence: Hashable where Wrapped: Hashable {}
extension Presence: Sendable where Wrapped: Sendable {}

extension Presence: JSONReadable where Wrapped: JSONReadable {
  /// Reads a member that is there.
  @inlinable
  public init(from reader: inout JSONReader) throws(JSONFailure) {
    self = try reader.null() ? .null : .value(Wrapped(from: &reader))
  }
}

extension Presence: JSONWritable where Wrapped: JSONWritable {
  /// Absence can only be written by leaving out the member, see ``JSONWriter/presenceMember(_:_:)``; alone it is written as `null`.
  @inlinable
  public func write(to writer: inout JSONWriter) {
    if case .value(let wrapped) = self { wrapped.write(to: &writer) } else { writer.writeNull() }
  }
}
