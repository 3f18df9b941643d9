import ContractRuntime
import Foundation
import Testing

@Suite struct ValidationIssueTests {
  private func issues(_ schema: JSONValue, _ value: JSONValue, limit: Int = 64) -> [ValidationIssue] {
    SchemaRegistry(document: schema).root.issues(in: value, limit: limit)
  }

  private func invalid(_ text: String) -> [ValidationIssue] {
    do throws(JSONError) {
      _ = try Ticket(json: Array(text.utf8))
      return []
    } catch {
      if case .invalid(let issues) = error { return issues }
      Issue.record("malformed: \(error)")
      return []
    }
  }

  @Test func allMistakesAreListedWithTheirPlaces() {
    let found = invalid(#"{"id":"x","title":"","status":"done","tags":["a","\#(String(repeating: "b", count: 31))",3]}"#)
    #expect(
      found.map { "\($0.code) \($0.pointer) \($0.location) \($0.detail)" } == [
        "string.format /id body.id must be a UUID, such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "string.too_short /title body.title must be at least 1 character long",
        "enum.mismatch /status body.status must be one of \"open\", \"in_progress\"",
        "string.too_long /tags/1 body.tags[1] must be at most 30 characters long",
        "type.mismatch /tags/2 body.tags[2] must be a string, not a number",
      ])
    #expect(found.map(\.limit) == ["uuid", 1, ["open", "in_progress"], 30, nil])
    #expect(
      invalid("{}").map { "\($0.code) \($0.pointer)" } == ["object.required /id", "object.required /title", "object.required /status"])
    #expect(invalid("7").map(\.description) == ["body: must be an object, not a number [type.mismatch]"])
  }

  @Test func pointersEscapeAndRootsHaveNames() {
    let schema: JSONValue = ["properties": ["a/b~c": ["type": "null"]]]
    let registry = SchemaRegistry(document: schema)
    #expect(registry.root.issues(in: ["a/b~c": 1]).first?.pointer == "/a~1b~0c")
    #expect(registry.root.issues(in: ["a/b~c": 1], root: "query").first?.location == "query.a/b~c")
  }

  @Test func theListIsCapped() {
    let many = JSONValue.array((0..<1000).map { .number(JSONNumber($0)) })
    #expect(issues(["items": ["type": "string"]], many).count == 64)
    #expect(issues(["items": ["type": "string"]], many, limit: 3).count == 3)
  }

  @Test func valuesAreNeverEchoed() {
    let secret = "hunter2"
    let schema: JSONValue = [
      "properties": [
        "a": ["type": "integer", "enum": [1], "const": 1], "b": ["pattern": "^x$", "format": "uuid", "maxLength": 1, "minLength": 50],
        "c": ["anyOf": [["type": "integer"], ["const": "z"]]], "d": ["not": ["type": "string"]],
      ]
    ]
    let value: JSONValue = .object(JSONObject(["a", "b", "c", "d"].map { ($0, .string(secret)) }))
    let found = issues(schema, value)
    #expect(found.count >= 8)
    for issue in found { #expect(!"\(issue) \(String(describing: issue.limit))".contains(secret)) }
  }

  @Test func theClosestAlternativeIsShown() {
    let schema: JSONValue = [
      "oneOf": [
        ["type": "object", "required": ["kind", "radius"], "properties": ["kind": ["const": "circle"], "radius": ["type": "number"]]],
        ["type": "object", "required": ["kind", "side"], "properties": ["kind": ["const": "square"], "side": ["type": "number"]]],
        ["type": "null"],
      ]
    ]
    #expect(
      issues(schema, ["kind": "square", "side": "x"]).map(\.description) == ["body.side: must be a number, not a string [type.mismatch]"])
    let unknown = issues(schema, ["kind": "triangle"])
    #expect(unknown.map(\.description) == ["body.kind: must be one of \"circle\", \"square\" [union.discriminator]"])
    #expect(unknown.first?.limit == ["circle", "square"])
    #expect(issues(schema, "x").map(\.description) == ["body: must be null or an object [union.no_match]"])
    #expect(issues(["oneOf": [["type": "number"], ["type": "integer"]]], 1).map(\.code) == ["union.ambiguous"])
  }

  @Test func whatMatchesAFixedMemberIsMeant() {
    // Both lack one member; the second has the right kind, whichever comes first.
    let plain: JSONValue = ["type": "object", "required": ["name"], "properties": ["name": ["type": "string"]]]
    let card: JSONValue = [
      "type": "object", "required": ["type", "last4"], "properties": ["type": ["enum": ["card", "debit"]], "last4": ["type": "string"]],
    ]
    for order: JSONValue in [["anyOf": [plain, card]], ["oneOf": [card, plain]], ["anyOf": [plain, ["allOf": [card]]]]] {
      #expect(issues(order, ["type": "card"]).map(\.pointer) == ["/last4"])
      #expect(issues(order, ["type": "card"]).map(\.location) == ["body.last4"])
    }
  }

  @Test func theFewestMistakesAndAmongThoseTheDeepestAreShown() {
    let flat: JSONValue = ["type": "object", "required": ["a", "b"], "properties": ["a": true, "b": true]]
    let short: JSONValue = ["type": "object", "required": ["c"], "properties": ["c": true]]
    let deep: JSONValue = [
      "type": "object", "required": ["d"], "properties": ["d": ["type": "object", "properties": ["e": ["type": "integer"]]]],
    ]
    #expect(issues(["anyOf": [flat, short]], [:]).map(\.location) == ["body.c"])
    #expect(issues(["anyOf": [short, deep]], ["d": ["e": "x"]]).map(\.location) == ["body.d.e"])
    // One list, however many alternatives there are.
    let many = JSONValue.array((0..<10).map { index in ["type": "object", "required": [.string("m\(index)")]] })
    #expect(issues(["oneOf": many], [:]).count == 1)
  }

  @Test func discriminatorsChoose() {
    let found = SchemaReference(SampleOrderSchemas.registry, "#/components/schemas/Shape")
    #expect(
      found.issues(in: ["kind": "triangle"]).map(\.description) == [
        "body.kind: must be one of \"circle\", \"square\" [union.discriminator]"
      ])
    #expect(found.issues(in: ["kind": "circle"]).map(\.pointer) == ["/radius"])
    #expect(found.issues(in: ["kind": "square", "side": 7]).map(\.code) == ["not.matched"])
    #expect(found.issues(in: 1).map(\.code) == ["type.mismatch"])
  }

  @Test func whatOnlySwiftRefusesIsExplainedToo() {
    let issue = #expect(throws: JSONError.self) {
      try JSONCoding.decode(Array(#"{"a":[1,{"b":12345678901234567890}]}"#.utf8), schema: SchemaRegistry(document: true).root) {
        r throws(JSONFailure) in
        try r.map { r throws(JSONFailure) in
          try r.array { r throws(JSONFailure) -> [String: Int] in
            if r.peek() == .number { return ["": try r.int()] }
            return try r.map(of: Int.self)
          }
        }
      }
    }
    guard case .invalid(let issues) = issue else { return }
    #expect(issues.map { "\($0.code) \($0.pointer) \($0.location)" } == ["integer.out_of_range /a/1/b body.a[1].b"])
  }

  @Test func referencesToNothingLetNothingThrough() {
    #expect(SchemaReference(SampleSchemas.registry, "#/nowhere").issues(in: 1).map(\.code) == ["schema.unresolved"])
    #expect(issues(["$ref": "#/$defs/nowhere"], 1).map(\.code) == ["schema.unresolved"])
    #expect(!SchemaReference(SchemaRegistry(["not JSON"]), "#/a").accepts(1))
  }

  @Test func referencesInCirclesEnd() {
    #expect(issues(["$ref": "#"], 1).map(\.code) == ["json.too_complex"])
    let bomb: JSONValue = [
      "$defs": ["a": ["anyOf": [["items": ["$ref": "#/$defs/a"], "minItems": 9], ["items": ["$ref": "#/$defs/a"], "minItems": 8]]]],
      "$ref": "#/$defs/a",
    ]
    var nested: JSONValue = [1]
    for _ in 0..<100 { nested = .array([nested]) }
    #expect(!issues(bomb, nested).isEmpty)
  }

  @Test func generatedValuesValidateThemselves() throws {
    let ticket = Ticket(id: UUID(), title: "", status: .open, tags: Array(repeating: "a", count: 11))
    let error = #expect(throws: JSONError.self) { try ticket.validate() }
    guard case .invalid(let issues) = error else { return }
    #expect(issues.map(\.pointer) == ["/title", "/tags"])
  }
}
