/// Which language model answers, and how long it may take.
struct AssistantConfiguration: Sendable {
  /// Of an OpenAI-compatible endpoint, without a trailing slash: `https://api.openai.com/v1`.
  var baseURL: String
  /// Nil for endpoints that want none.
  var apiKey: Secret?
  var model: String
  /// A stream that brings nothing for this long is given up.
  var silence: Duration = .seconds(30)
  /// For a whole answer.
  var limit: Duration = .seconds(180)
  /// Bytes of an answer; what goes beyond is cut off.
  var maximumAnswerSize = 32_000
}
