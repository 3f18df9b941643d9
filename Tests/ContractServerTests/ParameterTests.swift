import ContractRuntime
import ContractServer
import HTTPTypes
import Testing

/// Text to JSON: every style, explode, shape and place.
@Suite struct ParameterTests {
  /// The JSON that the reader of one parameter sees, `absent`, or the codes of the issues.
  static func read(
    _ parameter: ParameterDescription, others: [ParameterDescription] = [], _ path: String, template: String = "/p",
    headers: HTTPFields = [:]
  ) async throws -> String {
    let operation = OperationDescription(id: "p", method: .get, path: template, parameters: [parameter] + others)
    let server = try ContractServer(
      routes: [
        Route(operation) { request in
          let value = request.parameter(0) { r throws(JSONFailure) in try r.value() }
          try request.finish()
          return .text(200, value.map { String(decoding: $0.json(), as: UTF8.self) } ?? "absent")
        }
      ])
    let answer = try await server.answer(.get, path, headers: headers)
    if answer.status == 200 { return answer.text }
    return answer.status == 422 ? answer.errors.joined(separator: "; ") : String(answer.status)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let style: ParameterStyle?
    let explode: Bool?
    let shape: ParameterShape
    let text: String
    let json: String
    var testDescription: String { "\(style?.rawValue ?? "default") \(explode.map { "explode=\($0)" } ?? "") \(text) → \(json)" }

    init(_ style: ParameterStyle?, _ explode: Bool?, _ shape: ParameterShape, _ text: String, _ json: String) {
      (self.style, self.explode, self.shape, self.text, self.json) = (style, explode, shape, text, json)
    }
  }

  static let strings = ParameterShape.array(.string)
  static let integers = ParameterShape.array(.integer)
  static let color = ParameterShape.object(["R": .integer, "G": .integer, "name": .string])
  static let rgb = #"{"R":100,"G":200}"#

  // MARK: - Path

