import ContractRuntime
import ContractTestSupport
import Foundation
import Testing

@Suite struct ValueTests {
  @Test func presenceHasThreeStates() {
    #expect(Presence<Int>.absent != .null)
    #expect(Presence(3).value == 3)
    #expect(Presence<Int>(nil) == .null)
    #expect(Presence.value(3).map { $0 * 2 } == .value(6))
    #expect(Presence<Int>.null.map { $0 * 2 } == .null)
    #expect(Presence<Int>.absent.applied(to: 5) == 5)
    #expect(Presence<Int>.null.applied(to: 5) == nil)
    #expect(Presence.value(6).applied(to: 5) == 6)
    #expect(Presence<Int>.absent.isAbsent && Presence<Int>.null.isNull)
  }

  @Test func indirectCopiesAreIndependent() {
    struct Node: Hashable {
      var name: String
      @Indirect var next: Node?
    }
    let first = Node(name: "a", next: Node(name: "b", next: nil))
    var second = first
    second.next?.name = "c"
    #expect(first.next?.name == "b")
    #expect(second.next?.name == "c")
    #expect(first != second)
  }

  @Test func indirectOptionalsHaveAllStatesAndIndependentCopies() {
    struct Node: Hashable {
      var name: String
      @IndirectOptional var next: Node?
      @IndirectOptional var last: Presence<Node>
    }
    let leaf = Node(name: "b", next: nil, last: .null)
    let first = Node(name: "a", next: leaf, last: .value(leaf))
    var second = first
    second.next?.name = "c"
    #expect(first.next?.name == "b" && second.next?.name == "c")
    #expect(first != second)
    #expect(leaf.next == nil && leaf.last == .null && first.last == .value(leaf))
    second.last = .absent
    #expect(second.last.isAbsent && first.last.value?.name == "b")
    #expect(MemoryLayout<IndirectOptional<Presence<[Int]>>>.size <= 9)
  }

  @Test func base64IsExact() throws {
    var random = SeededGenerator(state: 5)
    for length in 0..<70 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let text = Data(bytes).base64EncodedString()
      #expect(Base64Data(bytes).base64 == text)
      #expect(Base64Data(base64: text)?.bytes == bytes)
      #expect(String(decoding: JSONCoding.encode(Base64Data(bytes)), as: UTF8.self) == "\"\(text)\"")
    }
    for text in ["a", "ab", "abc", "ab==x", "a===", "====", "ab c", "ab-_", "aGk=\n", "aGl=", "aB==", "=aGk"] {
      #expect(Base64Data(base64: text) == nil, "\(text)")
    }
  }

  @Test func everyByteOfAUUIDIsADigitOrADash() throws {
    let text = Array("3F2504e0-4f89-41d3-9A0c-0305e82c3301".utf8)
    for place in text.indices {
      for byte in UInt8(0)...255 where byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
        var changed = text
        changed[place] = byte
        // Control characters come in only as escapes.
        let written = changed.flatMap { $0 < 0x20 ? Array("\\u00\($0 < 16 ? "0" : "")\(String($0, radix: 16))".utf8) : [$0] }
        let read = ([0x22] + written + [0x22]).withUnsafeBufferPointer { bytes -> UUID? in
          var reader = JSONReader(bytes)
          return reader.attempt { reader throws(JSONFailure) in try reader.uuid() }
        }
        let isDash = text[place] == UInt8(ascii: "-")
        let isHex = byte < 0x80 && Character(UnicodeScalar(byte)).isHexDigit
        #expect((read != nil) == (isDash ? byte == text[place] : isHex), "\(byte) at \(place)")
        if let read { #expect(read == UUID(uuidString: String(decoding: changed, as: UTF8.self))) }
      }
    }
  }

  @Test func uuidsAreReadInBothCasesAndWrittenInLower() throws {
    let text = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
    let uuid = try #require(UUID(uuidString: text))
    for form in [text, text.uppercased()] {
      let read = try Array("\"\(form)\"".utf8).withUnsafeBufferPointer { bytes throws(JSONFailure) in
        var reader = JSONReader(bytes)
        return try reader.uuid()
      }
      #expect(read == uuid)
    }
    #expect(String(decoding: JSONCoding.encode(uuid), as: UTF8.self) == "\"\(text)\"")
    for form in [
      "3f2504e04f8941d39a0c0305e82c3301", "{\(text)}", "3f2504e0-4f89-41d3-9a0c-0305e82c330g", text.replacing("-", with: "_"), "",
    ] {
      #expect(!Array(form.utf8).withUnsafeBufferPointer { StringFormat.uuid.matches($0) }, "\(form)")
    }
  }
}
