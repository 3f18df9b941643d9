import ContractRuntime
import ContractTestSupport
import Testing

@testable import GeneratedKinds

/// For every generated type and for instances of all kinds: its reader, the complete validator and `validate()` accept the same.
@Suite struct AgreementTests {
  static let types: [any JSONModel.Type] = [
    Account.self, AccountInput.self, Bounded.self, Breed.self, Car.self, Cat.self, Choice.self, Coded.self, Commit.self, Company.self,
    Conditional.self,
    Contact.self, Content.self, Content.Image.self, Defaults.self, Dog.self, ErrorModel.self, Event.self, Exact.self, Expression.self,
    Extensible.self,
    Feelings.self, Folder.self, Household.self, Keywords.self, Linked.self, Matrix.self, Mood.self, Named.self, Narrowed.self, Nested.self,
    Options.self, Outcome.self,
    Overlapping.self,
    Person.self, Pet.self, Profile.self, ProfileInput.self, Puppy.self, Report.self, Scan.self, Size.self, Stamped.self, Started.self,
    Status.self,
    Stopped.self, Strict.self, StrictTree.self, Tree.self, Vehicle.self, Versioned.self, VehicleBase.self, Words.self,
  ]

  /// All schemas of the document, by key.
  static let schemas: [String: JSONValue] = {
    typealias Table = ContractSchemas
    let shards = [
      Table.shard0, Table.shard1, Table.shard2, Table.shard3, Table.shard4, Table.shard5, Table.shard6, Table.shard7, Table.shard8,
      Table.shard9, Table.shard10, Table.shard11, Table.shard12, Table.shard13, Table.shard14, Table.shard15, Table.shard16, Table.shard17,
      Table.shard18, Table.shard19, Table.shard20, Table.shard21, Table.shard22, Table.shard23,
    ]
    var all: [String: JSONValue] = [:]
    for shard in shards {
      guard let table = shard.withUTF8Buffer({ try? JSONValue(parsing: $0) })?.object else { continue }
      for member in table.members { all[member.name] = member.value }
    }
    return all
  }()

  @Test func readerAndValidatorAgree() throws {
    var accepted: [Int] = []
    for (index, type) in Self.types.enumerated() { accepted.append(try agree(type, seed: UInt64(index))) }
    // A test of instances that are all alike would prove little.
    let mixed = accepted.count { (20...380).contains($0) }
    #expect(mixed >= Self.types.count / 2, "\(zip(Self.types, accepted).map { "\($0): \($1)" })")
  }

  /// How many of 400 instances are accepted.
  private func agree<Model: JSONModel>(_: Model.Type, seed: UInt64) throws -> Int {
    let schema = try #require(Self.schemas[Model.schema.key], "\(Model.schema.key)")
    var instances = InstanceGenerator(schemas: Self.schemas, random: SeededGenerator(state: seed))
    var accepted = 0
    for _ in 0..<400 {
      var instance = instances.instance(of: schema)
      for _ in 0..<Int.random(in: 0...2, using: &instances.random) { instance = instances.mutated(instance) }
      // Null is no value of a nullable type, but the absence of one.
      if instance != .null, try agree(Model.self, instance) { accepted += 1 }
    }
    return accepted
  }

  private func agree<Model: JSONModel>(_: Model.Type, _ instance: JSONValue) throws -> Bool {
    let bytes = instance.json()
    let text = String(decoding: bytes, as: UTF8.self)
    let issues = Model.schema.issues(in: instance)
    #expect(issues.isEmpty == Model.schema.accepts(instance), "\(Model.self) \(text)")
    do throws(JSONError) {
      let value = try Model(json: bytes)
      #expect(issues.isEmpty, "\(Model.self) reads \(text), but \(issues)")
      #expect(throws: Never.self) { try value.validate() }
      let again = try Model(json: value.json())
      #expect(again.json() == value.json(), "\(Model.self) \(text)")
      return true
    } catch {
      #expect(!issues.isEmpty, "\(Model.self) refuses \(text): \(error)")
      return false
    }
  }

  // MARK: Values built in code

  private static let good = Bounded(code: "AB", count: 10)

  private static func bounded(_ change: (inout Bounded) -> Void) -> Bounded {
    var value = good
    change(&value)
    return value
  }

  /// A value, and whether it keeps its constraints.
  static let built: [(String, any JSONModel, Bool)] = [
    ("nothing broken", good, true),
    ("minLength", bounded { $0.code = "A" }, false),
    ("maxLength", bounded { $0.code = "ABCDE" }, false),
    ("pattern", bounded { $0.code = "ab" }, false),
    ("minimum", bounded { $0.count = -5 }, false),
    ("maximum", bounded { $0.count = 105 }, false),
    ("multipleOf", bounded { $0.count = 7 }, false),
    ("exclusiveMinimum of an integer", bounded { $0.small = -10 }, false),
    ("just above", bounded { $0.small = -9 }, true),
    ("exclusiveMinimum", bounded { $0.ratio = 0 }, false),
    ("exclusiveMaximum", bounded { $0.ratio = 1 }, false),
    ("between", bounded { $0.ratio = 0.999 }, true),
    ("multipleOf of a fraction", bounded { $0.price = 0.015 }, false),
    ("a multiple of a fraction", bounded { $0.price = 19.99 }, true),
    ("minItems", bounded { $0.tags = [] }, false),
    ("maxItems", bounded { $0.tags = ["a", "b", "c", "d"] }, false),
    ("uniqueItems", bounded { $0.tags = ["a", "a"] }, false),
    ("an element", bounded { $0.tags = ["abcd"] }, false),
    ("minProperties", bounded { $0.limits = [:] }, false),
    ("maxProperties", bounded { $0.limits = ["a": 1, "b": 2, "c": 3] }, false),
    ("a member of a map", bounded { $0.limits = ["a": -1] }, false),
    ("format", bounded { $0.mail = "nobody" }, false),
    ("not a number", bounded { $0.ratio = .nan }, false),
    ("a subtype's own", Pet.cat(Cat(petType: "cat", name: "Tom", lives: 10)), false),
    ("a base's", Pet.cat(Cat(petType: "cat", name: "", lives: 9)), false),
    ("a list of itself", Matrix([Matrix([]), Matrix([]), Matrix([]), Matrix([])]), false),
    ("a condition", Conditional(country: "DE", zip: "1"), false),
    ("a condition that does not apply", Conditional(country: "FR", zip: "1"), true),
    ("nothing of what one is demanded", Contact(), false),
  ]

  @Test(arguments: built.indices) func valuesBuiltInCode(index: Int) throws {
    let (name, value, isValid) = Self.built[index]
    try judge(value, name, isValid)
  }

  private func judge<Model: JSONModel>(_ value: Model, _ name: String, _ isValid: Bool) throws {
    let bytes = value.json()
    #expect(((try? value.validate()) != nil) == isValid, "validate: \(name)")
    #expect(((try? Model(json: bytes)) != nil) == isValid, "decode: \(name)")
    #expect(Model.schema.accepts(try JSONValue(parsing: bytes)) == isValid, "schema: \(name)")
  }
}
