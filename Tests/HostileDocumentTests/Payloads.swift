/// Texts that break out of a literal, a comment or an identifier when they are not escaped. What they would declare is `zqx`, so a
/// token of that name outside of literals and comments is an injection. No payload makes that name when it is turned into an identifier.
enum Payloads {
  /// What a careless author writes: it needs quotes, escapes and renaming in every place, and attacks nothing.
  static let harmless = "z-z 9"

  static let all: [String] = literals + comments + identifiers + typeScript + paths

  private static let literals = [
    "\"", "\\", "x\\", "\\(zqx()) b", "\\#(zqx) b", "\\##(zqx) b", "\"; let zqx = 1; //", "\"#; let zqx = 1; #\"",
    "\"##; let zqx = 1; ##\"",
    "\"\"\"\n; let zqx = 1\n\"\"\"", "\"\"\nlet zqx = 1", "\"\"\"#\nlet zqx = 1", "\\\"; let zqx = 1; //", "%", "%s%n", "\\u{0}", "\\u0022",
  ]

  private static let comments =
    ["\n", "\r", "\r\n", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}"].map { "a\($0)let zqx = 1" }
    + [
      "*/ let zqx = 1; /*", "*/", "/*", "/* */ */ let zqx = 1", "**//*/ zqx b", "*\u{200B}/ zqx b", "//", "///", "#if zqx",
      "#sourceLocation(file: \"zqx\", line: 1)",
    ]
    + [
      "\u{202E} zqx b", "\u{2066}zqx b\u{2069}", "\u{FEFF}", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{E000}", "\u{FFFF}",
      "```\nlet zqx = 1\n```",
    ]

  private static let identifiers = [
    "`zqx` b", "`", "", " ", "!@#$%^&", "+1", "-1", "1st", "self", "Self", "Type", "Protocol", "init", "class", "default", "switch", "in",
    "func", "Any", "nil", "true", "_", "$0", "$ref", "Swift", "Foundation", "ContractRuntime", "ContractServer", "String", "Int", "Double",
    "Optional", "Array", "Error", "Codable", "Hashable", "Sendable", "JSONReader", "JSONValue", "Input", "Output", "body", "headers",
    "operation", "request", "hashValue", "description", "rawValue", "allCases", "async", "throws", "each", "e\u{301}", "\u{E9}", "🚀",
    "👩‍👩‍👧", "名前", "مرحبا", "\u{1D4D0}", "ﬁ", "ß", "İ", String(repeating: "a", count: 5000), "a.b", "a b", "a\tb",
  ]

  private static let typeScript = [
    "'", "'; export const zqx = 1; //", "${zqx} b", "`; export const zqx = 1; `", "\"]; export const zqx = 1; type A = [\"",
    "</script><script>zqx</script>", "<!--", "__proto__", "constructor", "prototype", "toString", "never", "any", "export", "-0", "1e400",
    "NaN", "@ts-ignore", "{", "}", "{zqx} b", "{a}{b}", "*", "?", "#", "a=b&c", ";", ",",
  ]

  private static let paths = [
    "../zqx/b", "/etc/zqx", "a/b", "CON", ".", "..", "~", "~0~1", "%2e%2e%2f", "%00", "file:///etc/passwd", "http://169.254.169.254/",
    String(repeating: "n", count: 300),
  ]
}
