import ContractModel
import ContractSummary

/// Types in words, with links to their own sections; inline objects are shown where they are used.
struct TypeLinks {
  private let model: Model
  private let words: TypeWords

  init(_ model: Model) {
    self.model = model
    words = TypeWords(model)
  }

  func write(_ use: TypeUse, to html: inout HTMLWriter, depth: Int = 0) {
    html.raw("<span class=\"type\">")
    writeShape(use, to: &html)
    let constraints = words.constraints(use.checks)
    if !constraints.isEmpty { html.raw(" <span class=\"constraints\">\(HTMLText.escape(constraints.joined(separator: " · ")))</span>") }
    if use.isNullable { html.raw(" or null") }
    html.raw("</span>")
    if let id = inlineType(use.shape) {
      if depth < 4 { writeMembers(id, to: &html, depth: depth + 1) }
    } else if let id = use.shape.name {
      writeBrief(model.types[id], to: &html)
    }
  }

  /// What a small type with a name is, so that nobody has to follow the link.
  private func writeBrief(_ declaration: TypeDeclaration, to html: inout HTMLWriter) {
    switch declaration.kind {
    case .alias(let use): html.raw(" <span class=\"constraints\">\(HTMLText.escape(words.text(use)))</span>")
    case .enumeration(let enumeration) where enumeration.values.count <= 12: writeValues(enumeration, to: &html)
    case .record, .enumeration, .union, .wrapper, .pending: break
    }
  }

  private func writeValues(_ enumeration: Enumeration, to html: inout HTMLWriter) {
    html.raw("<p class=\"values\">")
    for value in enumeration.values { html.raw("<code>\(HTMLText.escape(value.literal.spaced))</code> ") }
    html.raw(enumeration.isOpen ? "or another value</p>\n" : "</p>\n")
  }

  private func writeShape(_ use: TypeUse, to html: inout HTMLWriter) {
    switch use.shape {
    case .array(let item):
      html.raw("list of ")
      writeShape(item, to: &html)
    case .dictionary(let value):
      html.raw("map of ")
      writeShape(value, to: &html)
    case .named(let id):
      let declaration = model.types[id]
      if declaration.owner == .module {
        html.link(declaration.name, to: HTMLText.anchor("type", declaration.name))
      } else {
        html.raw(kind(declaration))
      }
    default:
      var plain = use
      plain.checks = Checks()
      plain.isNullable = false
      html.escaped(words.text(plain))
    }
  }

  private func kind(_ declaration: TypeDeclaration) -> String {
    switch declaration.kind {
    case .record: "object"
    case .enumeration: "one of"
    case .union: "one of several"
    case .alias, .wrapper, .pending: "value"
    }
  }

  /// A type without a name of its own, at the place itself or inside of lists and maps.
  private func inlineType(_ shape: TypeUse.Shape) -> TypeID? {
    switch shape {
    case .array(let use), .dictionary(let use): inlineType(use.shape)
    case .named(let id): model.types[id].owner == .module ? nil : id
    default: nil
    }
  }

  /// What a type holds.
  func writeMembers(_ id: TypeID, to html: inout HTMLWriter, depth: Int = 0) {
    switch model.types[id].kind {
    case .record(let record): write(record, to: &html, depth: depth)
    case .enumeration(let enumeration): writeValues(enumeration, to: &html)
    case .union(let union):
      html.element("p", SelectionWords.text(union.selection), class: "constraints")
      html.raw("<ul>\n")
      for alternative in union.cases {
        html.raw("<li>")
        write(alternative.type, to: &html, depth: depth)
        html.raw("</li>\n")
      }
      html.raw("</ul>\n")
    case .alias(let use), .wrapper(let use): write(use, to: &html, depth: depth)
    case .pending: break
    }
  }

  private func write(_ record: Record, to html: inout HTMLWriter, depth: Int) {
    html.raw("<dl>\n")
    for property in record.properties {
      html.row { html in
        html.raw("<code>\(HTMLText.escape(property.wireName))</code>")
        if property.isRequired { html.raw(" <span class=\"required\">required</span>") }
        if property.isReadOnly { html.raw(" <span class=\"in\">only in responses</span>") }
        if property.isWriteOnly { html.raw(" <span class=\"in\">only in requests</span>") }
        if property.isDeprecated { html.raw(" <span class=\"badge\">deprecated</span>") }
      } _: { html in
        write(property, depth: depth, to: &html)
      }
    }
    switch record.additional {
    case .ignored: break
    case .refused: html.raw("<div><dt class=\"in\">nothing else</dt></div>\n")
    case .kept(let use):
      html.raw("<div><dt class=\"in\">any other member</dt>\n<dd>")
      write(use, to: &html, depth: depth)
      html.raw("</dd></div>\n")
    }
    html.raw("</dl>\n")
  }

  private func write(_ property: Property, depth: Int, to html: inout HTMLWriter) {
    write(property.type, to: &html, depth: depth)
    if let value = property.defaultValue { html.raw(" <span class=\"in\">default \(HTMLText.escape(value.spaced))</span>") }
    if let xml = property.xml.flatMap(XMLWords.text) { html.raw(" <span class=\"in\">\(HTMLText.escape(xml))</span>") }
    if let documentation = property.documentation { html.prose(documentation) }
  }
}
