import ContractRuntime
import Testing

@testable import GeneratedKinds

/// Generated code at work: each kind of type reads, writes and refuses what its schema says. The types are made
/// from `GeneratedKinds/openapi.yaml` when the tests are built.
@Suite struct KindsTests {
  /// Whether `text` reads as a `Model`; that the validator agrees and that what was read is written again is checked on the way.
  func reads<Model: JSONModel & Equatable>(_ text: String, as _: Model.Type) throws -> Bool {
    let bytes = Array(text.utf8)
    let isValid = Model.schema.accepts(try JSONValue(parsing: bytes))
    guard let value = try? Model(json: bytes) else {
      #expect(!isValid, "the validator lets through what the reader refuses: \(text)")
      return false
    }
    #expect(isValid, "the reader lets through what the validator refuses: \(text)")
    #expect(try Model(json: value.json()) == value)
    #expect(throws: Never.self) { try value.validate() }
    return true
  }

  func read<Model: JSONModel>(_ text: String, as _: Model.Type = Model.self) throws -> Model { try Model(json: Array(text.utf8)) }

  func text<Model: JSONModel>(_ value: Model) -> String { String(decoding: value.json(), as: UTF8.self) }

  // MARK: Inheritance

  @Test func aBaseReadsItsSubtypes() throws {
    let cat = #"{"petType":"cat","name":"Tom","lives":7}"#
    guard case .cat(let tom) = try read(cat, as: Pet.self) else { return #expect(Bool(false)) }
    #expect(tom.lives == 7 && tom.name == "Tom")
    guard case .puppy(let rex) = try read(#"{"petType":"Puppy","name":"Rex","breed":"pug","weeks":8}"#, as: Pet.self) else {
      return #expect(Bool(false))
    }
    #expect(rex.breed == .pug)
    #expect(text(Pet.cat(tom)) == cat)
    let household: Household = try read(#"{"pets":[\#(cat),{"petType":"Dog","name":"Bo"}]}"#)
    #expect(household.pets.count == 2)
  }

  @Test(arguments: [
    (#"{"petType":"cat","name":"Tom"}"#, false), (#"{"petType":"cat","name":"Tom","lives":10}"#, false),
    (#"{"petType":"Dog","name":"Bo"}"#, true), (#"{"petType":"Dog","name":""}"#, false), (#"{"petType":"cow","name":"Emma"}"#, false),
    (#"{"name":"Tom"}"#, false), ("[]", false),
  ])
  func theValueOfADiscriminatorDecides(_ text: String, _ isValid: Bool) throws {
    #expect(try reads(text, as: Pet.self) == isValid)
  }

  @Test func subtypesStartWithTheirOwnValue() {
    #expect(Cat(name: "Tom", lives: 1).petType == "cat")
  }

  @Test func aDefaultMappingTakesTheRest() throws {
    guard case .car = try read(#"{"kind":"car","doors":3}"#, as: Vehicle.self) else { return #expect(Bool(false)) }
    guard case .base = try read(#"{"kind":"bike","wheels":2}"#, as: Vehicle.self) else { return #expect(Bool(false)) }
    guard case .base = try read(#"{"wheels":2}"#, as: Vehicle.self) else { return #expect(Bool(false)) }
    #expect(try !reads(#"{"kind":"car"}"#, as: Vehicle.self))
    #expect(try reads(#"{"wheels":2}"#, as: Vehicle.self))
    guard case .stopped = try read(#"{"code":2}"#, as: Event.self) else { return #expect(Bool(false)) }
    guard case .started = try read(#"{"event":"start","by":"me"}"#, as: Event.self) else { return #expect(Bool(false)) }
  }

  // MARK: Composition

  @Test func alternativesHoldTheMembersBesideThem() throws {
    guard case .scan(let scan) = try read(#"{"type":"s","table":"t","filter":"f"}"#, as: Report.self) else { return #expect(Bool(false)) }
    #expect(scan.type == "s" && scan.table == "t" && scan.filter == "f")
    #expect(try !reads(#"{"table":"t","filter":"f"}"#, as: Report.self))
    #expect(try !reads(#"{"type":"s","table":"t"}"#, as: Report.self))
  }

  @Test func twoSetsOfAlternativesMultiply() throws {
    guard case .left(.up(let value)) = try read(#"{"l":"1","u":"2"}"#, as: Choice.self) else { return #expect(Bool(false)) }
    #expect(value.l == "1" && value.u == "2")
    #expect(try reads(#"{"r":"1","d":"2"}"#, as: Choice.self))
    #expect(try !reads(#"{"l":"1","r":"1","d":"2"}"#, as: Choice.self))
    #expect(try !reads(#"{"l":"1"}"#, as: Choice.self))
  }

  @Test func alternativesInsideAllOf() throws {
    guard case .commit(let commit) = try read(#"{"at":"2030-01-01T00:00:00Z","table":"t","sequence":1}"#, as: Stamped.self) else {
      return #expect(Bool(false))
    }
    #expect(commit.sequence == 1)
    #expect(try !reads(#"{"at":"2030-01-01T00:00:00Z","table":"t","sequence":1,"filter":"f"}"#, as: Stamped.self))
    #expect(try !reads(#"{"table":"t","sequence":1}"#, as: Stamped.self))
  }

  @Test func demandsAreChecksOnTheRecord() throws {
    #expect(try read(#"{"mail":"m"}"#, as: Contact.self).mail == "m")
    #expect(try !reads("{}", as: Contact.self))
  }

  @Test func layersNarrowTheirMembers() throws {
    let value: Narrowed = try read(#"{"state":"open","owner":{"id":1,"name":"n"},"count":5}"#)
    #expect(value.owner?.id == 1 && value.owner?.name == "n" && value.state == .open)
    for wrong in [#"{"state":"shut"}"#, #"{"state":"open","count":6}"#, #"{"state":"open","count":-1}"#, #"{"state":"open","owner":{}}"#] {
      #expect(try !reads(wrong, as: Narrowed.self))
    }
    for (code, isValid) in [("a", false), ("ab", true), ("abcdefghi", false), ("AB", false)] {
      #expect(try reads(#"{"code":"\#(code)"}"#, as: Coded.self) == isValid)
    }
  }

  // MARK: Recursion

  @Test func listsAndMapsOfThemselves() throws {
    let matrix: Matrix = try read("[[],[[]]]")
    #expect(matrix.value.count == 2 && matrix.value[1].value.count == 1)
    #expect(try !reads("[[],[],[],[]]", as: Matrix.self))
    #expect(try reads("[[],[[]]]", as: Matrix.self))
    #expect(try read(#"{"a":{"b":{}}}"#, as: Folder.self).value["a"]?.value["b"]?.value.isEmpty == true)
  }

  @Test func typesThatHoldThemselves() throws {
    #expect(try reads(#"{"op":"+","left":1,"right":{"op":"-","left":2,"right":3}}"#, as: Expression.self))
    #expect(try !reads(#"{"op":"+","left":1,"right":{"op":"*","left":2,"right":3}}"#, as: Expression.self))
    #expect(try reads(#"{"name":"A","spouse":{"name":"B"},"employer":{"title":"C","owner":{"name":"D"}}}"#, as: Person.self))
    #expect(try read(#"{"table":"1","filter":"f","next":{"table":"2","filter":"g"}}"#, as: Linked.self).next?.table == "2")
  }

  @Test func whatExtendsATreeIsATreeOfItself() throws {
    let strict: StrictTree = try read(#"{"children":[{"data":1}]}"#)
    #expect(strict.children?[0].children == nil)
    let misspelled = #"{"children":[{"daat":1}]}"#
    #expect(try reads(misspelled, as: Tree.self))
    #expect(try !reads(misspelled, as: StrictTree.self))
  }

  // MARK: Directions

  @Test func requestsAndResponsesDiffer() throws {
    let made: CreateAccount.Input = .init(body: AccountInput(name: "n", password: "p", profile: ProfileInput()))
    #expect(made.body.profile.bio == "none yet")
    let account = Account(id: 1, name: "n", profile: Profile(since: "s"))
    #expect(text(account) == #"{"id":1,"name":"n","profile":{"since":"s","bio":"none yet"}}"#)
    #expect(try reads(#"{"name":"n","password":"p","profile":{}}"#, as: AccountInput.self))
    #expect(try reads(#"{"id":7,"name":"n","password":"p","profile":{}}"#, as: AccountInput.self))
    #expect(try !reads(#"{"name":"n","password":"p","profile":{},"other":1}"#, as: AccountInput.self))
    #expect(try !reads(#"{"name":"n","profile":{}}"#, as: AccountInput.self))
    #expect(try !reads(#"{"name":"n","profile":{"since":"s"}}"#, as: Account.self))
  }

  // MARK: Other keywords

  @Test func keywordsWithoutATypeOfTheirOwnAreChecked() throws {
    #expect(try read(#"{"id":"1","n-a":2}"#, as: Extensible.self).additionalProperties == ["n-a": 2])
    #expect(try !reads(#"{"id":"1","n-a":"2"}"#, as: Extensible.self))
    #expect(try reads(#"{"country":"DE","zip":"12345"}"#, as: Conditional.self))
    #expect(try !reads(#"{"country":"DE","zip":"1"}"#, as: Conditional.self))
    #expect(try reads(#"{"a":"1","b":"2"}"#, as: Strict.self))
    #expect(try !reads(#"{"a":"1","b":"2","d":"3"}"#, as: Strict.self))
  }

  @Test func whatIsLeftOutIsTakenFromTheDocument() throws {
    #expect(try read("{}", as: Defaults.self).list == ["a", "b"])
    #expect(try read("{}", as: Defaults.self).options == Options(breed: .pug, name: "unnamed"))
    #expect(Defaults().counts == ["a": 1])
    // A schema without `type` is read as what its other keywords are for, by the reader and the validator alike.
    #expect(try !reads("[]", as: Defaults.self))
    #expect(try !reads(#"{"pair":{}}"#, as: Defaults.self))
  }

  // MARK: Names

  @Test func namesThatMeanSomethingInSwift() throws {
    let text = #"{"init":"i","self":"s","Type":"t","schema":"c","json":"j","1.0":"a","10":"b","+1":1,"-1":2}"#
    let value: Keywords = try read(text)
    #expect(value.initValue == "i" && value.json == "j" && value._1_0 == "a" && value._10 == "b" && value.plus1 == 1 && value.minus1 == 2)
    #expect(String(decoding: value.json(), as: UTF8.self).count == text.count)
    #expect(Words(rawValue: "+1") == .plus1 && Words(rawValue: "init") == .initValue && Words.allCases.count == 12)
  }
}
