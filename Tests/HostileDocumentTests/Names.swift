import Foundation

@testable import SwiftEmitter

/// Names that are in the way of something.
enum Names {
  /// For a run of a few seconds.
  static let few =
    alike + ["self", "Self", "Type", "String", "Error", "Data", "JSONModel", "Input", "Output", "init", "__proto__", "🚀", ""]

  static let all = unique(
    alike + signs + local + typeScript + SwiftKeywords.reserved.sorted() + SwiftKeywords.vocabulary.sorted() + runTime)

  /// One name in Swift, or in TypeScript.
  private static let alike = [
    "foo_bar", "fooBar", "FooBar", "foo-bar", "FOO_BAR", "foo bar", "foo.bar", "Foo:bar", "foo/bar", "_id", "id_", "ID", "Id", "urls",
    "URLs",
    "x1", "x_1", "X-1", "1x", "true", "true_", "A", "a", "ä", "Ä", "ß", "SS",
  ]

  private static let signs = [
    "", " ", "+1", "-1", "*", "$", "$ref", "@type", "#", "%", "&", ".", "..", "/", "\\", "\"", "'", "`", "```", "0", "1", "1st", "_", "__",
    "~",
    "日本", "日本語", "😀", "👍🏽", "🇩🇪", "a\u{200B}b", "\u{202E}abc", "a\nb", "a\tb", "{id}", "${x}", "\\(x)", "`x`", "*/", "/*", "//x", "\"\"\"",
    "<", "<=", "==", "!", "??", "µ", "ﬁ", "①", "²", "½", String(repeating: "x", count: 300), String(repeating: "x", count: 299) + "y",
  ]

  /// What generated functions call their own things.
  private static let local = """
    reader writer object key p0 p1 extra start request response body headers value context principal input output operation keys schema json
    validate encode decode write hash hashValue description debugDescription rawValue allCases unknown additionalProperties from to into routes
    Headers Body Part Client first second left right r e error newValue next result server handlers authenticator limits index item items name
    names type types none some None Wrapped base id url status code map array Swift Foundation FoundationEssentials Generated Metadata Kind
    Element Key Content ok created undocumented other text bytes stream file parts fields form query path header cookie method scope Logger
    Mirror Regex Slice Duration NSObject JSONDecoder fatalError min max zip assert print lazy weak unowned mutating get set willSet indirect
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let typeScript = """
    constructor prototype toString valueOf hasOwnProperty arguments eval yield interface namespace module declare readonly never object undefined
    null NaN Infinity symbol bigint number string boolean Record Partial Promise Map Request Response FormData Blob File fetch globalThis window
    process require exports export delete typeof instanceof void with debugger function const new this z paths components operations webhooks
    createClient unwrap
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  /// Every type that the run time makes public.
  private static let runTime: [String] = {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
    let files = ["ContractRuntime", "ContractServer", "ContractClient"].flatMap { module -> [URL] in
      let folder = sources.appending(path: module)
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path())) ?? []
      return names.filter { $0.hasSuffix(".swift") }.sorted().map { folder.appending(path: $0) }
    }
    return files.flatMap { file in ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").compactMap(publicType) }
  }()

  private static func publicType(_ line: Substring) -> String? {
    let words = line.split { !$0.isLetter && !$0.isNumber }
    let kinds: Set<Substring> = ["struct", "enum", "class", "protocol", "typealias", "actor"]
    guard line.hasPrefix("public "), let kind = words.firstIndex(where: kinds.contains), kind < 3, kind + 1 < words.count else {
      return nil
    }
    return String(words[kind + 1])
  }

  private static func unique(_ names: [String]) -> [String] {
    var known: Set<String> = []
    return names.filter { known.insert($0).inserted }
  }
}
