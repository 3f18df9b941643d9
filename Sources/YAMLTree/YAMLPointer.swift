extension YAMLNode {
  /// The JSON pointer (RFC 6901) from the root of the file to where the node was written; empty at the root.
  public var pointer: String {
    var tokens: [String] = []
    var node = self
    while let parent = node.parent {
      tokens.append(node.token(in: parent))
      node = parent
    }
    return tokens.reversed().reduce("") { $0 + "/" + JSONPointer.escape($1) }
  }

  /// The key or the position under which a parent holds this node; of a key, the key itself.
  private func token(in parent: YAMLNode) -> String {
    let slots = parent.tree.children + Int(parent.record.pointee.first)
    var slot = 0
    while slot < Int(parent.record.pointee.count), slots[slot] != index { slot += 1 }
    if parent.kind == .sequence { return String(slot) }
    let key = slot % 2 == 0 ? slot : slot - 1
    return key < Int(parent.record.pointee.count) ? YAMLNode(tree: tree, index: slots[key]).text : ""
  }

  /// The node that one token of a JSON pointer leads to.
  public func child(_ token: String) -> YAMLNode? {
    switch kind {
    case .scalar: return nil
    case .mapping: return self[token]
    case .sequence:
      guard let position = Int(token), String(position) == token, position >= 0, position < count else { return nil }
      return YAMLNode(tree: tree, index: tree.children[Int(record.pointee.first) + position])
    }
  }
}

/// JSON pointers as text.
///
/// RFC 6901.
public enum JSONPointer {
  /// One token with `~` and `/` escaped.
  public static func escape(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
    var escaped = ""
    for scalar in token.unicodeScalars {
      switch scalar {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The unescaped tokens of a pointer; nil when it is not empty and does not begin with a slash, or `~` is not followed by 0 or 1.
  public static func tokens(of pointer: String) -> [String]? {
    guard !pointer.isEmpty else { return [] }
    guard pointer.utf8.first == UInt8(ascii: "/") else { return nil }
    var tokens: [String] = []
    for part in pointer.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let token = unescape(Substring(part)) else { return nil }
      tokens.append(token)
    }
    return tokens
  }

  private static func unescape(_ part: Substring) -> String? {
    guard part.utf8.contains(UInt8(ascii: "~")) else { return String(part) }
    var token = ""
    var scalars = part.unicodeScalars.makeIterator()
    while let scalar = scalars.next() {
      guard scalar == "~" else {
        token.unicodeScalars.append(scalar)
        continue
      }
      switch scalars.next() {
      case "0": token += "~"
      case "1": token += "/"
      default: return nil
      }
    }
    return token
  }
}
