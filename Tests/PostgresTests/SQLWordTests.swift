import Testing

@testable import Postgres

@Suite struct SQLWordTests {
  @Test func theFirstWordTells() {
    for text in ["select 1", "\n\tInsert into t", "WITH x as", "(select 1) union all select 2", "delete from t", "Values (1)", "table t"] {
      #expect(SQLWord.readsOrChanges(text), "\(text)")
    }
    for text in ["", " ", "begin", "selection", "selects", "-- c\nselect 1", "(begin", "1select", "truncate t", "sele", "verylongword x"] {
      #expect(!SQLWord.readsOrChanges(text), "\(text)")
    }
    #expect(SQLWord.first(of: "  SeLeCt 1") == "select" && SQLWord.first(of: "/* */ x") == "")
  }
}
