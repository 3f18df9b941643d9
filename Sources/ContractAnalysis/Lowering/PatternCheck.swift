import ContractDiagnostics

extension Lowering {
  func isUsable(_ pattern: Located<String>) -> Bool { true }
}
