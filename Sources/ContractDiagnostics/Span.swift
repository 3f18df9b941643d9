/// The number of a source file within one run; the root document is 0.
public struct SourceID: Hashable, Sendable, Comparable {
  public let rawValue: Int32

  public init(_ rawValue: Int32) {
    self.rawValue = rawValue
  }

  public static func < (left: SourceID, right: SourceID) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A range of bytes in one source file. Lines and columns are worked out only when a diagnostic is rendered.
public struct Span: Hashable, Sendable {
  public let file: SourceID
  /// Offset of the first byte, counted from 0.
  public let start: Int32
  /// Offset of the byte after the last; equal to `start` for an empty place.
  public let end: Int32

  public init(file: SourceID, start: Int32, end: Int32) {
    self.file = file
    self.start = start
    self.end = end
  }

  /// The beginning of a file: the place of a problem that has no text, such as a file that cannot be read.
  public static func beginning(of file: SourceID) -> Span {
    Span(file: file, start: 0, end: 0)
  }
}

/// A value together with the text it came from.
public struct Located<Value> {
  public let value: Value
  public let span: Span

  public init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
extension Located: Sendable where Value: Sendable {}
