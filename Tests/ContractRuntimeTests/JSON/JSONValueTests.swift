import ContractRuntime
import Foundation
import Testing

@Suite struct JSONValueTests {
  @Test func keepsNumbersAndOrder() throws {
    let text = #"{"z":1.50,"a":[1e2,12345678901234567890123],"m":{"y":null,"b":true}}"#
    let value = try JSONValue(parsing: text)
    #expect(String(decoding: value.json(), as: UTF8.self) == text)
    #expect(value["a"]?[1]?.number?.text == "12345678901234567890123")
    #expect(value["a"]?[5] == nil)
    #expect(value["q"] == nil)
  }

  @Test func isEqualAsJSONSchemaSays() throws {
    #expect(try JSONValue(parsing: #"{"a":1,"b":[1.0]}"#) == JSONValue(parsing: #"{"b":[1],"a":1e0}"#))
    #expect(try JSONValue(parsing: #"{"a":1,"b":[1.0]}"#).hashValue == JSONValue(parsing: #"{"b":[1],"a":1e0}"#).hashValue)
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
    #expect(JSONValue.boolean(false) != 0)
    #expect(JSONValue.null != false)
    #expect(JSONValue.array([]) != .object([:]))
  }

  @Test func objectsFindMembersHoweverMany() {
    var object = JSONObject()
    for index in 0..<100 { object["name \(index)"] = .number(JSONNumber(index)) }
    #expect(object["name 57"]?.number?.int == 57)
    object["name 57"] = nil
    #expect(object["name 57"] == nil)
    #expect(object["name 99"]?.number?.int == 99)
    #expect(object.count == 99)
    #expect(object.names.first == "name 0")
  }

  @Test func goesThroughOtherCoders() throws {
    let value: JSONValue = ["a": [1, 2.5, "x", .null, true], "big": 9_223_372_036_854_775_807, "o": [:]]
    #expect(try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(value)) == value)
    #expect(
      try PropertyListDecoder().decode([JSONValue].self, from: PropertyListEncoder().encode([JSONValue.string("x"), 3])) == ["x", 3])
    let large = try JSONDecoder().decode(JSONValue.self, from: Data("[18446744073709551615]".utf8))
    #expect(large[0]?.number?.text == "18446744073709551615")
  }
}
