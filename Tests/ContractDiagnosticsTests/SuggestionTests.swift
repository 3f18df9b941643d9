import ContractDiagnostics
import Testing

struct SuggestionTests {
  @Test(arguments: [
    ("maxLenght", "maxLength"),  // two neighbours swapped
    ("propertes", "properties"),  // one left out
    ("descriptionn", "description"),  // one too many
    ("Title", "title"),  // another case
    ("max_length", "maxLength"),  // one replaced by two
    ("enums", "enum"),
  ])
  func theNearestNameIsFound(_ name: String, _ wanted: String) {
    let names = ["type", "enum", "title", "maxLength", "minLength", "properties", "description"]
    #expect(Suggestion.nearest(to: name, among: names) == wanted)
  }

  @Test(arguments: ["foo", "x", "", "nothing like it"])
  func farNamesAreNotSuggested(_ name: String) {
    #expect(Suggestion.nearest(to: name, among: ["type", "description", "properties"]) == nil)
  }

  @Test func theFirstOfEqualNamesWins() {
    #expect(Suggestion.nearest(to: "pat", among: ["pet", "put", "pot"]) == "pet")
  }

  @Test func veryLongNamesAreNotCompared() {
    #expect(Suggestion.nearest(to: String(repeating: "a", count: 65), among: [String(repeating: "a", count: 64)]) == nil)
  }
}
