/// One step from a value into it.
enum PathStep {
  case member(String)
  case element(Int)
}

extension [PathStep] {
  /// RFC 6901: `/items/3/name`.
  var pointer: String {
    reduce(into: "") { text, step in
      switch step {
      case .member(let name): text += "/" + escapePointer(name)
      case .element(let index): text += "/\(index)"
      }
    }
  }

  /// For people: `body.items[3].name`.
  func location(_ root: String) -> String {
    reduce(into: root) { text, step in
      switch step {
      case .member(let name): text += (text.isEmpty ? "" : ".") + name
      case .element(let index): text += "[\(index)]"
      }
    }
  }
}
