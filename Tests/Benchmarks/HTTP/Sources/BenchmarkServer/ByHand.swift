import Foundation
import Hummingbird

/// The endpoints as they are written on Hummingbird.
enum ByHand {
  struct Ticket: ResponseCodable {
    var id: UUID
    var title: String
    var description: String
    var status: Status
    var priority: Int
    var createdAt: Date
    var updatedAt: Date
    var tags: [String]
    var assignee: Person
    var watchers: [Person]
    var estimate: Double
  }

  enum Status: String, Codable {
    case open
    case inProgress = "in_progress"
    case done
  }

  struct Person: Codable {
    var id: UUID
    var name: String
    var email: String
  }

  static func router() -> Router<BasicRequestContext> {
    let router = Router()
    router.get("/tickets/:ticketId/title") { _, context in
      "Ticket \(try context.parameters.require("ticketId", as: Int.self))"
    }
    router.post("/tickets") { request, context in
      try await request.decode(as: Ticket.self, context: context)
    }
    return router
  }
}
