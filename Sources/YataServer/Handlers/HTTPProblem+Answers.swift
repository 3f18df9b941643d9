import ContractRuntime
import ContractServer

// What handlers tell a client that asked for something it cannot have.

extension HTTPProblem {
  static var noSuchTicket: HTTPProblem { HTTPProblem(404, detail: "There is no such ticket.") }

  static var noSuchMessage: HTTPProblem { HTTPProblem(404, detail: "There is no such message.") }

  static var noSuchPage: HTTPProblem {
    HTTPProblem(404, detail: "The cursor is not one that this list gave out. Begin with the first page, without a cursor.")
  }

  static func stale(version: Int64) -> HTTPProblem {
    HTTPProblem(412, detail: "The ticket has changed; its ETag is \"\(version)\" now. Read it again, then decide.")
  }

  static var keyConflict: HTTPProblem {
    HTTPProblem(
      409, detail: "This Idempotency-Key was used for another request, or the ticket it created was deleted. Use a new key.")
  }

  /// The request is what the contract describes; it is at odds with who belongs to the organization.
  ///
  /// - Parameter pointers: the places of the body that name people who do not belong to it.
  static func notMembers(_ name: String, pointers: [String]) -> HTTPProblem {
    var problem = HTTPProblem(409, detail: "The request names somebody who is not a member of the organization.")
    problem.errors = pointers.map { pointer in
      ValidationIssue(
        code: "member.unknown", detail: "must be a member of the organization", location: "body.\(name)", pointer: pointer)
    }
    return problem
  }
}

extension ListPosition {
  /// - Throws: a problem when the text is no cursor of this kind of list.
  static func read(_ cursor: String, kind: UInt8) throws -> ListPosition {
    guard let position = ListPosition(cursor: cursor, kind: kind) else { throw HTTPProblem.noSuchPage }
    return position
  }
}
