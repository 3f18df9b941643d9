import Testing

@testable import ContractAnalysis

@Suite struct ExactNumberTests {
  /// In rising order; texts of one line are the same number.
  private static let rising = [
    ["-1e99999999999999999999"], ["-1e400"], ["-10", "-1e1", "-10.0"], ["-9.5"], ["-0.01", "-1e-2"], ["-1e-400"],
    ["0", "-0", "0.00", "0e9"], ["1e-400"], ["0.05"],
    ["0.1", "0.10", "1e-1", "100e-3"], ["0.10000000000000000001"], ["1"], ["9"], ["10", "1E+1"],
    ["9007199254740992"], ["9007199254740993", "9007199254740993.0", "9.007199254740993e15"], ["1e400"], ["1.1e400", "11e399"],
  ]

  @Test func ordersByDigits() {
    for (index, texts) in ExactNumberTests.rising.enumerated() {
      for (other, others) in ExactNumberTests.rising.enumerated() {
        for one in texts {
          for two in others {
            #expect((ExactNumber(one) < ExactNumber(two)) == (index < other), "\(one) < \(two)")
            #expect((ExactNumber(one) == ExactNumber(two)) == (index == other), "\(one) == \(two)")
          }
        }
      }
    }
  }

  @Test(arguments: [("0.1", true), ("0.10000000000000000001", false), ("9007199254740993", false), ("1e400", false), ("1e-400", false)])
  func knowsWhatADoubleHolds(text: String, isHeld: Bool) {
    #expect(ExactNumber.isHeld(byDouble: text) == isHeld)
  }
}
