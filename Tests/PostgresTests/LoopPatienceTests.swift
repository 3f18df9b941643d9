import Testing

@testable import Postgres

@Suite struct LoopPatienceTests {
  @Test func onlyProcessorsToSpareAreUsed() {
    var patience = LoopPatience(processors: 4)
    let verdicts = [0, 1, 3, 4, 5].map { patience.isWorthwhile(answersAwaited: $0) }
    #expect(verdicts == [false, true, true, false, false])
    var single = LoopPatience(processors: 1)
    let verdict = single.isWorthwhile(answersAwaited: 1)
    #expect(!verdict)
  }

  @Test func disappointmentsEndItAndRewardsBringItBack() {
    var patience = LoopPatience(processors: 2)
    for _ in 0..<4 { patience.note(wasRewarded: false) }
    let tries = (0..<128).filter { _ in patience.isWorthwhile(answersAwaited: 1) }
    #expect(tries.count == 2)
    patience.note(wasRewarded: true)
    let verdict = patience.isWorthwhile(answersAwaited: 1)
    #expect(verdict)
  }
}
