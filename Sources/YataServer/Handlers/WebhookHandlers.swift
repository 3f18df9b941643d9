import ContractServer
import HTTPTypes
import Logging
import YataAPI

/// What Clerk tells us. The answers are the ones Clerk's side of the original design knows, not problem documents.
struct WebhookHandlers: WebhooksAPI {
  let webhooks: WebhookRepository
  /// Nil when no signing secret is configured.
  let verifier: WebhookVerifier?
  let logger: Logger
  /// Bytes of one event.
  private static let limit = 1 << 20
  /// Unix seconds.
  var now: @Sendable () -> Int64 = { Int64(Clocks.unixSeconds()) }

  func receiveClerkWebhook(_ input: ReceiveClerkWebhook.Input, context: RequestContext) async throws -> ReceiveClerkWebhook.Output {
    guard let body = try await bytes(of: input.body) else { return .badRequest(.init(error: .cannotReadBody)) }
    guard let verifier else { return .internalServerError(.init(error: .webhookInitFailed)) }
    guard let id = verified(body, verifier, context) else { return .unauthorized(.init(error: .invalidSignature)) }
    guard let envelope = understood(body, id: id, context) else { return .badRequest(.init(error: .invalidJSON)) }
    do {
      let isNew = try await webhooks.apply(envelope, id: id, requestID: context.id)
      logger.info(
        "webhook", metadata: ["request": "\(context.id)", "id": "\(id)", "type": "\(envelope.type)", "applied": "\(isNew)"])
      return .ok(WebhookReceipt(received: true))
    } catch {
      logger.error("webhook not applied", metadata: ["request": "\(context.id)", "id": "\(id)", "reason": "\(error)"])
      return .internalServerError(.init(error: .dbError))
    }
  }

  /// Nil when it did not arrive whole. One that is too large is answered by the server itself: the whole of it is held in memory, so the
  /// limit of streams would be too much.
  private func bytes(of body: RequestBody) async throws -> [UInt8]? {
    do {
      return try await body.bytes(upTo: Self.limit)
    } catch {
      if case RequestFailure.bodyTooLarge = error { throw error }
      return nil
    }
  }

  /// Nil for what is signed and yet not what Clerk promises, as a user without an id. It is not taken for done: Svix shows it as failed, and
  /// delivers it again to a program that may know better.
  private func understood(_ body: [UInt8], id: String, _ context: RequestContext) -> ClerkEvent.Envelope? {
    do {
      return try ClerkEvent.envelope(body)
    } catch {
      logger.error("webhook not understood", metadata: ["request": "\(context.id)", "id": "\(id)", "reason": "\(error)"])
      return nil
    }
  }

  private func verified(_ body: [UInt8], _ verifier: WebhookVerifier, _ context: RequestContext) -> String? {
    do {
      return try verifier.verify(
        header: { name in HTTPField.Name(name).flatMap { context.headers[$0] } }, body: body, now: now())
    } catch {
      logger.notice("webhook refused", metadata: ["request": "\(context.id)", "reason": "\(error)"])
      return nil
    }
  }
}
