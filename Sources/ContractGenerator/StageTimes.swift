/// How long each stage of a run took, in the order of running.
public struct StageTimes: Sendable {
  public struct Entry: Sendable {
    public let stage: String
    public let duration: Duration
  }
  public private(set) var entries: [Entry] = []
  private let onStage: (@Sendable (String) -> Void)?

  /// - Parameter onStage: is told of each stage before it runs.
  init(onStage: (@Sendable (String) -> Void)? = nil) { self.onStage = onStage }

  /// Runs a stage and notes its time.
  mutating func measure<Result>(_ stage: String, _ body: () -> Result) -> Result {
    onStage?(stage)
    let start = ContinuousClock.now
    let result = body()
    entries.append(Entry(stage: stage, duration: ContinuousClock.now - start))
    return result
  }
}
