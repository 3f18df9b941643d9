import ContractDiff
import Testing

/// How changes are printed.
@Suite struct ChangeReportTests {
  private static let old = """
    paths:
      /pets:
        post:
          operationId: addPet
          requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
          responses: {'204': {description: Done}}
    components:
      schemas:
        Pet:
          type: object
          properties:
            name: {type: string}
    """
  private static let new =
    old.replacing("{type: string}", with: "{type: string, maxLength: 3}", maxReplacements: 1) + "\n      required: [name]\n"

  @Test func textHasBothPlacesAndAReason() {
    let text = Compared.report(Self.old, Self.new).text()
    #expect(
      text == """
        breaking: POST /pets: Pet.name became required [property-became-required]
          old old.yaml:14:15
          new new.yaml:14:15
          why: values without it are answered with 422

        breaking: POST /pets: Pet.name has the maxLength 3 [constraint-tightened]
          old old.yaml:14:15
          new new.yaml:14:15
          why: values that were let through are refused

        2 breaking, 0 dangerous, 0 harmless

        """)
    #expect(Compared.report(Self.old, Self.new).text(usesColor: true).hasPrefix("\u{1B}[1;31mbreaking\u{1B}[0m: "))
    #expect(Compared.report(Self.old, Self.old).text() == "nothing changed\n")
  }

  @Test func markdownIsAChangelogAndTextOfDocumentsIsInert() {
    let hostile = Self.old.replacing("name:", with: "'a*[x](y)<b>':", maxReplacements: 1)
    #expect(
      Compared.report(Self.old, hostile).markdown() == """
        ## Pets 1 → Pets 2

        ### Dangerous

        - **POST /pets**: Pet.name was removed (what callers send is dropped, and what they may read is never there)

        ### Harmless

        - **POST /pets**: Pet.a\\*\\[x\\](y)\\<b\\> was added and is optional

        """)
  }

  @Test func jsonHoldsEverything() {
    let json = Compared.report(Self.old, Self.new).json()
    #expect(
      json.hasPrefix(#"{"old":"Pets 1","new":"Pets 2","counts":{"breaking":2,"dangerous":0,"harmless":0},"changes":[{"effect":"breaking","#)
    )
    #expect(json.contains(#""old":{"file":"old.yaml","line":14,"column":15}"#))
  }
}
