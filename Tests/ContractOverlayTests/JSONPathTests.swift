import Testing
import YAMLTree

@testable import ContractOverlay

@Suite struct JSONPathTests {
  private static let store = """
    store:
      book:
        - {category: reference, author: Nigel Rees, title: Sayings of the Century, price: 8.95}
        - {category: fiction, author: Evelyn Waugh, title: Sword of Honour, price: 12.99}
        - {category: fiction, author: Herman Melville, title: Moby Dick, isbn: 0-553-21311-3, price: 8.99}
        - {category: fiction, author: J. R. R. Tolkien, title: The Lord of the Rings, isbn: 0-395-19395-8, price: 22.99}
      bicycle: {color: red, price: 399}
      "odd key": [a, b, c, d, e, f, g]
    """

  private func select(_ path: String, _ text: String = store) throws -> [String] {
    let root = EditableNode(Files().read(text).root)
    return try JSONPath(path).select(from: root).map(\.origin.json)
  }

  private func prices(_ path: String) throws -> [String] { try select(path + ".price") }

  @Test func namesAndWildcards() throws {
    #expect(try select("$.store.bicycle.color") == ["\"red\""])
    #expect(try select("$['store']['odd key'][0]") == ["\"a\""])
    #expect(try select("$.store.book[*].author").count == 4)
    #expect(try select("$.store.*").count == 3)
    #expect(try select("$.store.nothing") == [])
    #expect(try select("$").count == 1)
  }

  @Test func descendants() throws {
    #expect(try select("$..author").count == 4)
    #expect(try select("$.store..price") == ["8.95", "12.99", "8.99", "22.99", "399"])
    #expect(try select("$..book[2].title") == ["\"Moby Dick\""])
    #expect(try select("$..[0]").count == 2)
    #expect(try select("$..*").count == 35)
  }

  @Test func indicesAndSlices() throws {
    let odd = "$.store['odd key']"
    #expect(try select(odd + "[-1]") == ["\"g\""])
    #expect(try select(odd + "[1:3]") == ["\"b\"", "\"c\""])
    #expect(try select(odd + "[5:]") == ["\"f\"", "\"g\""])
    #expect(try select(odd + "[1:5:2]") == ["\"b\"", "\"d\""])
    #expect(try select(odd + "[5:1:-2]") == ["\"f\"", "\"d\""])
    #expect(try select(odd + "[::-1]").count == 7)
    #expect(try select(odd + "[0:7:0]") == [])
    #expect(try select(odd + "[0, 3, 0]") == ["\"a\"", "\"d\"", "\"a\""])
    #expect(try select("$.store.book[7]") == [])
    #expect(try select("$.store.bicycle[0]") == [])
  }

  @Test func filters() throws {
    #expect(try prices("$..book[?@.isbn]") == ["8.99", "22.99"])
    #expect(try prices("$..book[?@.price < 10]") == ["8.95", "8.99"])
    #expect(try prices("$..book[?@.price<=8.95]") == ["8.95"])
    #expect(try prices("$..book[?@.category == 'fiction' && !@.isbn]") == ["12.99"])
    #expect(try prices("$..book[?(@.price > 20 || @.title == \"Moby Dick\")]") == ["8.99", "22.99"])
    #expect(try prices("$..book[?@.price < $.store.bicycle.price]").count == 4)
    #expect(try prices("$..book[?@.category >= 'g']") == ["8.95"])
    #expect(try select("$.store['odd key'][?@ != 'a']").count == 6)
    #expect(try select("$.store[?@.color]").count == 1)
    #expect(try prices("$..book[?@.missing == @.absent]").count == 4, "nothing equals nothing")
    #expect(try prices("$..book[?@.missing == null]").isEmpty)
  }

  @Test func deepEquality() throws {
    let text = "a: {x: [1, {y: 2}]}\nlist:\n  - {v: {x: [1.0, {y: 2}]}}\n  - {v: {x: [1, {y: 3}]}}\n"
    #expect(try select("$.list[?@.v == $.a]", text).count == 1)
  }

  @Test func functions() throws {
    #expect(try prices("$..book[?length(@.author) > 14]") == ["8.99", "22.99"])
    #expect(try select("$.store[?length(@) == 7]").count == 1)
    #expect(try select("$.store[?count(@.*) == 2]").count == 1)
    #expect(try prices("$..book[?match(@.author, '.*Waugh')]") == ["12.99"])
    #expect(try prices("$..book[?match(@.author, 'Waugh')]").isEmpty)
    #expect(try prices("$..book[?search(@.author, 'Tol|Mel')]") == ["8.99", "22.99"])
    #expect(try select("$[?match(@, 'a\\\\.[.]..')]", "[a.., a..xy, a...]") == ["\"a..xy\""])
    #expect(try select("$[?match(@, '.')]", "[\"\u{2028}\", \"\\n\"]").count == 1)
    #expect(try select("$.store.book[?value(@..isbn) == '0-553-21311-3']").count == 1)
  }

  @Test func stringsHaveEscapes() throws {
    let text = "{\"a'b\": 1, \"\u{1F600}\": 2, \"tab\\there\": 3}"
    #expect(try select("$['a\\'b']", text) == ["1"])
    #expect(try select("$[\"a'b\"]", text) == ["1"])
    #expect(try select("$['\\uD83D\\uDE00']", text) == ["2"])
    #expect(try select("$['tab\\there']", text) == ["3"])
  }

  @Test(arguments: [
    "", "store", "$.", "$..", "$[", "$[]", "$['a]", "$.a b", "$[01]", "$[-0]", "$[1:2:3:4]", "$[?]", "$[?@.a ==]", "$[?@..a == 1]", "$[?1]",
    "$[?@.a == @.*]", "$[?length(@.a)]", "$[?match(@.a)]", "$[?match(@.a, 'b') == true]", "$[?nothing(@.a)]", "$[?count(1) == 1]",
    "$[?(@.a]", "$['\\u12']", "$['\\uD800']", "$['\\x']", "$.a..", "$[9007199254740993]", "$ ", " $", "$.-a", "$.1a", "$[?@.a === 1]",
  ])
  func whatIsNotWellFormedIsRefused(_ path: String) {
    #expect(throws: JSONPathError.self) { try JSONPath(path) }
  }

  @Test func nestingIsBounded() {
    let deep = "$[?" + String(repeating: "(", count: 10_000) + "@.a"
    #expect(throws: JSONPathError.self) { try JSONPath(deep) }
  }

  @Test func workIsBounded() throws {
    let items = String(repeating: "1,", count: 3000)
    let root = EditableNode(Files().read("[\(items)1]").root)
    #expect(throws: JSONPathBudgetExceeded.self) { try JSONPath("$[?count($..*) > count($[?count($..*) > 1])]").select(from: root) }
  }
}
