/// The minor version of the specification that a document follows. A later 3.x counts as 3.2.
public enum OpenAPIVersion: Int, Hashable, Sendable, Comparable {
  case v3_0, v3_1, v3_2

  public static func < (left: OpenAPIVersion, right: OpenAPIVersion) -> Bool {
    left.rawValue < right.rawValue
  }

  /// `3.1`, for messages.
  public var text: String {
    switch self {
    case .v3_0: "3.0"
    case .v3_1: "3.1"
    case .v3_2: "3.2"
    }
  }
}
