import ContractDiagnostics
import YAMLTree

/// Writes a bundled document as JSON. Numbers keep their text where JSON has it.
struct JSONWriter {
  private(set) var text = ""

  mutating func write(_ node: BundledNode, depth: Int) {
    switch node {
    case .scalar(let scalar): text += value(scalar)
    case .text(let value): text += JSONText.string(value).text
    case .mapping(let entries):
      list(entries, "{", "}", depth) { writer, entry in
        writer.text += JSONText.string(entry.key).text + ": "
        writer.write(entry.value, depth: depth + 1)
      }
    case .sequence(let items): list(items, "[", "]", depth) { $0.write($1, depth: depth + 1) }
    }
  }

  private mutating func list<Item>(
    _ items: [Item], _ open: String, _ close: String, _ depth: Int, _ write: (inout JSONWriter, Item) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: depth + 1)
      write(&self, item)
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: depth) }
    text += close
  }

  private func value(_ node: YAMLNode) -> String {
    switch node.scalar {
    case .null, nil: "null"
    case .boolean(let flag): flag ? "true" : "false"
    case .integer(let digits): Int(digits).map(String.init) ?? hexadecimal(digits) ?? digits
    case .float(let digits): JSONText.isNumber(digits) ? digits : Double(digits).map { $0.isFinite ? "\($0)" : "null" } ?? "null"
    case .string(let text): JSONText.string(text).text
    }
  }

  /// `0x1F` and `0o17`, which JSON does not know.
  private func hexadecimal(_ digits: String) -> String? {
    if digits.hasPrefix("0x") { return Int(digits.dropFirst(2), radix: 16).map(String.init) }
    if digits.hasPrefix("0o") { return Int(digits.dropFirst(2), radix: 8).map(String.init) }
    return nil
  }
}

extension JSONText {
  /// Whether a text is a number of RFC 8259, section 6.
  static func isNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
    guard let first = bytes.first, first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") else { return false }
    let isLeadingZero = first == UInt8(ascii: "0") && bytes.count > 1 && bytes[bytes.startIndex + 1] != UInt8(ascii: ".")
    return !isLeadingZero && !text.hasSuffix(".") && !text.contains(".e") && !text.contains(".E") && Double(text) != nil
  }
}
