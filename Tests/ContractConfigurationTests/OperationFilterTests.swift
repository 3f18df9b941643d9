import ContractConfiguration
import ContractDiagnostics
import Testing

@Suite struct OperationFilterTests {
  private static let list = OperationFilter.Candidate(method: "GET", path: "/pets", operationID: "listPets", tags: ["pets", "public"])
  private static let delete = OperationFilter.Candidate(method: "DELETE", path: "/pets/{id}", operationID: nil, tags: [])

  private func located(_ texts: [String]) -> [Located<String>] {
    texts.map { Located($0, at: .beginning(of: SourceID(0))) }
  }

  @Test func nothingAskedForAdmitsAll() {
    #expect(OperationFilter().isEmpty)
    #expect(OperationFilter().admits(Self.list) && OperationFilter().admits(Self.delete))
  }

  @Test func everyListOfIncludeMustMatch() {
    var filter = OperationFilter()
    filter.include.tags = located(["private", "pets"])
    #expect(filter.admits(Self.list) && !filter.admits(Self.delete))
    filter.include.methods = located(["post"])
    #expect(!filter.admits(Self.list))
  }

  @Test func anyListOfExcludeIsEnough() {
    var filter = OperationFilter()
    filter.exclude.operations = located(["list*"])
    filter.exclude.paths = located(["/nothing"])
    #expect(!filter.admits(Self.list) && filter.admits(Self.delete))
  }

  @Test func patternsThatMatchNothingAreNamed() {
    var filter = OperationFilter()
    filter.include.tags = located(["pets", "pests"])
    filter.exclude.methods = located(["delete", "head"])
    #expect(filter.unused(among: [Self.list, Self.delete]).map(\.value) == ["pests", "head"])
  }
}
