/// Where a key set comes from.
protocol KeyFetcher: Sendable {
  /// The bytes of a JSON Web Key Set. Gives up on its own after a few seconds.
  func fetchKeySet() async throws -> [UInt8]
}
