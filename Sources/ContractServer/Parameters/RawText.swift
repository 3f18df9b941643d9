/// A piece of a request that is text, still as it was sent.
struct RawText {
  enum Coding {
    /// As it stands: header fields.
    case plain
    /// Percent-encoded: paths.
    case percent
    /// Percent-encoded, with `+` for a space: query strings and forms.
    case form
    /// Percent-encoded, or as it stands when an escape is broken: cookies, which other software sets too.
    case cookie
  }

  let bytes: ArraySlice<UInt8>
  let coding: Coding

  init(_ bytes: ArraySlice<UInt8>, _ coding: Coding) {
    self.bytes = bytes
    self.coding = coding
  }

  /// The bytes that were meant. Escapes of paths and queries are checked before this is called.
  var decoded: [UInt8] {
    switch coding {
    case .plain: Array(bytes)
    case .percent, .cookie: PercentEncoding.decode(bytes, plusIsSpace: false) ?? Array(bytes)
    case .form: PercentEncoding.decode(bytes, plusIsSpace: true) ?? Array(bytes)
    }
  }

  var string: String { String(decoding: decoded, as: UTF8.self) }

  func with(_ bytes: ArraySlice<UInt8>) -> RawText {
    RawText(bytes, coding)
  }
}

/// A parameter or form after its style was undone: text in the structure that it will have as JSON.
indirect enum RawValue {
  case text(RawText)
  case list([RawValue])
  case members([(name: String, value: RawValue)])
  /// A JSON text that came as such.
  case json([UInt8])
}
