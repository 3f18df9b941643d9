import ContractRuntime
import ContractTestSupport
import Testing

/// What the test suite's files do not ask, or only in the groups that are not given.
@Suite struct StringFormatTests {
  static let cases: [(StringFormat, [String], [String])] = [
    (
      .email,
      [
        "joe.bloggs@example.com", "te~st@example.com", "~test@example.com", "\"joe bloggs\"@example.com", "\"joe..bloggs\"@example.com",
        "\"joe@bloggs\"@example.com", "joe.bloggs@[127.0.0.1]", "joe.bloggs@[IPv6:::1]", "te.s.t@example.com", "\"a\\\"b\"@x.y",
      ],
      [
        "2962", ".test@example.com", "test.@example.com", "te..st@example.com", "joe.bloggs@invalid=domain.com", "joe.bloggs@[127.0.0.300]",
        "user1@oceania.org, user2@oceania.org", "\"Winston\" <w@example.com>", "a@", "@b", "a@b@c", "\"a\"b@x", "é@example.com",
        "\"a\n\"@x.y",
      ]
    ),
    (.idnEmail, ["실례@실례.테스트", "joe.bloggs@example.com", "é@example.com"], ["2962", "a b@c"]),
    (
      .ipv6,
      [
        "::1", "::abef", "::", "::42:ff:1", "d6::", "1:d6::42", "1::d6:192.168.0.1", "::ffff:192.168.0.1", "1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::",
        "1000:1000:1000:1000:1000:1000:255.255.255.255",
      ],
      [
        "", "12345::", "::laptop", ":2:3:4:5:6:7:8", "1:2:3:4:5:6:7:", ":2:3:4::8", "1::d6::42", "1::2:192.168.256.1", "1::2:192.168.ff.1",
        "1:2:3:4:5:::8", "1:2:3:4:5:6:7", "1", "127.0.0.1", "1:2:3:4:1.2.3", "  ::1", "::1 ", "fe80::/64", "fe80::a%eth1", ":", ":::",
        "100:100:100:100:100:100:100:255.255.255.255", "100:100:100:100:100:100:255.255.255.255.255", "1:2:3:4:5:6:7:৪",
        "1:2:3:4:5:6:7:8::",
      ]
    ),
    (
      .time,
      [
        "08:30:06.283185Z", "23:59:60Z", "01:29:60+01:30", "23:29:60+23:30", "15:59:60-08:00", "00:29:60-23:30", "08:30:06z",
        "08:30:06+00:20",
      ],
      [
        "8:3:6Z", "8:0030:6Z", "22:59:60Z", "23:58:60Z", "23:59:60+01:00", "23:59:60-01:00", "24:00:00Z", "00:60:00Z", "00:00:61Z",
        "01:02:03+24:00", "01:02:03+00:60", "01:02:03Z+00:30", "08:30:06 PST", "01:01:01,1111", "12:00:00", "12:00:00.52", "1২:00:00Z",
        "ab:cd:ef",
      ]
    ),
    (
      .iriReference, ["http://ƒøø.ßår/?∂éœ=πîx#πîüx", "//ƒøø.ßår/", "/âππ", "âππ", "#ƒrägmênt", ""],
      ["\\\\WINDOWS\\filëßåré", "#ƒräg\\mênt", "a b"]
    ),
    (.byte, ["", "aGk=", "aGkh"], ["aGk", "a Gk=", "aGk-"]),
    (.idnHostname, ["bücher.example", "xn--bcher-kva.example"], ["bü cher", "éb--cd.x", "xn--a"]),
    (.regex, ["^a$", "(a)\\1", "(?=a)b"], ["^(abc]", "a**", "(?i)a"]),
  ]

  @Test(arguments: cases.indices) func matches(index: Int) {
    let (format, matching, other) = Self.cases[index]
    for text in matching { #expect(Array(text.utf8).withUnsafeBufferPointer(format.matches), "\(format): \(text)") }
    for text in other { #expect(!Array(text.utf8).withUnsafeBufferPointer(format.matches), "\(format): \(text)") }
  }

  /// No format reads beyond the text or takes long for odd ones.
  @Test func survivesAnyText() {
    var random = SeededGenerator(state: 9)
    let pieces = Array("0123456789abcxnPTYZ:.-@/#?[]{}%\"\\~+ ").map(String.init) + ["xn--", "é", "日", "\u{200D}", "א", "::", "2026-01-01"]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      let guarded = GuardedBytes(Array(text.utf8))
      for format in StringFormat.allCases { _ = format.matches(guarded.bytes) }
    }
  }
}
