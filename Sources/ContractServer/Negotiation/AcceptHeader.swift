/// The ranges of an `Accept` field and their weights.
///
/// Source: RFC 9110, sections 12.4.2 and 12.5.1.
struct AcceptHeader: Sendable {
  private struct Preference {
    let range: MediaType
    /// 0 to 1000.
    let weight: Int
  }

  private let preferences: [Preference]

  /// Elements that cannot be read are passed over; a field with nothing readable in it accepts everything.
  init(_ text: String) {
    var preferences: [Preference] = []
    var scanner = FieldScanner(text)
    while !scanner.isAtEnd {
      if let range = scanner.mediaType(), let weight = Self.weight(range["q"]) {
        preferences.append(Preference(range: range, weight: weight))
      }
      scanner.skipElement()
    }
    self.preferences = preferences
  }

  /// The index of the offer with the highest weight, the first of equals; `nil` when none is acceptable.
  func best(of offers: [MediaType]) -> Int? {
    if preferences.isEmpty { return offers.isEmpty ? nil : 0 }
    var best: (index: Int, weight: Int)?
    for (index, offer) in offers.enumerated() {
      let weight = weight(of: offer)
      if weight > best?.weight ?? 0 { best = (index, weight) }
    }
    return best?.index
  }

  /// The weight that the most precise matching range gives to `offer`. An offer that is itself a range takes any member of it.
  func weight(of offer: MediaType) -> Int {
    var chosen: (precision: Int, weight: Int) = (0, 0)
    for preference in preferences {
      let precision = max(preference.range.precision(for: offer), offer.isRange ? min(1, offer.precision(for: preference.range)) : 0)
      if precision > chosen.precision { chosen = (precision, preference.weight) }
    }
    return chosen.weight
  }

  /// `0`, `1`, and up to three decimals.
  static func weight(_ text: String?) -> Int? {
    guard let text else { return 1000 }
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "1"), bytes.count <= 5 else { return nil }
    var weight = first == UInt8(ascii: "1") ? 1000 : 0
    guard bytes.count > 1 else { return weight }
    guard bytes[1] == UInt8(ascii: ".") else { return nil }
    var unit = 100
    for byte in bytes.dropFirst(2) {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      weight += Int(byte - UInt8(ascii: "0")) * unit
      unit /= 10
    }
    return weight <= 1000 ? weight : nil
  }
}

extension MediaType {
  /// Whether it stands for several media types.
  var isRange: Bool { subtype == "*" || subtype.hasPrefix("*+") }
}