  @Test(arguments: [
    Row(nil, nil, .string, "blue", #""blue""#),
    Row(nil, nil, .string, "a%2Cb", #""a,b""#),
    Row(nil, nil, .string, "%22%5C%0A", #""\"\\\n""#),
    Row(nil, nil, .integer, "12", "12"),
    Row(nil, nil, .integer, "-0.5e3", "-0.5e3"),
    Row(nil, nil, .integer, "012", #""012""#),
    Row(nil, nil, .integer, "1,2", #""1,2""#),
    Row(nil, nil, .boolean, "true", "true"),
    Row(nil, nil, .boolean, "TRUE", #""TRUE""#),
    Row(nil, nil, strings, "blue,black%2C,brown", #"["blue","black,","brown"]"#),
    Row(nil, nil, integers, "1,2", "[1,2]"),
    Row(nil, nil, color, "R,100,G,200", rgb),
    Row(nil, true, color, "R=100,G=200", rgb),
    Row(nil, true, color, "R=100,G", "path.v parameter.malformed"),
    Row(nil, nil, color, "R,100,G", "path.v parameter.malformed"),
    Row(nil, nil, color, "R,100,R,200", "path.v.R parameter.repeated"),
    Row(.label, nil, .string, ".blue", #""blue""#),
    Row(.label, nil, .string, "blue", "path.v parameter.malformed"),
    Row(.label, nil, strings, ".blue,black", #"["blue","black"]"#),
    Row(.label, true, strings, ".blue.black", #"["blue","black"]"#),
    Row(.label, nil, strings, ".", "[]"),
    Row(.label, nil, color, ".R,100,G,200", rgb),
    Row(.label, true, color, ".R=100.G=200", rgb),
    Row(.matrix, nil, .string, ";v=blue", #""blue""#),
    Row(.matrix, nil, .string, ";v", #""""#),
    Row(.matrix, nil, .string, ";w=blue", "path.v parameter.malformed"),
    Row(.matrix, nil, .string, ";v=a;v=b", "path.v parameter.malformed"),
    Row(.matrix, nil, strings, ";v=blue,black", #"["blue","black"]"#),
    Row(.matrix, true, strings, ";v=blue;v=black", #"["blue","black"]"#),
    Row(.matrix, nil, color, ";v=R,100,G,200", rgb),
    Row(.matrix, true, color, ";R=100;G=200", rgb),
  ])
  func path(_ row: Row) async throws {
    let parameter = ParameterDescription(
      "v", in: .path, required: true, style: row.style, explode: row.explode, shape: row.shape, schema: anySchema)
    #expect(try await Self.read(parameter, "/p/" + row.text, template: "/p/{v}") == row.json)
  }

  // MARK: - Query

  @Test(arguments: [
    Row(nil, nil, .string, "v=a+b%2Bc", #""a b+c""#),
    Row(nil, nil, .string, "%76=1", #""1""#),
    Row(nil, nil, .string, "v", #""""#),
    Row(nil, nil, .string, "v=", #""""#),
    Row(nil, nil, .string, "v=a=b", #""a=b""#),
    Row(nil, nil, .string, "w=1&&x", "absent"),
    Row(nil, nil, .string, "v=1&v=2", "query.v parameter.repeated"),
    Row(nil, nil, .integer, "v=", #""""#),
    Row(nil, nil, .number, "v=1.5", "1.5"),
    Row(nil, nil, .number, "v=+1.5", #"" 1.5""#),
    Row(nil, nil, .number, "v=NaN", #""NaN""#),
    Row(nil, nil, .nullable(.integer), "v=null", "null"),
    Row(nil, nil, .nullable(.string), "v=null", #""null""#),
    Row(nil, nil, .any, "v=12", "12"),
    Row(nil, nil, .any, "v=true", "true"),
    Row(nil, nil, .any, "v=null", "null"),
    Row(nil, nil, .any, "v=%7B%7D", #""{}""#),
    Row(nil, nil, strings, "v=blue&v=bl%61ck", #"["blue","black"]"#),
    Row(nil, nil, strings, "v=blue,black", #"["blue,black"]"#),
    Row(nil, nil, strings, "w=blue", "absent"),
    Row(nil, nil, .nullable(integers), "v=1", "[1]"),
    Row(nil, false, strings, "v=blue,bl%2Cack", #"["blue","bl,ack"]"#),
    Row(nil, false, strings, "v=", "[]"),
    Row(nil, false, strings, "v=a&v=b", "query.v parameter.repeated"),
    Row(nil, nil, color, "R=100&x=1&G=200", rgb),
    Row(nil, nil, color, "x=1", "absent"),
    Row(nil, nil, color, "R=1&R=2", "query.v.R parameter.repeated"),
    Row(nil, nil, .object(["tags": strings]), "tags=a&tags=b", #"{"tags":["a","b"]}"#),
    Row(nil, nil, .object([:], additional: .integer), "a=1&other=2&b=x", #"{"a":1,"b":"x"}"#),
    Row(nil, false, color, "v=R,100,G,200", rgb),
    Row(.spaceDelimited, false, strings, "v=a%20b+c", #"["a","b","c"]"#),
    Row(.spaceDelimited, false, color, "v=R%20100%20G%20200", rgb),
    Row(.pipeDelimited, false, strings, "v=a|b%7Cc%7cd", #"["a","b","c","d"]"#),
    Row(.pipeDelimited, false, color, "v=R%7C100%7CG%7C200", rgb),
    Row(.pipeDelimited, true, strings, "v=a&v=b|c", #"["a","b|c"]"#),
    Row(.deepObject, nil, color, "v[R]=100&v%5BG%5D=200", rgb),
    Row(.deepObject, nil, color, "v[R]=100&vv[G]=200&v[x", #"{"R":100}"#),
    Row(.deepObject, nil, color, "w[R]=100", "absent"),
    Row(.deepObject, nil, color, "v=1", "query.v parameter.malformed"),
    Row(.deepObject, nil, color, "v[R]=1&v[R]=2", "query.v.R parameter.repeated"),
    Row(.deepObject, nil, .object(["a": color]), "v[a][R]=1&v[a][name]=n", #"{"a":{"R":1,"name":"n"}}"#),
    Row(.deepObject, nil, .object(["t": strings]), "v[t][]=a&v[t][]=b", #"{"t":["a","b"]}"#),
    Row(.deepObject, nil, .object(["t": strings]), "v[t]=a&v[t]=b", #"{"t":["a","b"]}"#),
    Row(.deepObject, nil, .object(["t": strings]), "v[t][1]=b&v[t][0]=a", #"{"t":["a","b"]}"#),
    Row(.deepObject, nil, .object(["t": strings]), "v[t][x]=b", "query.v.t parameter.malformed"),
    Row(.deepObject, nil, .object(["t": .array(color)]), "v[t][0][R]=1&v[t][1][R]=2", #"{"t":[{"R":1},{"R":2}]}"#),
    Row(.deepObject, nil, strings, "v[]=a&v[]=b", #"["a","b"]"#),
    Row(.deepObject, nil, color, "v[x][y]=1", #"{"x":{"y":1}}"#),
  ])
  func query(_ row: Row) async throws {
    let parameter = ParameterDescription("v", in: .query, style: row.style, explode: row.explode, shape: row.shape, schema: anySchema)
    let other = ParameterDescription("other", in: .query, shape: .string, schema: anySchema)
    #expect(try await Self.read(parameter, others: [other], "/p?" + row.text) == row.json)
  }

  @Test func deepObjectsHaveABottom() async throws {
    let parameter = ParameterDescription("v", in: .query, style: .deepObject, shape: .object([:]), schema: anySchema)
    let text = "v" + String(repeating: "[a]", count: 5000) + "=1"
    #expect(try await Self.read(parameter, "/p?" + text) == "query.v parameter.malformed")
  }

  @Test func textOfAnyShapeIsReadAsAStringWhenTheSchemaWantsOne() async throws {
    let registry = SchemaRegistry([#"{"s": {"type": "string", "minLength": 2}}"#])
    let parameter = ParameterDescription("v", in: .query, shape: .any, schema: SchemaReference(registry, "s"))
    let operation = OperationDescription(id: "p", method: .get, path: "/p", parameters: [parameter])
    let server = try ContractServer(
      routes: [
        Route(operation) { request in
          let text = request.parameter(0) { r throws(JSONFailure) in try r.string(minLength: 2) }
          try request.finish()
          return .text(200, text!)
        }
      ])
    #expect(try await server.answer(.get, "/p?v=12").text == "12")
    #expect(try await server.answer(.get, "/p?v=1").status == 422)
  }

  @Test func reservedCharactersMayStandForThemselves() async throws {
    let parameter = ParameterDescription("v", in: .query, shape: .string, allowReserved: true, schema: anySchema)
    #expect(try await Self.read(parameter, "/p?v=a+b/c?d%20e") == #""a+b/c?d e""#)
  }

  @Test func emptyValuesMayMeanAbsent() async throws {
    let allowed = ParameterDescription("v", in: .query, shape: .boolean, allowEmptyValue: true, schema: anySchema)
    #expect(try await Self.read(allowed, "/p?v") == "absent")
    #expect(try await Self.read(allowed, "/p?v=true") == "true")
    let required = ParameterDescription("v", in: .query, required: true, shape: .string, allowEmptyValue: true, schema: anySchema)
    #expect(try await Self.read(required, "/p?v=") == #""""#)
  }

  @Test func contentIsJSON() async throws {
    let parameter = ParameterDescription("v", in: .query, shape: .any, content: "application/json", schema: anySchema)
    #expect(try await Self.read(parameter, "/p?v=%7B%22a%22:[1,%22x%22]%7D") == #"{"a":[1,"x"]}"#)
    #expect(try await Self.read(parameter, "/p?v=%7B%22a") == "query.v parameter.malformed")
    #expect(try await Self.read(parameter, "/p?v=1&v=2") == "query.v parameter.repeated")
    let text = ParameterDescription("v", in: .query, shape: .string, content: "text/plain", schema: anySchema)
    #expect(try await Self.read(text, "/p?v=1,2") == #""1,2""#)
  }

  @Test func theWholeQueryStringIsOneParameter() async throws {
    let form = ParameterDescription(
      "q", in: .querystring, shape: .object(["a": .integer, "b": Self.strings]), content: "application/x-www-form-urlencoded",
      schema: anySchema)
    #expect(try await Self.read(form, "/p?a=1&b=x&b=y&c=z") == #"{"a":1,"b":["x","y"],"c":"z"}"#)
    #expect(try await Self.read(form, "/p?a=1&a=2") == "querystring.a parameter.repeated")
    #expect(try await Self.read(form, "/p") == "absent")
    let json = ParameterDescription("q", in: .querystring, shape: .any, content: "application/json", schema: anySchema)
    #expect(try await Self.read(json, "/p?%7B%22a%22%3A1%7D") == #"{"a":1}"#)
  }

  @Test(arguments: ["v=%", "v=%4", "v=%4g", "unknown=%zz"])
  func brokenEscapesAreMalformed(_ text: String) async throws {
    let parameter = ParameterDescription("v", in: .query, shape: .string, schema: anySchema)
    #expect(try await Self.read(parameter, "/p?" + text) == "400")
  }

  @Test func textThatIsNotUTF8IsMalformed() async throws {
    let parameter = ParameterDescription("v", in: .query, shape: .string, schema: anySchema)
    #expect(try await Self.read(parameter, "/p?v=%C3%28") == "400")
    #expect(try await Self.read(parameter, "/p?v=%ED%A0%80") == "400")
    #expect(try await Self.read(parameter, "/p?unknown=%FF") == "absent")
  }

  @Test func aMillionKeysAreRefused() async throws {
    let parameter = ParameterDescription("v", in: .query, shape: .string, schema: anySchema)
    let text = String(repeating: "a=1&", count: 1_000_000)
    #expect(try await Self.read(parameter, "/p?" + text) == "414")
    #expect(try await Self.read(parameter, "/p?" + String(repeating: "a&", count: 1001)) == "400")
    #expect(try await Self.read(parameter, "/p?" + String(repeating: "a&", count: 1000)) == "absent")
  }

  @Test func requiredParametersAreMissed() async throws {
    for location in [ParameterLocation.query, .header, .cookie, .querystring] {
      let parameter = ParameterDescription("v", in: location, required: true, shape: .string, schema: anySchema)
      let place = location == .querystring ? "querystring" : location.rawValue + ".v"
      #expect(try await Self.read(parameter, "/p") == place + " parameter.required")
    }
  }

  // MARK: - Header and cookie

  @Test(arguments: [
    Row(nil, nil, .string, "a, b%20", #""a, b%20""#),
    Row(nil, nil, .integer, "3", "3"),
    Row(nil, nil, strings, "a, b ,c", #"["a","b","c"]"#),
    Row(nil, nil, color, "R,100, G,200", rgb),
    Row(nil, true, color, "R=100, G=200", rgb),
  ])
  func header(_ row: Row) async throws {
    let parameter = ParameterDescription("X-V", in: .header, style: row.style, explode: row.explode, shape: row.shape, schema: anySchema)
    #expect(try await Self.read(parameter, "/p", headers: [HTTPField.Name("x-v")!: row.text]) == row.json)
  }

  @Test func repeatedFieldsAreOneList() async throws {
    let name = HTTPField.Name("X-V")!
    var headers: HTTPFields = [:]
    headers.append(HTTPField(name: name, value: "a"))
    headers.append(HTTPField(name: name, value: "b"))
    let list = ParameterDescription("X-V", in: .header, shape: Self.strings, schema: anySchema)
    #expect(try await Self.read(list, "/p", headers: headers) == #"["a","b"]"#)
    let single = ParameterDescription("X-V", in: .header, shape: .string, schema: anySchema)
    #expect(try await Self.read(single, "/p", headers: headers) == "header.X-V parameter.repeated")
  }

  @Test(arguments: [
    Row(nil, nil, .string, "a=1; v=x%20y", #""x y""#),
    Row(nil, nil, .string, "v=100%", #""100%""#),
    Row(nil, nil, .string, #"v="quoted""#, #""quoted""#),
    Row(nil, nil, .string, "w=1", "absent"),
    Row(nil, nil, .string, "v=1; v=2", "cookie.v parameter.repeated"),
    Row(nil, nil, strings, "v=a; v=b", #"["a","b"]"#),
    Row(nil, false, strings, "v=a,b", #"["a","b"]"#),
    Row(nil, false, color, "v=R,100,G,200", rgb),
    Row(nil, nil, color, "R=100; G=200; z=1", rgb),
    Row(.cookie, nil, .string, "v=x%20+y", #""x%20+y""#),
  ])
  func cookie(_ row: Row) async throws {
    let parameter = ParameterDescription("v", in: .cookie, style: row.style, explode: row.explode, shape: row.shape, schema: anySchema)
    #expect(try await Self.read(parameter, "/p", headers: [.cookie: row.text]) == row.json)
  }
}
