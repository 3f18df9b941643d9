/// How long each stage of a run took, in the order of running.
public struct StageTimes: Sendable {
  public struct Entry: Sendable {
    public let stage: String
    public let duration: Duration
  }
  public private(set) var entries: [Entry] = []

  /// Runs a stage and notes its time.
  mutating func measure<Result>(_ stage: String, _ body: () -> Result) -> Result {
    let start = ContinuousClock.now
    let result = body()
    entries.append(Entry(stage: stage, duration: ContinuousClock.now - start))
    return result
  }
}
