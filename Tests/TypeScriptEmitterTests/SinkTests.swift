import Testing

@testable import TypeScriptEmitter

@Suite struct StringLiteralTests {
  @Test(arguments: [
    ("plain", #""plain""#), ("", #""""#), (#"a"b"#, #""a\"b""#), (#"a\"#, #""a\\""#), ("a\nb\r\tc", #""a\nb\r\tc""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{0}\u{7F}\u{85}", #""\u0000\u007F\u0085""#), ("\u{202E}x", #""\u202Ex""#),
    ("</script><!--", #""<\/script><\x21--""#), ("`${x}`", #""`${x}`""#), ("'", #""'""#), ("Größe 票 👍", #""Größe 票 👍""#),
    ("\u{FEFF}", #""\uFEFF""#), ("\u{E0041}", #""\u{E0041}""#), ("—…", #""—…""#),
  ])
  func escapes(_ value: String, _ expected: String) {
    #expect(text { $0.string(value) } == expected)
  }
}

@Suite struct PropertyKeyTests {
  @Test(arguments: [
    ("name", "name"), ("$ref", "$ref"), ("_x1", "_x1"), ("class", "class"), ("a-b", "\"a-b\""), ("", "\"\""), ("1a", "\"1a\""),
    ("200", "200"), ("0", "0"), ("007", "\"007\""), ("-1", "\"-1\""), ("1.5", "1.5"), ("1.50", "\"1.50\""), ("1.", "\"1.\""),
    (".5", "\".5\""),
    ("0.0000001", "\"0.0000001\""), ("1e3", "\"1e3\""), ("9007199254740993", "\"9007199254740993\""), ("größe", "\"größe\""),
    ("__proto__", "__proto__"), ("a\"b", #""a\"b""#), ("4XX", "\"4XX\""),
  ])
  func inTypes(_ name: String, _ expected: String) {
    #expect(text { $0.key(name) } == expected)
  }

  @Test func thePrototypeIsNotSetByAValue() {
    #expect(text { $0.valueKey("__proto__") } == "[\"__proto__\"]")
    #expect(text { $0.valueKey("constructor") } == "constructor")
  }
}

@Suite struct NumberLiteralTests {
  @Test(arguments: ["0", "-0", "12", "1.5", "-1.25e-3", "1E+9"]) func numbers(_ value: String) {
    #expect(text { $0.number(value) } == value)
  }

  @Test(arguments: ["", "-", "01", "1.", ".5", "1e", "0x10", "1;alert(1)", "NaN", "1e999", "١"]) func others(_ value: String) {
    #expect(text { $0.number(value) } == "number")
  }
}

@Suite struct IdentifierTests {
  @Test(arguments: [
    ("ticket", "Ticket"), ("ticket-status", "TicketStatus"), ("ticket_status", "TicketStatus"), ("URLKind", "URLKind"),
    ("2fa key", "_2faKey"),
    ("a.b/c", "ABC"), ("größe", "Größe"), ("票", "票"), ("x\"; alert(1)//", "XAlert1"), ("get /tickets/by id", "GetTicketsById"),
  ])
  func pascalCase(_ source: String, _ expected: String) {
    #expect(Identifier(pascalCase: source)?.text == expected)
  }

  @Test(arguments: ["", "!!!", "\u{202E}", " \n"]) func nothingToName(_ source: String) {
    #expect(Identifier(pascalCase: source) == nil)
  }

  @Test(arguments: [("TicketStatus", "ticketStatus"), ("URLKind", "urlKind"), ("URL", "url"), ("X", "x")])
  func camelCase(_ source: String, _ expected: String) throws {
    #expect(Identifier(camelCase: try #require(Identifier(pascalCase: source))).text == expected)
  }

  @Test func aTakenNameGetsANumber() throws {
    var table = IdentifierTable(reserved: ["Paths"])
    let name = try #require(Identifier(pascalCase: "paths"))
    #expect(table.claim(name).text == "Paths_2")
    #expect(table.claim(name).text == "Paths_3")
  }
}

@Suite struct DocCommentTests {
  private func comment(_ paragraph: String) -> String {
    var documentation = Documentation()
    documentation.add(paragraph)
    return text { $0.documentation(documentation) }
  }

  @Test func oneLine() { #expect(comment("A ticket.") == "/** A ticket. */\n") }

  @Test func severalLines() {
    #expect(
      comment("\nOne\r\ntwo \n\nthree\n") == """
        /**
         * One
         * two
         *
         * three
         */

        """)
  }

  @Test func nothing() {
    #expect(comment("") == "")
    #expect(comment(" \n ") == "")
  }

  @Test(arguments: ["*/", "**/", "*//", "a */ alert(1) /* b", "*\u{0}/", "@ts-expect-error", " @ts-ignore", "@deprecated"])
  func nothingGetsOut(_ value: String) {
    let written = comment(value)
    #expect(written.hasPrefix("/** ") && written.hasSuffix(" */\n"))
    #expect(!written.dropLast(4).contains("*/"))
    #expect(!written.contains("* @"))
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}"]) func everyLineEndIsOne(_ end: String) {
    #expect(comment("a" + end + "b") == "/**\n * a\n * b\n */\n")
  }

  @Test func reorderingIsShown() { #expect(comment("a\u{202E}b") == "/** a\\u202Eb */\n") }

  @Test func tags() {
    var documentation = Documentation()
    documentation.add("Size")
    documentation.add(.deprecated)
    documentation.add(.example, "one\ntwo")
    #expect(text { $0.documentation(documentation) } == "/**\n * Size\n * @deprecated\n * @example one\n *   two\n */\n")
  }
}
