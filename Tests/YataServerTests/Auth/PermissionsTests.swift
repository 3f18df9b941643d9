import Testing

@testable import YataServer

@Suite struct PermissionsTests {
  struct Case: Sendable, CustomStringConvertible {
    var features: String, names: String, masks: String, expected: [String]
    var description: String { "\(features) \(names) \(masks)" }
  }

  @Test(arguments: [
    // The worked example of Clerk's documentation.
    Case(
      features: "o:dashboard,o:teams", names: "manage,read", masks: "3,2",
      expected: ["org:dashboard:manage", "org:dashboard:read", "org:teams:read"]),
    // A feature of user scope keeps its place and grants nothing.
    Case(features: "u:gold,o:tickets", names: "read,manage", masks: "3,1", expected: ["org:tickets:read"]),
    Case(features: "uo:a,ou:b,x:c", names: "read", masks: "1,1,1", expected: ["org:a:read", "org:b:read"]),
    // Malformed features and masks grant nothing and keep their place.
    Case(features: "a,o:b:c,o:d", names: "read", masks: "1,1,1", expected: ["org:d:read"]),
    Case(features: "o:a,o:b,o:c", names: "read", masks: "x,,1", expected: ["org:c:read"]),
    Case(features: "o:a,o:b", names: "read", masks: "18446744073709551616,1", expected: ["org:b:read"]),
    // A mask with more bits than there are names.
    Case(features: "o:a,o:b", names: "read", masks: "3,1", expected: ["org:b:read"]),
    // Fewer masks than features, and no bits at all.
    Case(features: "o:a,o:b", names: "read", masks: "1", expected: ["org:a:read"]),
    Case(features: "o:a", names: "read", masks: "0", expected: []),
    Case(features: "", names: "", masks: "", expected: []),
  ])
  func decodes(_ example: Case) {
    #expect(Permissions.decode(features: example.features, names: example.names, masks: example.masks) == example.expected)
  }

  @Test func aMaskOf64BitsNeedsIntegers() {
    let names = (0..<64).map { "p\($0)" }
    let mask = (UInt64(1) << 63) | 1
    let found = Permissions.decode(features: "o:a", names: names.joined(separator: ","), masks: "\(mask)")
    #expect(found == ["org:a:p0", "org:a:p63"])
  }
}
