import ContractRuntime
import Testing

@Suite struct JSONKeysTests {
  private func read(_ text: String, _ keys: JSONKeys) -> [Int]? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      var found: [Int] = []
      do throws(JSONFailure) {
        var object = try reader.beginObject(keys)
        while let key = try reader.nextKey(&object) {
          found.append(key)
          try reader.skip()
        }
        return found
      } catch {
        return nil
      }
    }
  }

  @Test func oneLiteralSaysWhatTheListSays() {
    for keys in [JSONKeys("id! title! tags"), JSONKeys(["id", "title", "tags"], required: [0, 1])] {
      #expect(read(#"{"tags":1,"id":2,"other":3,"title":4}"#, keys) == [2, 0, -1, 1])
      #expect(read(#"{"tags":1,"id":2}"#, keys) == nil)
      #expect(read(#"{"title":1,"id":2}"#, keys) == [1, 0])
      #expect(read(#"{"title!":1,"title":1,"id":2}"#, keys) == [-1, 1, 0])
    }
    #expect(read(#"{"a":1}"#, JSONKeys("")) == [-1])
    #expect(read(#"{"a b!":1,"":2,"50%":3,"é":4}"#, JSONKeys("é 50%25! % a%20b%21!")) == [3, 2, 1, 0])
    #expect(read(#"{"a":1}"#, JSONKeys("a b", minProperties: 2)) == nil)
    #expect(read(#"{"a":1,"b":2}"#, JSONKeys("a b", maxProperties: 1)) == nil)
  }

  /// The expected name is compared by words, which are whole, one, two, or more: every byte counts at every length.
  @Test(
    arguments: ["a", "abcde", "abcdef", "abcdefghijklm", "abcdefghijklmn", "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN"] as [StaticString])
  func everyByteOfAnExpectedNameCounts(name: StaticString) {
    let text = name.description
    let keys = JSONKeys([name])
    for form in ["{\"\(text)\":1}", "{\"\(text)\" : 1}", "{ \"\(text)\":1, \"b\":12345678}"] {
      #expect(read(form, keys)?.first == 0, "\(form)")
    }
    for place in text.indices {
      let other = text[..<place] + "~" + text[text.index(after: place)...]
      for form in ["{\"\(other)\":12345678}", "{\"\(other)\":1}"] { #expect(read(form, keys) == [-1], "\(form)") }
    }
    #expect(read("{\"\(text)x\":12345678}", keys) == [-1])
    #expect(read("{\"\(text)\"x12345678}", keys) == nil)
  }
}
