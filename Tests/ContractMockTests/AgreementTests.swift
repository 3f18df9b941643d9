import ContractMock
import ContractModel
import ContractServer
import HTTPTypes
import Testing
import YataAPI

/// The mock of `openapi.yaml` and the server generated from it: the same requests are refused, in the same words.
@Suite struct AgreementTests {
  /// Every operation is there, and none does anything.
  private struct Nothing: API, UnimplementedSystemAPI, UnimplementedProfileAPI, UnimplementedTicketsAPI, UnimplementedChatAPI,
    UnimplementedTeamTicketsAPI, UnimplementedTeamChatAPI, UnimplementedMembersAPI, UnimplementedMetricsAPI, UnimplementedEventsAPI,
    UnimplementedWebhooksAPI
  {
    typealias Principal = Somebody
  }
  private struct Somebody: Sendable {}
  private struct Everybody: Authenticator {
    func authenticate(_ credentials: [PresentedCredential], context: RequestContext) -> Somebody { Somebody() }
  }

  /// Fields that tell clients what to do better.
  private static let fields: [HTTPField.Name] = [.contentType, .wwwAuthenticate, .allow, .accept, .acceptEncoding]

  @Test func theMockRefusesWhatTheGeneratedServerRefuses() async throws {
    let model = try MockedModel.ofYata()
    let mock = try MockServer(model).server()
    let generated = try ContractServer(routes: APIRoutes.all(Nothing(), authenticator: Everybody()))
    let requests = BadRequests(model)
    var statuses: [Int: Int] = [:]
    for operation in model.operations where operation.role == .path {
      for request in requests.all(for: operation) {
        let expected = await generated.respond(to: request.served)
        let found = await mock.respond(to: request.served)
        statuses[expected.status, default: 0] += 1
        if expected.status == 501 {
          #expect((200..<300).contains(found.status), "\(request.text)")
        } else {
          #expect(found.status == expected.status, "\(request.text)")
          #expect(try await found.body.text == expected.body.text, "\(request.text)")
          for field in Self.fields { #expect(found.headers[field] == expected.headers[field], "\(field) of \(request.text)") }
        }
      }
    }
    for status in [204, 400, 401, 404, 405, 406, 415, 422, 501] { #expect(statuses[status, default: 0] > 0, "no answer was \(status)") }
    #expect(statuses[422, default: 0] > 500)
  }

  @Test func theGoodRequestOfEachOperationIsAnswered() async throws {
    let model = try MockedModel.ofYata()
    let mock = try MockServer(model).server()
    for operation in model.operations where operation.role == .path {
      let request = try #require(BadRequests(model).all(for: operation).first)
      let response = await mock.respond(to: request.served)
      #expect((200..<300).contains(response.status), "\(request.text)")
    }
  }
}

extension ResponseBody {
  /// Of a response that has an end.
  fileprivate var text: String {
    get async throws {
      if case .events = self { return "events" }
      return String(decoding: try await chunks.collect(), as: UTF8.self)
    }
  }
}
