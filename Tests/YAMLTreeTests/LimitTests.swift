import Testing
import YAMLTree

struct LimitTests {
  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
    String(repeating: "? ", count: 100_000),
  ])
  func deepNestingIsRefused(_ text: String) {
    let reading = Reading(text)
    #expect(reading.tree == nil)
    #expect(reading.problems.contains("error: mappings and sequences are nested deeper than 512 levels [document-too-large]"))
  }

  @Test func nestingUpToTheLimitIsRead() {
    let text = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(Reading(text).problems == "")
    #expect(Reading(text, path: "a.json").tree != nil)
  }

  @Test func tooManyValuesAreRefused() {
    var limits = YAMLLimits()
    limits.nodes = 10
    #expect(Reading("[1,2,3,4,5,6,7,8,9]", limits: limits).tree != nil)
    #expect(
      Reading("[1,2,3,4,5,6,7,8,9,10]", limits: limits).problems == """
        a.yaml:1:20: error: the file has more than 10 values [document-too-large]
          help: split the document into several files
        """)
  }

  @Test func tooManyBytesAreRefused() {
    var limits = YAMLLimits()
    limits.size = 4
    #expect(Reading("a: 1", limits: limits).tree != nil)
    #expect(
      Reading("a: 12", limits: limits).problems == """
        a.yaml:1:1: error: the file has 5 bytes, more than the limit of 4 [document-too-large]
          help: split the document into several files
        """)
  }

  @Test func hugeScalarsAndIntegersAreRead() {
    let digits = String(repeating: "9", count: 100_000)
    #expect(Reading("a: \(digits)\nb: '\(digits)'\n").tree?.root["a"]?.scalar == .integer(digits))
  }
}
