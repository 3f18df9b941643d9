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
    #expect(read(#"{"a":1}"#, JSONKeys("a b", minProperties: 2)) == nil)
    #expect(read(#"{"a":1,"b":2}"#, JSONKeys("a b", maxProperties: 1)) == nil)
  }
}
