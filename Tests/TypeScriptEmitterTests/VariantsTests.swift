import ContractModel
import Testing

@testable import TypeScriptEmitter

/// Schemas that are sent in another shape than they are received.
@Suite struct VariantsTests {
  private static func builder() -> ModelBuilder {
    let builder = ModelBuilder()
    let text = builder.inline(.string)
    let id = builder.inline(.string) { $0.annotations.isReadOnly = true }
    let password = builder.inline(.string) { $0.annotations.isWriteOnly = true }
    let user = builder.component("User", .object) {
      $0.declare([("id", id), ("name", text), ("password", password)], required: ["id", "name"])
    }
    let reference = builder.reference(user)
    let members = builder.inline(.array) { $0.array.items = reference }
    let team = builder.component("Team", .object) { $0.declare([("members", members)]) }
    builder.component("Unused", .object) { $0.declare([("id", id)]) }
    let plain = builder.component("Plain", .object) { $0.declare([("name", text)]) }
    let (sent, received) = (builder.reference(team), builder.reference(team))
    builder.operation("post", "/teams", id: "addTeam") {
      var body = RequestBody(provenance: builder.provenance("#/body"), isRequired: true)
      body.contents = [builder.content("application/json", sent)]
      $0.requestBody = body
      $0.responses = [
        builder.response(.code(201), [builder.content("application/json", received)]),
        builder.response(.code(400), [builder.content("application/json", builder.reference(plain))]),
      ]
    }
    return builder
  }

  @Test func membersAreLeftOutDeepDown() throws {
    var files = Dictionary(uniqueKeysWithValues: TypeScriptEmitter.emit(VariantsTests.builder().model).map { ($0.path, $0.text) })
    files["equal.ts"] = typeEquality
    files["main.ts"] = """
      import type { AddTeamBody, AddTeamResponse201, AddTeamResponse400, Plain, TeamRequest, TeamResponse, UserRequest, UserResponse } from "./types.ts";
      import { check, type Equal } from "./equal.ts";
      check<Equal<UserRequest, { name: string; password?: string }>>();
      check<Equal<UserResponse, { readonly id: string; name: string }>>();
      check<Equal<TeamRequest, { members?: UserRequest[] }>>();
      check<Equal<TeamResponse, { members?: UserResponse[] }>>();
      check<Equal<AddTeamBody, TeamRequest>>();
      check<Equal<AddTeamResponse201, TeamResponse>>();
      check<Equal<AddTeamResponse400, Plain>>();
      """
    try Deno.expectCorrect(files, entry: "main.ts")
    #expect(files["types.ts"]?.contains("UnusedRequest") == false)
    #expect(files["types.ts"]?.contains("PlainRequest") == false)
  }
}
