import Testing

@testable import Postgres

@Suite struct LanePaceTests {
  @Test func theWaitIsWhatTheOthersTook() {
    let pace = LanePace()
    pace.startedFromIdle(now: 1_000_000)
    for _ in 0..<10 { pace.answered() }
    pace.look(now: 1_100_000)
    // Ten microseconds each, against a first guess of twenty.
    #expect(pace.wait(behind: 4, now: 1_100_000) == 4 * 18_750)
    #expect(pace.wait(behind: 0, now: 9_000_000) == 0)
  }

  @Test func aLaneThatHasNotAnsweredForLongIsExpectedToTakeAsLongAgain() {
    let pace = LanePace()
    pace.startedFromIdle(now: 1_000_000)
    #expect(pace.wait(behind: 1, now: 4_000_000) == 3_000_000)
    // Another thread's clock may be behind.
    #expect(pace.wait(behind: 1, now: 900_000) == 20_000)
  }

  @Test func oneSlowStatementIsSoonForgotten() {
    let pace = LanePace()
    pace.startedFromIdle(now: 0)
    pace.answered()
    pace.look(now: 5_000_000_000)
    #expect(pace.wait(behind: 1, now: 5_000_000_000) < 200_000)
  }
}
