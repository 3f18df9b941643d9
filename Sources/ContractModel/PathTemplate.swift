/// Paths with variables in braces.
///
/// <https://spec.openapis.org/oas/v3.2.0.html#path-templating>
public enum PathTemplate {
  /// The path without the names of its variables: `/pets/{id}` and `/pets/{name}` are `/pets/{}`.
  public static func shape(of path: String) -> String {
    var shape: [UInt8] = []
    var isVariable = false
    for byte in path.utf8 {
      if byte == UInt8(ascii: "}") { isVariable = false }
      if !isVariable { shape.append(byte) }
      if byte == UInt8(ascii: "{") { isVariable = true }
    }
    return String(decoding: shape, as: UTF8.self)
  }

  /// The names between braces, in order.
  public static func variables(in path: String) -> [String] {
    var names: [String] = []
    var current: [UInt8]?
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "{"): current = []
      case UInt8(ascii: "}"):
        if let name = current { names.append(String(decoding: name, as: UTF8.self)) }
        current = nil
      default: current?.append(byte)
      }
    }
    return names
  }
}
