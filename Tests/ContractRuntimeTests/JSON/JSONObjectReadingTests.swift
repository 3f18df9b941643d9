import ContractRuntime
import Testing

@Suite struct JSONObjectReadingTests {
  private static let keys = JSONKeys(
    ["id", "title", "a rather long name", "a rather long nome", ""], required: [0, 1], minProperties: 3, maxProperties: 4)

  /// The indices of the members read, in order; -1 for unknown ones.
  private func indices(_ text: String, _ keys: JSONKeys = keys) throws(JSONFailure) -> [Int] {
    let guarded = GuardedBytes(Array(text.utf8))
    var reader = JSONReader(guarded.bytes)
    var result: [Int] = []
    var object = try reader.beginObject(keys)
    while let key = try reader.nextKey(&object) {
      result.append(key)
      try reader.skip()
    }
    try reader.finish()
    return result
  }

  @Test func findsNamesInAnyOrderAndForm() throws {
    #expect(try indices(#"{"id":1,"title":2,"a rather long nome":3,"a rather long name":4}"#) == [0, 1, 3, 2])
    #expect(try indices(#" { "other" : 1 , "\u0074itle" : 2 , "id":[{}] , "":0} "#) == [-1, 1, 0, 4])
    #expect(try indices(#"{"idx":1,"id":1,"title":1}"#) == [-1, 0, 1])
    #expect(throws: JSONFailure(.missingMember, offset: 0)) { try indices(#"{"title":1,"x":1,"y":2}"#) }
    #expect(throws: JSONFailure(.memberCount, offset: 1)) { try indices(#" {"id":1,"title":1}"#) }
    #expect(throws: JSONFailure(.memberCount, offset: 0)) { try indices(#"{"id":1,"title":1,"a":1,"b":2,"c":3}"#) }
    #expect(throws: JSONFailure(.missingMember, offset: 0)) { try indices("{}") }
    #expect(throws: JSONFailure(.type, offset: 0)) { try indices("[]") }
    #expect(throws: JSONFailure.self) { try indices(#"{"id":1,"title":2,"title":3}"#) }
  }

  @Test func knowsMoreThanSixtyFourNames() throws {
    let names: [StaticString] = [
      "m00", "m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12", "m13", "m14", "m15", "m16", "m17", "m18",
      "m19",
      "m20", "m21", "m22", "m23", "m24", "m25", "m26", "m27", "m28", "m29", "m30", "m31", "m32", "m33", "m34", "m35", "m36", "m37", "m38",
      "m39",
      "m40", "m41", "m42", "m43", "m44", "m45", "m46", "m47", "m48", "m49", "m50", "m51", "m52", "m53", "m54", "m55", "m56", "m57", "m58",
      "m59",
      "m60", "m61", "m62", "m63", "m64", "m65", "m66", "m67", "m68", "m69",
    ]
    let keys = JSONKeys(names, required: [3, 66, 69])
    let all = names.map { "\"\($0)\":1" }
    #expect(try indices("{\(all.joined(separator: ","))}", keys) == Array(0..<70))
    #expect(try indices("{\(all.reversed().joined(separator: ","))}", keys) == (0..<70).reversed())
    #expect(throws: JSONFailure.self) { try indices("{\(all.dropLast().joined(separator: ","))}", keys) }
    #expect(throws: JSONFailure.self) { try indices("{\"m03\":1}", keys) }
    #expect(throws: JSONFailure(.duplicateMember, offset: 25)) { try indices("{\"m03\":1,\"m69\":1,\"m66\":1,\"m69\":1}", keys) }
  }

  @Test func refusesUnknownNamesThatComeTwice() throws {
    let many = (0..<100).map { "\"x\($0)\":1" }
    let keys = JSONKeys([])
    #expect(try indices("{\(many.joined(separator: ","))}", keys).count == 100)
    #expect(throws: JSONFailure.self) { try indices("{\((many + ["\"x7\":2"]).joined(separator: ","))}", keys) }
    // Canonically equivalent, but not the same name.
    #expect(try indices("{\"\u{E9}\":1,\"e\u{301}\":2}", keys) == [-1, -1])
  }

  @Test func mapsKeepEveryMember() throws {
    let map = try Array(#"{"b":1,"a\n":2}"#.utf8).withUnsafeBufferPointer { bytes throws(JSONFailure) in
      var reader = JSONReader(bytes)
      return try reader.map(of: Int.self)
    }
    #expect(map == ["b": 1, "a\n": 2])
  }
}
