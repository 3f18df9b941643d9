import ContractRuntime
import ContractTestSupport
import Testing

/// The generated reader and the validator must accept the same documents.
@Suite struct AgreementTests {
  static let valid: JSONValue = [
    "number": 9, "quantity": 2, "price": 12.34, "discount": 0.25, "code": "AB-12", "placed": "2026-01-31T12:00:00.5+01:00",
    "due": "2026-02-28",
    "labels": ["a", "éé"], "counts": ["x": 1, "y": 2], "signature": "aGk=", "note": "text", "shape": ["kind": "circle", "radius": 1.5],
    "parent": ["number": 3, "price": 0, "placed": "1990-12-31T23:59:60Z", "note": .null, "shape": ["kind": "square", "side": 2]],
    "extra": ["z": [1, "two", .null]], "flag": true,
  ]

  /// Values at and around every limit of the model.
  static let values: [JSONValue] = [
    .null, true, false, 0, 1, 2, 3, 1000, 999, 1002, -3, 7, 0.005, 0.01, 999999.99, 1e6, -0.5, -0.49, "", "a", "AB-1", "abcdef", "éééééé",
    "2026-02-29", "2024-02-29", "2026-01-31T12:00:00Z", "2026-01-31 12:00:00Z", "aGk=", "aGk", "circle", "square", "triangle", [], [1],
    ["a", "a"],
    ["a", "b", "c", "d", "e"], [[]], [:], ["kind": "square", "side": 7], ["kind": "square", "side": 7.0, "more": 1], ["kind": "circle"],
    ["kind": 1], ["a": -1], ["a": 1], "a@b.example", "a@", "e\u{301}", "é",
  ]

  static let texts = [
    "1.0", "9e0", "3E2", "1e400", "-0", "0.30", "12345678901234567890", "2147483648", "1.0000000000000000000001", "-0.50000000000000000001",
    "999999.9999999999999",
  ]

  static let names = [
    "number", "quantity", "price", "discount", "code", "placed", "due", "labels", "counts", "note", "shape", "parent", "flag", "email",
    "other",
  ]

  static func mutate(_ value: JSONValue, _ random: inout SeededGenerator) -> JSONValue {
    switch value {
    case .object(var object) where Int.random(in: 0..<4, using: &random) > 0:
      let name = (object.names + names).randomElement(using: &random)!
      switch Int.random(in: 0..<5, using: &random) {
      case 0: object[name] = nil
      case 1: object[name] = any(&random)
      default: if let old = object[name] { object[name] = mutate(old, &random) } else { object[name] = any(&random) }
      }
      return .object(object)
    case .array(var items) where !items.isEmpty && Bool.random(using: &random):
      items[Int.random(in: 0..<items.count, using: &random)] = any(&random)
      return .array(items)
    default: return any(&random)
    }
  }

  static func any(_ random: inout SeededGenerator) -> JSONValue {
    if Int.random(in: 0..<5, using: &random) == 0 { return .number(JSONNumber(texts.randomElement(using: &random)!)!) }
    return values.randomElement(using: &random)!
  }

  @Test(arguments: 0..<8) func decodingSucceedsExactlyWhenTheValidatorFindsNothing(seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    var accepted = 0
    for _ in 0..<2500 {
      var document = Self.valid
      for _ in 0..<Int.random(in: 0...3, using: &random) { document = Self.mutate(document, &random) }
      let bytes = document.json()
      let text = String(decoding: bytes, as: UTF8.self)
      let issues = Order.schema.issues(in: document)
      #expect(Order.schema.accepts(document) == issues.isEmpty, "\(text)")
      do throws(JSONError) {
        let order = try Order(json: bytes)
        accepted += 1
        #expect(issues.isEmpty, "\(text): \(issues)")
        try order.validate()
        #expect(try Order(json: order.json()) == order)
      } catch {
        // What no Swift number holds is refused though the schema has no bound.
        let isBeyondSwift = text.contains("1e400") || text.contains("12345678901234567890")
        #expect(!issues.isEmpty || isBeyondSwift, "\(text): \(error)")
      }
    }
    #expect((200...2300).contains(accepted))
  }
}
