import Testing
import YAMLTree

struct YAMLScalarTests {
  @Test(arguments: [
    ("null", YAMLScalar.null), ("~", .null), ("", .null), ("NULL", .null), ("nULL", .string("nULL")),
    ("true", .boolean(true)), ("False", .boolean(false)), ("yes", .string("yes")), ("on", .string("on")), ("y", .string("y")),
    ("0", .integer("0")), ("-12", .integer("-12")), ("+3", .integer("+3")), ("010", .integer("010")), ("0o17", .integer("0o17")),
    ("0xFf", .integer("0xFf")), ("0b1", .string("0b1")), ("0o8", .string("0o8")), ("0x", .string("0x")), ("1_000", .string("1_000")),
    ("123456789012345678901234567890", .integer("123456789012345678901234567890")),
    ("1.", .float("1.")), (".5", .float(".5")), ("1e3", .float("1e3")), ("-1.5E-10", .float("-1.5E-10")), ("1e", .string("1e")),
    (".", .string(".")), ("-", .string("-")), ("+", .string("+")), ("e5", .string("e5")), ("1.2.3", .string("1.2.3")),
    ("12:30", .string("12:30")), ("2024-01-01", .string("2024-01-01")), (".inf", .float(".inf")), ("-.INF", .float("-.INF")),
    (".nan", .float(".nan")), ("-.nan", .string("-.nan")), ("٣", .string("٣")),
  ])
  func plainTextFollowsTheCoreSchema(_ text: String, _ wanted: YAMLScalar) {
    #expect(YAMLScalar(plain: text) == wanted)
  }

  @Test func quotedAndBlockScalarsAreStrings() {
    let root = Reading("a: '1'\nb: \"true\"\nc: |-\n  null\nd: >-\n  2\n").tree?.root
    #expect(root?.dump == "{a: <string 1>, b: <string true>, c: <string null>, d: <string 2>}")
  }

  @Test func tagsOfTheCoreSchemaDecide() {
    let root = Reading("a: !!str 1\nb: !!float 2\nc: !!int '3'\nd: !!null x\ne: ! 4\n").tree?.root
    #expect(root?.dump == "{a: <string 1>, b: <float 2>, c: <integer 3>, d: <null>, e: <string 4>}")
  }

  @Test(arguments: ["!!python/object:os.system x", "!custom x", "!!binary aGk=", "!!timestamp 2024-01-01"])
  func otherTagsAreRefused(_ value: String) {
    let reading = Reading("a: \(value)")
    #expect(reading.problems.hasPrefix("a.yaml:1:4: error: the tag `"))
    #expect(reading.problems.contains("` is not supported [yaml-tag]"))
  }
}
