import ContractModel

/// How a value is written in XML, in a few words: `XML attribute id`, `XML element p:pet in https://example.com/pet`.
public enum XMLWords {
  /// Nil for a form that says nothing.
  public static func text(_ form: XMLForm) -> String? {
    guard form != XMLForm() else { return nil }
    let name = [form.prefix, form.name ?? (form.prefix == nil ? nil : "…")].compactMap { $0 }.joined(separator: ":")
    let parts = ["XML", node(form.node), name.isEmpty ? nil : name, form.namespace.map { "in \($0)" }]
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  private static func node(_ node: XMLForm.Node?) -> String? {
    switch node {
    case .element: "element"
    case .attribute: "attribute"
    case .text: "text"
    case .cdata: "CDATA"
    case .none?: "without a node"
    case nil: nil
    }
  }
}
