/// What kind of JSON value comes next, told from its first byte.
public enum JSONKind: UInt8, Sendable {
  case object, array, string, number, boolean, null
  /// Nothing is left but white space.
  case end
  /// A byte no JSON value begins with.
  case invalid
}
