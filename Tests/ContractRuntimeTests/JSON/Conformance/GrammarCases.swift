extension ConformanceCases {
  /// Sections 2 to 5: tokens, white space, values, objects, arrays.
  static let grammar: [ConformanceCases] = [
    ConformanceCases("2: any value is a text", texts: ["0", "-1", "\"\"", "\"a\"", "true", "false", "null", "[]", "{}"]),
    ConformanceCases(
      "2: one value and no more", texts: ["[] ", " []"],
      not: [
        "", " ", "\n", "[][]", "{}{}", "1 2", "1,", ",1", "1;", "null null", "true false", "\"a\" \"b\"", "[]]", "[[]", "{}}", "{{}", "[}",
        "{]",
        "(1)", "<null>", "#1", "1#", "// 1\n1", "1 // 1", "/* */ 1", "1 /* */", "[1]//", "[/**/1]", "{/**/}", "\\u0031", "1\u{0}", "\u{0}1",
        "[]\u{0}",
      ]),
    ConformanceCases(
      "2: white space is space, tab, line feed, carriage return",
      texts: [
        " 1", "1 ", "\t1\t", "\n1\n", "\r1\r", "\r\n\r\n1", " [ ] ", "\t[\t]\t", "[\n1\n,\n2\n]", "{ }", "{\r\"a\"\t:\n1 }",
        " { \"a\" : [ 1 , 2 ] } ",
        String(repeating: " ", count: 40) + "1" + String(repeating: "\n", count: 40), "[" + String(repeating: "\t ", count: 50) + "]",
      ],
      not: [
        "\u{B}1", "\u{C}1", "1\u{C}", "[\u{C}]", "\u{A0}1", "1\u{A0}", "[1,\u{A0}2]", "\u{2028}1", "1\u{2029}", "\u{2060}1", "\u{200B}[]",
        "\u{3000}1",
        "\u{85}1", "\u{1680}1", "\u{1F}1", "\u{7F}1", "\u{8}1", "[\u{0}1]", "{\u{B}}", "{\"a\"\u{C}:1}",
      ]),
    ConformanceCases(
      "3: literal names are lower case and whole", texts: ["true", "false", "null", "[true,false,null]", "{\"a\":null}"],
      not: [
        "True", "TRUE", "False", "FALSE", "Null", "NULL", "nul", "nulll", "tru", "truee", "fals", "falsee", "n", "t", "f", "nil", "none",
        "undefined",
        "yes", "no", "on", "off", "NaN", "nan", "Infinity", "-Infinity", "+Infinity", "-NaN", "inf", "a", "[nul]", "[tru]", "[fals]",
        "[truefalse]",
        "{\"a\":nul}", "{\"a\":truth}", "nu ll", "t rue", "\"a\"true", "[a]", "{\"a\":a}", "&amp;", "@", "`1`",
      ]),
    ConformanceCases(
      "4: objects",
      texts: [
        "{}", "{ }", "{\"a\":1}", "{\"a\":1,\"b\":2}", "{\"\":0}", "{\"\":{\"\":{}}}", "{\"a\":[],\"b\":{}}",
        "{\"a\":\"b\",\"c\":null,\"d\":-0}",
        "{\"a\\u0000b\":1}", "{\"\\u0061\":1}", "{\"a b\":1}", "{\"0\":0}", "{\"true\":true}", "{\"é\":1,\"e\u{301}\":2}",
        "{\"a\":{\"a\":{\"a\":1}}}",
        "{\"\u{1F600}\":1}", "{\"__proto__\":1}", "{\"a very long name of a member, longer than any word\":1}", "{\"a\":1 , \"A\":2}",
        "{\"/\":1,\"\\\\\":2}",
      ],
      not: [
        "{", "}", "{,}", "{\"a\"}", "{\"a\":}", "{:1}", "{\"a\":1,}", "{,\"a\":1}", "{\"a\":1,,\"b\":2}", "{\"a\" 1}", "{\"a\"=1}",
        "{\"a\"::1}", "{\"a\":1 \"b\":2}",
        "{\"a\":1;\"b\":2}", "{a:1}", "{'a':1}", "{1:1}", "{null:1}", "{true:1}", "{[]:1}", "{{}:1}", "{\"a\":1", "{\"a\":", "{\"a\"",
        "{\"a", "{\"", "{\"a\":1]",
        "{\"a\":1}}", "{\"a\":1},", "{\"a\":1}#", "{\"a\":1,}}", "{\"a\",\"b\":1}", "{\"a\":1,\"b\"}", "{\"a\":1,\"b\":}", "{\"a\":1,b:2}",
        "{...}", "{\"a\":1,...}",
        "{1}", "{\"a\":(1)}", "{\"a\"\\u003a1}", "{\"a\":1,\"a\"}", "{\"a\":\"}", "{\"a:1}", "{a\":1}", "{\"a\":1 1}", "{\"a\":{}",
        "{\"a\":[}", "{\"a\":[}]}",
      ]),
    // The RFC leaves repeated names to implementations; a reader that validates must not guess which one counts.
    ConformanceCases(
      "4: names are unique", texts: ["{\"a\":1,\"b\":1}", "{\"a\":{\"a\":1}}", "[{\"a\":1},{\"a\":1}]", "{\"é\":1,\"e\u{301}\":1}"],
      not: [
        "{\"a\":1,\"a\":1}", "{\"a\":1,\"a\":2}", "{\"\":1,\"\":2}", "{\"a\":1,\"\\u0061\":2}", "{\"\\u0061\":1,\"a\":2}",
        "{\"a\":1,\"b\":2,\"a\":3}",
        "{\"x\":{\"a\":1,\"a\":2}}", "[{\"a\":1,\"a\":2}]", "{\"/\":1,\"\\/\":2}", "{\"\u{1F600}\":1,\"\\ud83d\\ude00\":2}",
        "{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1,\"j\":1,\"k\":1,\"a\":2}",
      ]),
    ConformanceCases(
      "5: arrays",
      texts: [
        "[]", "[ ]", "[1]", "[1,2]", "[[]]", "[[],[]]", "[[[[[[[[]]]]]]]]", "[{},[],\"\",0,true,null]", "[\"\"]",
        "[1,\"a\",[2,[3]],{\"b\":4}]", "[null]",
        "[false , true]", "[\n]", "[-1,-2]", "[1,1,1]", "[\"a\",\"a\"]", "[ [ ] , { } ]",
      ],
      not: [
        "[", "]", "[,]", "[1,]", "[,1]", "[1,,2]", "[1,2,]", "[1,2,,]", "[,,]", "[1 2]", "[1;2]", "[1:2]", "[\"a\":1]", "[1", "[1,", "[1,2",
        "[[]", "[[1]", "[1]]",
        "[1}", "[1)", "(1,2)", "[\"a]", "[\"a", "[\"a\"", "[a]", "[']", "[\"a\" \"b\"]", "[1,2}", "[*]", "[...]", "[1,\n", "[1]x", "[][",
        "[{]", "[{}", "[,1,2]",
        "[\"\",]", "[true,]", "[null", "[\n1\n,1", "[1,true,\"a\",", "[1]\u{0}",
      ]),
    ConformanceCases(
      "9: depth has a bound",
      accepted: [nested(1), nested(127), nested(128), nestedObjects(128)],
      refused: [
        nested(129), nested(100_000), nestedObjects(129), nestedObjects(50_000), Array(repeating: UInt8(ascii: "["), count: 100_000),
      ]),
  ]

  private static func nested(_ depth: Int) -> [UInt8] {
    Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
  }

  private static func nestedObjects(_ depth: Int) -> [UInt8] {
    Array((String(repeating: "{\"a\":", count: depth - 1) + "{}" + String(repeating: "}", count: depth - 1)).utf8)
  }
}
