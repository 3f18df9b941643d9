#if Mock
  import ContractCommand
  import ContractDiagnostics
  import ContractRuntime
  import ContractServer
  import HTTPTypes

  /// What `contract mock` tells of requests, on standard error.
  enum MockLog {
    /// Fields of answers that pages of other origins may read.
    static let exposed = ["Location", "Preference-Applied", "X-Request-Id"].compactMap { HTTPField.Name($0) }

    static func print(_ event: AccessEvent) {
      StandardError.print(SafeText.line("\(event.method.rawValue) \(event.path) \(event.status)"))
    }

    /// Every mistake of a refused request, one to a line.
    static func print(_ event: FailureEvent) {
      guard case .invalid(let issues) = event.failure else { return }
      for issue in issues { StandardError.print(SafeText.line("  \(issue.location): \(issue.detail) [\(issue.code)]")) }
    }
  }
#endif
