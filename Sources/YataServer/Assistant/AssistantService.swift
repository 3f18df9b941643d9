import ContractRuntime
import ContractServer
import HTTPTypes
import Logging
import YataAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Lets the assistant answer in the conversation on a ticket. The question is stored first; the answer when it is complete, and not at all when
/// it breaks off or the client goes away.
struct AssistantService: Sendable {
  let chat: ChatService
  let tickets: TicketRepository
  /// Nil when no language model is configured.
  let client: AssistantClient?
  let gate: AssistantGate
  let logger: Logger

  /// An answer that can be begun.
  struct Exchange: Sendable {
    fileprivate var client: AssistantClient
    fileprivate var messages: [AssistantClient.Message]
    fileprivate var place: AssistantGate.Place
    fileprivate var ticket: UUID
    fileprivate var workspace: Workspace
    fileprivate var question: MessageRecord
  }

  /// Stores the question.
  ///
  /// - Throws: an `HTTPProblem`: 503 without a language model, 404 without the ticket, 429 for too many questions at once.
  func begin(_ prompt: String, on ticket: UUID, in workspace: Workspace) async throws -> Exchange {
    guard let client else {
      throw HTTPProblem(503, detail: "No assistant is configured on this server; set AI_BASE_URL and AI_MODEL.")
    }
    let place = try gate.enter(workspace.caller.userID)
    guard let record = try await tickets.onBehalf(of: workspace).find(ticket, in: workspace.scope) else { throw HTTPProblem.noSuchTicket }
    let question = try await chat.post(prompt, on: ticket, in: workspace)
    let conversation = try await chat.messages.onBehalf(of: workspace).recent(
      on: ticket, in: workspace.scope, limit: AssistantInstructions.memory)
    return Exchange(
      client: client, messages: AssistantInstructions.messages(about: record, conversation: conversation), place: place, ticket: ticket,
      workspace: workspace, question: question)
  }

  /// The pair when the answer is complete.
  func complete(_ exchange: Exchange) async throws -> ChatExchange {
    do {
      let answer = try await write(exchange) { _ in }
      return ChatExchange(question: ChatMessage(exchange.question), answer: ChatMessage(answer))
    } catch let failure as AssistantFailure {
      log(failure, exchange)
      throw HTTPProblem(502, detail: Self.apology)
    }
  }

  /// The answer while it is written. Ending the iteration ends the call of the language model.
  func events(_ exchange: Exchange) -> AsyncStream<AssistantEvent> {
    AsyncStream { events in
      let task = Task {
        events.yield(.assistantStarted(.init(question: ChatMessage(exchange.question))))
        do {
          let answer = try await write(exchange) { text in events.yield(.assistantDelta(.init(text: text))) }
          events.yield(.assistantFinished(.init(answer: ChatMessage(answer))))
        } catch {
          log(error, exchange)
          events.yield(.assistantFailed(.init(problem: Self.problem(error, exchange))))
        }
        events.finish()
      }
      events.onTermination = { _ in task.cancel() }
    }
  }

  private func write(_ exchange: Exchange, receive: @escaping @Sendable (String) -> Void) async throws -> MessageRecord {
    let answer = AnswerText()
    try await exchange.client.answer(exchange.messages) { text in
      answer.append(text)
      receive(text)
    }
    let text = answer.text
    guard text.contains(where: { !$0.isWhitespace }) else { throw AssistantFailure.rubbish("an empty answer") }
    // A client that left gets no answer, not even a stored one.
    try Task.checkCancellation()
    return try await chat.add(NewMessageRecord(author: nil, body: text), to: exchange.ticket, in: exchange.workspace)
  }

  private static let apology = "The assistant could not answer. The question is stored; ask again in a moment."

  private static func problem(_ error: any Error, _ exchange: Exchange) -> Problem {
    let isDeleted = (error as? HTTPProblem)?.status == 404
    return Problem(
      type: "about:blank", title: isDeleted ? "Not Found" : "Bad Gateway", status: isDeleted ? 404 : 502,
      detail: isDeleted ? "The ticket was deleted meanwhile." : apology,
      instance: Problems.instance(requestID: exchange.workspace.requestID))
  }

  private func log(_ error: any Error, _ exchange: Exchange) {
    if error is CancellationError { return }
    logger.error("the assistant gave no answer", metadata: ["request": "\(exchange.workspace.requestID)", "reason": "\(error)"])
  }
}
