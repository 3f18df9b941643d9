import ContractRuntime
import HTTPTypes
import Testing

@testable import ContractServer

/// The table of OpenAPI 3.2, section 4.12.6 "Style Examples", row by row, in both directions. What RFC 6570 leaves to it is the same there.
@Suite struct ParameterStyleTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let location: ParameterLocation
    let style: ParameterStyle
    let explode: Bool
    /// As JSON.
    let value: String
    let text: String

    init(_ location: ParameterLocation, _ style: ParameterStyle, _ explode: Bool, _ value: String, _ text: String) {
      (self.location, self.style, self.explode, self.value, self.text) = (location, style, explode, value, text)
    }

    var testDescription: String { "\(location) \(style) explode=\(explode) \(value)" }

    var parameter: ParameterDescription {
      let shape: ParameterShape =
        switch value.first {
        case "[": .array(.string)
        case "{": .object(["R": .integer, "G": .integer, "B": .integer])
        case "\"": .string
        case "t", "f": .boolean
        default: .integer
        }
      return ParameterDescription("color", in: location, style: style, explode: explode, shape: shape, schema: anySchema)
    }
  }

  static let blue = #""blue""#
  static let list = #"["blue","black","brown"]"#
  static let object = #"{"R":100,"G":200,"B":150}"#

  static let paths = [
    Row(.path, .simple, false, blue, "blue"), Row(.path, .simple, false, list, "blue,black,brown"),
    Row(.path, .simple, false, object, "R,100,G,200,B,150"), Row(.path, .simple, true, blue, "blue"),
    Row(.path, .simple, true, list, "blue,black,brown"), Row(.path, .simple, true, object, "R=100,G=200,B=150"),
    Row(.path, .label, false, #""""#, "."), Row(.path, .label, false, blue, ".blue"),
    Row(.path, .label, false, list, ".blue,black,brown"), Row(.path, .label, false, object, ".R,100,G,200,B,150"),
    Row(.path, .label, true, #""""#, "."), Row(.path, .label, true, blue, ".blue"), Row(.path, .label, true, list, ".blue.black.brown"),
    Row(.path, .label, true, object, ".R=100.G=200.B=150"), Row(.path, .matrix, false, #""""#, ";color"),
    Row(.path, .matrix, false, blue, ";color=blue"), Row(.path, .matrix, false, list, ";color=blue,black,brown"),
    Row(.path, .matrix, false, object, ";color=R,100,G,200,B,150"), Row(.path, .matrix, true, #""""#, ";color"),
    Row(.path, .matrix, true, blue, ";color=blue"), Row(.path, .matrix, true, list, ";color=blue;color=black;color=brown"),
    Row(.path, .matrix, true, object, ";R=100;G=200;B=150"), Row(.path, .simple, false, "true", "true"),
    Row(.path, .simple, false, "-7", "-7"), Row(.path, .simple, false, #""a/b,c %ü""#, "a%2Fb%2Cc%20%25%C3%BC"),
    Row(.path, .simple, false, #"["a,b","c/d"]"#, "a%2Cb,c%2Fd"), Row(.path, .label, true, #"["1.5","2"]"#, ".1%2E5.2"),
    Row(.path, .matrix, true, #"["a;b=c"]"#, ";color=a%3Bb%3Dc"),
  ]

  static let queries = [
    Row(.query, .form, false, #""""#, "color="), Row(.query, .form, false, blue, "color=blue"),
    Row(.query, .form, false, list, "color=blue,black,brown"), Row(.query, .form, false, object, "color=R,100,G,200,B,150"),
    Row(.query, .form, true, #""""#, "color="), Row(.query, .form, true, blue, "color=blue"),
    Row(.query, .form, true, list, "color=blue&color=black&color=brown"), Row(.query, .form, true, object, "R=100&G=200&B=150"),
    Row(.query, .spaceDelimited, false, list, "color=blue%20black%20brown"),
    Row(.query, .spaceDelimited, false, object, "color=R%20100%20G%20200%20B%20150"),
    Row(.query, .spaceDelimited, true, list, "color=blue&color=black&color=brown"),
    Row(.query, .pipeDelimited, false, list, "color=blue%7Cblack%7Cbrown"),
    Row(.query, .pipeDelimited, false, object, "color=R%7C100%7CG%7C200%7CB%7C150"),
    Row(.query, .pipeDelimited, true, list, "color=blue&color=black&color=brown"),
    Row(.query, .deepObject, true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    Row(.query, .form, true, #""a&b=c+d e#f""#, "color=a%26b%3Dc%2Bd%20e%23f"),
    Row(.query, .form, false, #"["a,b","c"]"#, "color=a%2Cb,c"),
  ]

  static let cookies = [
    Row(.cookie, .form, false, blue, "color=blue"), Row(.cookie, .form, false, list, "color=blue,black,brown"),
    Row(.cookie, .form, false, object, "color=R,100,G,200,B,150"), Row(.cookie, .form, true, blue, "color=blue"),
    Row(.cookie, .form, true, list, "color=blue; color=black; color=brown"), Row(.cookie, .form, true, object, "R=100; G=200; B=150"),
    Row(.cookie, .cookie, false, list, "color=blue,black,brown"), Row(.cookie, .cookie, true, list, "color=blue; color=black; color=brown"),
    Row(.cookie, .cookie, true, object, "R=100; G=200; B=150"), Row(.cookie, .cookie, true, #""a%20b""#, "color=a%20b"),
    Row(.cookie, .form, true, #""a; b""#, "color=a%3B%20b"),
  ]

  static let headers = [
    Row(.header, .simple, false, blue, "blue"), Row(.header, .simple, false, list, "blue,black,brown"),
    Row(.header, .simple, false, object, "R,100,G,200,B,150"), Row(.header, .simple, true, list, "blue,black,brown"),
    Row(.header, .simple, true, object, "R=100,G=200,B=150"), Row(.header, .simple, false, #""a, b%20c""#, "a, b%20c"),
  ]

  @Test(arguments: paths)
  func path(_ row: Row) async throws {
    #expect(try ParameterEncoder(row.parameter).path(JSONValue(parsing: row.value)) == row.text)
    #expect(try await ParameterTests.read(row.parameter, "/p/" + row.text, template: "/p/{color}") == row.value)
  }

  @Test(arguments: queries)
  func query(_ row: Row) async throws {
    #expect(try ParameterEncoder(row.parameter).pairs(JSONValue(parsing: row.value)).joined(separator: "&") == row.text)
    #expect(try await ParameterTests.read(row.parameter, "/p?" + row.text) == row.value)
  }

  @Test(arguments: cookies)
  func cookie(_ row: Row) async throws {
    #expect(try ParameterEncoder(row.parameter).pairs(JSONValue(parsing: row.value)).joined(separator: "; ") == row.text)
    #expect(try await ParameterTests.read(row.parameter, "/p", headers: [.cookie: row.text]) == row.value)
  }

  @Test(arguments: headers)
  func header(_ row: Row) async throws {
    #expect(try ParameterEncoder(row.parameter).header(JSONValue(parsing: row.value)) == row.text)
    #expect(try await ParameterTests.read(row.parameter, "/p", headers: [HTTPField.Name("color")!: row.text]) == row.value)
  }

  @Test(arguments: [
    Row(.path, .simple, false, #""""#, "must not be empty"), Row(.path, .simple, false, "[]", "must not be empty"),
    Row(.path, .simple, false, "[[1]]", "array or object inside"), Row(.query, .form, true, #"{"R":{}}"#, "array or object inside"),
    Row(.query, .spaceDelimited, false, #"["a b"]"#, "character that separates"),
    Row(.query, .pipeDelimited, false, #"["a|b"]"#, "character that separates"), Row(.header, .simple, false, #"["a,b"]"#, "holds a comma"),
  ])
  func whatAStyleCannotExpress(_ row: Row) throws {
    let encoder = ParameterEncoder(row.parameter)
    let value = try JSONValue(parsing: row.value)
    let failure = #expect(throws: ParameterEncoder.Failure.self) {
      switch row.location {
      case .path: _ = try encoder.path(value)
      case .header: _ = try encoder.header(value)
      default: _ = try encoder.pairs(value)
      }
    }
    #expect(failure?.description.contains(row.text) == true)
  }
}
