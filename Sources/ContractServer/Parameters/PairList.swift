/// The pairs of a query string, a form or a `Cookie` field, in order, with names decoded and values not.
struct PairList {
  struct Pair {
    let name: String
    let value: ArraySlice<UInt8>
  }

  private(set) var pairs: [Pair] = []
  let coding: RawText.Coding

  static let empty = PairList(coding: .form)

  private init(coding: RawText.Coding) {
    self.coding = coding
  }

  /// - Throws: `RequestFailure.malformedTarget` for a broken escape or too many pairs.
  init(query: ArraySlice<UInt8>, limit: Int) throws(RequestFailure) {
    self.init(coding: .form)
    guard PercentEncoding.isValid(query) else {
      throw .malformedTarget(detail: "The query has a '%' that is not followed by two hexadecimal digits.")
    }
    guard append(query, limit: limit) else { throw .malformedTarget(detail: "The query has more than \(limit) parameters.") }
  }

  /// - Throws: `RequestFailure.malformedBody` for a broken escape or too many pairs.
  init(form: [UInt8], limit: Int) throws(RequestFailure) {
    self.init(coding: .form)
    guard PercentEncoding.isValid(form[...]) else {
      throw .malformedBody(detail: "The form has a '%' that is not followed by two hexadecimal digits.")
    }
    guard append(form[...], limit: limit) else { throw .malformedBody(detail: "The form has more than \(limit) fields.") }
  }

  /// The cookies of a request. Source: RFC 6265, section 4.2.1. Those past `limit` are passed over.
  init(cookies fields: [String], limit: Int) {
    self.init(coding: .cookie)
    for field in fields {
      for cookie in Array(field.utf8).split(separator: UInt8(ascii: ";")) where pairs.count < limit {
        guard let equals = cookie.firstIndex(of: UInt8(ascii: "=")) else { continue }
        let name = String(decoding: cookie[..<equals].trimmed, as: UTF8.self)
        pairs.append(Pair(name: name, value: cookie[(equals + 1)...].trimmed.unquoted))
      }
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, limit: Int) -> Bool {
    for piece in bytes.split(separator: UInt8(ascii: "&")) {
      if pairs.count == limit { return false }
      let equals = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.endIndex
      let name = RawText(piece[..<equals], .form).string
      pairs.append(Pair(name: name, value: piece[min(equals + 1, piece.endIndex)...]))
    }
    return true
  }

  /// The values of one name, in order.
  func texts(_ name: String) -> [RawText] {
    pairs.lazy.filter { $0.name == name }.map { RawText($0.value, coding) }
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces and tabs at both ends.
  var trimmed: ArraySlice<UInt8> {
    let start = firstIndex { $0 != 0x20 && $0 != 0x09 } ?? endIndex
    let end = lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? start
    return self[start..<end]
  }

  fileprivate var unquoted: ArraySlice<UInt8> {
    let quote = UInt8(ascii: "\"")
    return count >= 2 && first == quote && last == quote ? dropFirst().dropLast() : self
  }
}
