import ContractDiagnostics
import OpenAPIDocument
import YAMLTree

/// Names below `components`: those of the root document, and new ones for what comes from other files.
struct ComponentNames {
  private var taken: [String: Set<String>] = [:]
  private var given: [String: [YAMLNode: String]] = [:]

  /// The document's own names stay. A component that only refers to another file is what that file holds.
  mutating func reserve(_ root: YAMLNode, _ references: ReferenceResolver) {
    guard let components = root["components"] else { return }
    for section in components.entries {
      for entry in section.value.entries {
        taken[section.key.text, default: []].insert(entry.key.text)
        guard entry.value.kind == .mapping, entry.value.entries.count == 1, let reference = entry.value["$ref"], reference.kind == .scalar,
          let target = references.node(of: Located(reference.text, at: reference.span), from: entry.value), target.tree !== root.tree,
          given[section.key.text]?[target] == nil
        else { continue }
        given[section.key.text, default: [:]][target] = entry.key.text
      }
    }
  }

  /// The name of a node in a section, and whether it was given just now.
  mutating func name(of node: YAMLNode, in section: String) -> (name: String, isNew: Bool) {
    if let known = given[section]?[node] { return (known, false) }
    let wanted = suggestion(for: node)
    var name = wanted
    var number = 2
    while taken[section, default: []].contains(name) {
      name = wanted + String(number)
      number += 1
    }
    taken[section, default: []].insert(name)
    given[section, default: [:]][node] = name
    return (name, true)
  }

  /// The last key of the path to a node, or the file's name where it is the whole file.
  private func suggestion(for node: YAMLNode) -> String {
    let file = node.tree.source.path.split(separator: "/").last.map(String.init) ?? "part"
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    let last = JSONPointer.tokens(of: node.pointer)?.last ?? stem
    let name = legal(last)
    // A position in a list says nothing by itself.
    return name.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ? legal(stem) + "_" + name : name
  }

  /// Component names have letters, digits, dots, hyphens and underscores.
  private func legal(_ text: String) -> String {
    var name = ""
    for byte in text.utf8 {
      let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      let isMark = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      name += isLetter || isDigit || isMark ? String(Unicode.Scalar(byte)) : "_"
    }
    return name.isEmpty ? "part" : name
  }
}
