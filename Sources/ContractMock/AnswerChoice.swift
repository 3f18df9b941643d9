import ContractDescription
import ContractModel
import ContractServer

/// Which of the declared responses answers, with which content and example.
struct AnswerChoice {
  let response: Response
  let status: Int
  /// Nil for a response without content.
  let content: Content?
  /// The example that was asked for by name.
  let example: Example?

  /// - Throws: `HTTPProblem` for a preference that cannot be met, which says what there is.
  init?(_ operation: Operation, _ preference: Preference, _ context: RequestContext) throws {
    guard let (response, status) = try Self.response(operation, preference) else { return nil }
    self.response = response
    self.status = status
    guard let name = preference.example else {
      content = Self.preferred(response.contents, context)
      example = nil
      return
    }
    let having = response.contents.filter { $0.examples.contains { $0.name == name } }
    guard let chosen = Self.preferred(having, context) else { throw Self.unknownExample(name, response) }
    content = chosen
    example = chosen.examples.first { $0.name == name }
  }

  // MARK: Response

  /// Without a preference the first that means success, or else the first of all.
  private static func response(_ operation: Operation, _ preference: Preference) throws -> (Response, Int)? {
    let responses = operation.responses
    guard let text = preference.code else {
      let success = responses.first { $0.status.number / 100 == 2 || $0.status.number == 2 }
      let chosen = success ?? responses.first { $0.status == .default } ?? responses.first
      return chosen.map { ($0, plainStatus($0.status)) }
    }
    guard let code = Int(text), (200...599).contains(code) else {
      throw unmet("The preferred code '\(text)' is no status from 200 to 599.")
    }
    let found = [code, code / 100, 0].lazy.compactMap { key in responses.first { $0.status.number == key } }.first
    guard let found else { throw unmet("This operation declares no response \(code). It declares \(list(responses.map(\.status.text))).") }
    return (found, code)
  }

  private static func plainStatus(_ status: Response.Status) -> Int {
    switch status {
    case .code(let code): code
    case .range(let hundreds): hundreds * 100
    case .default: 200
    }
  }

  // MARK: Content

  /// The one that `Accept` weighs most, the first of equals. Failures are told in any case.
  private static func preferred(_ contents: [Content], _ context: RequestContext) -> Content? {
    let weights = contents.map { context.acceptWeight(of: $0.mediaType) }
    guard let most = weights.max() else { return nil }
    return weights.firstIndex(of: most).map { contents[$0] }
  }

  private static func unknownExample(_ name: String, _ response: Response) -> HTTPProblem {
    let names = response.contents.flatMap { $0.examples.compactMap(\.name) }
    let there = names.isEmpty ? "It has none with a name." : "It has \(list(names))."
    return unmet("The response \(response.status.text) has no example '\(name)'. \(there)")
  }

  private static func list(_ words: [String]) -> String { words.isEmpty ? "none" : words.joined(separator: ", ") }

  static func unmet(_ detail: String) -> HTTPProblem { HTTPProblem(400, title: "Preference Not Met", detail: detail) }
}
