/// A type that has states without a value: nil, ``Presence/absent``, ``Presence/null``.
public protocol Vacatable {
  /// The state of this, or nil when there is a value.
  var vacancy: Vacancy? { get }
  init(_ vacancy: Vacancy)
}

/// Why there is no value.
@frozen
public enum Vacancy: Sendable { case absent, null }

extension Optional: Vacatable {
  @inlinable public var vacancy: Vacancy? { if case .none = self { .absent } else { nil } }
  @inlinable public init(_ vacancy: Vacancy) { self = .none }
}

extension Presence: Vacatable {
  @inlinable
  public var vacancy: Vacancy? {
    switch self {
    case .absent: .absent
    case .null: .null
    case .value: nil
    }
  }

  @inlinable
  public init(_ vacancy: Vacancy) {
    switch vacancy {
    case .absent: self = .absent
    case .null: self = .null
    }
  }
}

/// Like ``Indirect``, for members that are often not there: those take one word and no box.
@propertyWrapper
public struct IndirectOptional<Wrapped: Vacatable> {
  @usableFromInline var state: State

  @usableFromInline
  enum State {
    case vacant(Vacancy)
    case boxed(Indirect<Wrapped>)
  }

  @inlinable
  public init(wrappedValue: Wrapped) {
    state = wrappedValue.vacancy.map { .vacant($0) } ?? .boxed(Indirect(wrappedValue: wrappedValue))
  }

  @inlinable
  public var wrappedValue: Wrapped {
    get {
      switch state {
      case .vacant(let vacancy): Wrapped(vacancy)
      case .boxed(let box): box.wrappedValue
      }
    }
    set { self = IndirectOptional(wrappedValue: newValue) }
  }
}

extension IndirectOptional: Sendable where Wrapped: Sendable {}
extension IndirectOptional.State: Sendable where Wrapped: Sendable {}

extension IndirectOptional: Equatable where Wrapped: Equatable {
  public static func == (left: IndirectOptional, right: IndirectOptional) -> Bool { left.wrappedValue == right.wrappedValue }
}

extension IndirectOptional: Hashable where Wrapped: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}
