import ContractModel
import Testing

@testable import TypeScriptEmitter

@Suite struct TypesFileTests {
  @Test func componentsHaveShortNames() {
    let builder = ModelBuilder()
    builder.component("Ticket", .object) { $0.annotations.description = "Work to do." }
    builder.component("ticket-page", .object)
    #expect(
      builder.typesFile.hasSuffix(
        """

        /** Work to do. */
        export type Ticket = components["schemas"]["Ticket"];

        export type TicketPage = components["schemas"]["ticket-page"];

        """))
  }

  @Test func namesThatMeetGetNumbers() {
    let builder = ModelBuilder()
    builder.component("ticket", .object)
    builder.component("Ticket", .object)
    #expect(builder.typesFile.contains("export type Ticket = components[\"schemas\"][\"ticket\"];"))
    #expect(builder.typesFile.contains("export type Ticket_2 = components[\"schemas\"][\"Ticket\"];"))
  }

  @Test func enumerationsComeWithTheirValues() {
    let builder = ModelBuilder()
    let status = builder.component("TicketStatus", .string) { $0.enumeration = [.string("open"), .string("done")] }
    let kind = builder.inline(.integer) { $0.enumeration = [.number("1"), .number("2")] }
    let ticket = builder.component("Ticket", .object) { $0.declare([("kind", kind)]) }
    let owner = builder.model.types.append(TypeDeclaration(name: "Ticket", owner: .module, schema: ticket, kind: .record(Record())))
    func values(_ literals: [JSONLiteral]) -> TypeDeclaration.Kind {
      .enumeration(Enumeration(values: literals.map { .init(literal: $0) }, isInteger: false))
    }
    _ = builder.model.types.append(
      TypeDeclaration(name: "TicketStatus", owner: .module, schema: status, kind: values([.string("open"), .string("done")])))
    _ = builder.model.types.append(
      TypeDeclaration(name: "kind", owner: .type(owner), schema: kind, kind: values([.number("1"), .number("2")])))
    #expect(builder.typesFile.contains("export const ticketStatusValues = [\"open\", \"done\"] as const;"))
    #expect(builder.typesFile.contains("export type TicketKind = 1 | 2;\nexport const ticketKindValues = [1, 2] as const;"))
  }

  @Test func operations() {
    let builder = ModelBuilder()
    let json = builder.content("application/json", builder.inline(.string))
    let text = builder.content("text/plain", builder.inline(.string))
    let responses = [
      builder.response(.code(201), [json, text]), builder.response(.code(204)), builder.response(.range(4), [json]),
      builder.response(.default, [json]),
    ]
    let body = RequestBody(provenance: builder.provenance("#"), isRequired: false)
    builder.operation("post", "/tickets", id: "createTicket") {
      $0.responses = responses
      $0.requestBody = body
      $0.requestBody?.contents = [json]
    }
    #expect(
      builder.typesFile.hasSuffix(
        """
        /** `POST /tickets` */
        export type CreateTicketParameters = operations["createTicket"]["parameters"];
        export type CreateTicketBody = NonNullable<operations["createTicket"]["requestBody"]>["content"]["application/json"];
        export type CreateTicketResponse201 = operations["createTicket"]["responses"][201]["content"]["application/json" | "text/plain"];
        export type CreateTicketResponse204 = undefined;
        export type CreateTicketResponse4XX = operations["createTicket"]["responses"]["4XX"]["content"]["application/json"];
        export type CreateTicketResponseDefault = operations["createTicket"]["responses"]["default"]["content"]["application/json"];
        export type CreateTicketResponse = CreateTicketResponse201 | CreateTicketResponse204;
        export type CreateTicketError = CreateTicketResponse4XX | CreateTicketResponseDefault;

        """))
  }

  @Test func anOperationWithoutANameIsFoundAtItsPath() {
    let builder = ModelBuilder()
    builder.operation("get", "/tickets")
    #expect(builder.typesFile.contains("export type GetTicketsParameters = paths[\"/tickets\"][\"get\"][\"parameters\"];"))
  }

  @Test func onlyWhatIsUsedIsImported() {
    let builder = ModelBuilder()
    #expect(builder.typesFile.contains("export {};"))
    builder.component("Ticket", .object)
    #expect(builder.typesFile.contains("import type { components } from \"./schema.d.ts\";"))
    builder.operation("get", "/tickets", id: "list")
    #expect(builder.typesFile.contains("import type { components, operations } from"))
  }

  @Test func webhooksHaveTypesToo() {
    let builder = ModelBuilder()
    let id = builder.operation("post", "ticketCreated")
    builder.model.webhooks = builder.model.paths
    builder.model.paths = []
    builder.model[id].role = .webhook
    #expect(builder.typesFile.contains("webhooks[\"ticketCreated\"][\"post\"][\"parameters\"]"))
  }
}
