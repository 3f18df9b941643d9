import Foundation
import Testing

@testable import YataServer

@Suite struct Base64Tests {
  @Test func roundTripsEveryLength() {
    for length in 0..<70 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length &* 11) }
      let text = Base64.encode(bytes, alphabet: .standard, padding: true)
      #expect(text == Data(bytes).base64EncodedString())
      #expect(Base64.decode(text.utf8, alphabet: .standard, padding: true) == bytes)
      let url = Base64.encode(bytes, alphabet: .url, padding: false)
      #expect(!url.contains("="))
      #expect(Base64.decode(url.utf8, alphabet: .url, padding: false) == bytes)
    }
  }

  @Test(arguments: ["A", "AB", "AAB", "AA=", "AAA=", "A+AA", "A/AA", "AA A", "AAAAA", "ÄAAA", "AA\0A"])
  func refusesOtherSpellings(_ text: String) {
    // Of one and two characters only those whose unused bits are zero stand for bytes.
    #expect(Base64.decode(text.utf8, alphabet: .url, padding: false) == nil)
  }

  @Test(arguments: ["QQ", "QQ=", "QQ===", "====", "QR==", "Q===", "QQ==QQ==", "Q-=="])
  func refusesWrongPadding(_ text: String) {
    #expect(Base64.decode(text.utf8, alphabet: .standard, padding: true) == nil)
  }
}
