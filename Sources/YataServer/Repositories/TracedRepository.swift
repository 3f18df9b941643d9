/// A repository whose statements say who is behind them: for the audit log, and so that the database turns away whoever may not any more.
protocol TracedRepository: Sendable {
  /// Nobody, unless said otherwise: what the system does itself.
  var trace: Trace { get set }
}

extension TracedRepository {
  func onBehalf(of workspace: Workspace) -> Self {
    var copy = self
    copy.trace = workspace.trace
    return copy
  }
}
