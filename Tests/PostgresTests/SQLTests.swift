import Foundation
import Testing

@testable import Postgres

@Suite struct SQLTests {
  @Test func interpolatedValuesBecomeParameters() {
    let sql: SQL = "select * from tickets where id = \(7) and title = \("x'; drop table tickets; --")"
    #expect(sql.text == "select * from tickets where id = $1 and title = $2")
    #expect(sql.parameterCount == 2)
    #expect(sql.parameters.types == [20, 25])
  }

  @Test func fragmentsAreEmbeddedAndRenumbered() {
    let condition: SQL = "owner = \(1) and status = any(\(["open", "done"]))"
    let sql: SQL = "select * from t where a = \(true) and \(condition) limit \(10)"
    #expect(sql.text == "select * from t where a = $1 and owner = $2 and status = any($3) limit $4")
    #expect(sql.parameters.types == [16, 20, 1009, 20])
  }

  @Test func renumberingSurvivesMoreThanNineParameters() {
    let numbers = (1...12).map { number -> SQL in "\(number)" }
    let list = numbers.joined(separator: ", ")
    let sql: SQL = "select \(0) where x in (\(list)) and y in (\(list))"
    let expected = "select $1 where x in (" + (2...13).map { "$\($0)" }.joined(separator: ", ") + ") and y in ("
    #expect(sql.text == expected + (14...25).map { "$\($0)" }.joined(separator: ", ") + ")")
  }

  @Test func anEmptyFragmentChangesNothing() {
    let sql: SQL = "select \(1)\(SQL.empty) where \(SQL.empty + "b = \(2)")"
    #expect(sql.text == "select $1 where b = $2")
  }

  @Test func identifiersAreQuoted() {
    let sql: SQL = "select \(identifier: "a\"b; drop table x") from \(identifier: "T")"
    #expect(sql.text == "select \"a\"\"b; drop table x\" from \"T\"")
  }

  @Test func rawTextNeedsItsUglyName() {
    let direction = "desc"
    let sql: SQL = "select 1 order by 1 \(unsafeRawSQL: direction)"
    #expect(sql.text == "select 1 order by 1 desc")
    #expect(sql.parameterCount == 0)
  }

  @Test func placeholdersInsideMultiByteTextStayInPlace() {
    let fragment: SQL = "'ä€😀' = \("ö") or '€' = \(2)"
    let sql: SQL = "select 'ß', \(1) where \(fragment)"
    #expect(sql.text == "select 'ß', $1 where 'ä€😀' = $2 or '€' = $3")
  }

  @Test func nilKeepsItsType() {
    let missing: String? = nil
    let sql: SQL = "select \(missing), \(Optional(3))"
    #expect(sql.parameters.types == [25, 20])
    #expect(sql.parameters.entries[0].length == -1)
    #expect(sql.parameters.entries[1].length == 8)
  }
}
