import Foundation

/// The documents, the same in every run.
struct Documents {
  private var state: UInt64 = 42

  /// About 50 KB: a page of 100 tickets.
  mutating func ticketPage() -> String {
    let items = (0..<100).map { _ in ticket() }
    return #"{"items":[\#(items.joined(separator: ","))],"nextCursor":"eyJpZCI6NDJ9","total":4711}"#
  }

  /// Wide objects with many nulls, as payment services send them.
  mutating func charges() -> String {
    let data = (0..<40).map { _ in charge() }
    return #"{"object":"list","data":[\#(data.joined(separator: ","))],"has_more":true,"url":"/v1/charges"}"#
  }

  mutating func series() -> String {
    let points = (0..<2000).map { index in
      "{\"time\":\(1_700_000_000_000 + index * 250),\"x\":\(real(-180, 180)),\"y\":\(real(-90, 90)),\"z\":\(number(100_000) - 50_000).5,"
        + "\"weight\":\(real(0, 1))}"
    }
    return #"{"name":"track","points":[\#(points.joined(separator: ","))]}"#
  }

  mutating func library() -> String {
    let articles = (0..<30).map { _ in
      let paragraphs = (0..<8).map { _ in words(60) + (number(3) == 0 ? " – „schön“, ça va?" : "") }
      let text = paragraphs.joined(separator: #"\n\n"#)
      return #"{"title":"\#(words(6))","summary":"\#(words(40))","text":"\#(text)","keywords":["\#(words(1))","\#(words(2))"]}"#
    }
    return #"{"articles":[\#(articles.joined(separator: ","))]}"#
  }

  private mutating func ticket() -> String {
    let status = ["open", "in_progress", "done", "cancelled"][number(4)]
    let assignee = number(3) == 0 ? "null" : "\"user_\(hex(24))\""
    return
      #"{"id":"\#(uuid())","title":"\#(words(5))","description":"\#(words(12))","status":"\#(status)","priority":\#(number(6)),"#
      + #""assigneeId":\#(assignee),"tags":["\#(words(1))","\#(words(1))"],"createdAt":"\#(moment())","updatedAt":"\#(moment())","#
      + #""author":{"id":"user_\#(hex(24))","name":"\#(words(2))","avatarUrl":null},"commentCount":\#(number(40))}"#
  }

  private mutating func charge() -> String {
    let amount = number(100_000)
    return
      #"{"id":"ch_\#(hex(24))","object":"charge","amount":\#(amount),"amount_captured":\#(amount),"amount_refunded":0,"application":null,"#
      + #""application_fee":null,"application_fee_amount":null,"balance_transaction":"txn_\#(hex(24))","billing_details":{"address":"#
      + #"{"city":"\#(words(1))","country":"DE","line1":"\#(words(2))","line2":null,"postal_code":"10115","state":null},"#
      + #""email":"someone@example.com","name":"\#(words(2))","phone":null},"calculated_statement_descriptor":"SHOP","captured":true,"#
      + #""created":\#(1_700_000_000 + number(9_999_999)),"currency":"eur","customer":"cus_\#(hex(14))","description":"\#(words(6))","#
      + #""disputed":false,"failure_code":null,"failure_message":null,"invoice":null,"livemode":false,"#
      + #""metadata":{"order":"\#(number(99999))"},"on_behalf_of":null,"paid":true,"payment_intent":"pi_\#(hex(24))","payment_method":"pm_\#(hex(24))","card":{"brand":"visa","#
      + #""country":"US","exp_month":8,"exp_year":2030,"fingerprint":"\#(hex(16))","funding":"credit","last4":"4242","network":"visa","#
      + #""three_d_secure":null},"receipt_email":null,"receipt_url":"https://pay.example.com/receipts/\#(hex(40))","refunded":false,"#
      + #""review":null,"shipping":null,"statement_descriptor":null,"status":"succeeded","transfer_group":null}"#
  }

  private mutating func number(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func real(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(number(1 << 30)) / Double(1 << 30)
  }

  private mutating func hex(_ count: Int) -> String { (0..<count).map { _ in String(number(16), radix: 16) }.joined() }

  private mutating func uuid() -> String { [hex(8), hex(4), hex(4), hex(4), hex(12)].joined(separator: "-") }

  private mutating func moment() -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let date = "2026-\(two(1 + number(12)))-\(two(1 + number(28)))"
    return "\(date)T\(two(number(24))):\(two(number(60))):\(two(number(60))).\(100 + number(900))Z"
  }

  private mutating func words(_ count: Int) -> String {
    let all = ["printer", "does", "not", "print", "anymore", "since", "Monday", "login", "page", "shows", "an", "error", "every", "time"]
    return (0..<count).map { _ in all[number(all.count)] }.joined(separator: " ")
  }
}
