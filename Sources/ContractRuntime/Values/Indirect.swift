/// Keeps a value in a box on the heap, so that a structure can contain itself: `@Indirect var parent: Node?`. Copies are independent.
@propertyWrapper
public struct Indirect<Wrapped> {
  @usableFromInline
  final class Box {
    @usableFromInline var content: Wrapped
    @usableFromInline init(_ content: Wrapped) { self.content = content }
  }

  @usableFromInline var box: Box

  /// A value behind a pointer; copies are independent.
  @inlinable
  public init(wrappedValue: Wrapped) { box = Box(wrappedValue) }

  /// The value.
  @inlinable
  public var wrappedValue: Wrapped {
    get { box.content }
    set {
      if isKnownUniquelyReferenced(&box) { box.content = newValue } else { box = Box(newValue) }
    }
  }
}

// The box is written only while it has one owner.
extension Indirect: @unchecked Sendable where Wrapped: Sendable {}

extension Indirect: Equatable where Wrapped: Equatable {
  public static func == (left: Indirect, right: Indirect) -> Bool { left.wrappedValue == right.wrappedValue }
}

extension Indirect: Hashable where Wrapped: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }
}

extension Indirect: JSONReadable where Wrapped: JSONReadable {
  public init(from reader: inout JSONReader) throws(JSONFailure) { self.init(wrappedValue: try Wrapped(from: &reader)) }
}

extension Indirect: JSONWritable where Wrapped: JSONWritable {
  public func write(to writer: inout JSONWriter) { wrappedValue.write(to: &writer) }
}
