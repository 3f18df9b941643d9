import Foundation

// The same documents for JSONDecoder and JSONEncoder: what somebody writes by hand with Codable, with nothing checked.

struct PlainTicketPage: Codable {
  var items: [PlainTicket]
  var nextCursor: String?
  var total: Int
}

struct PlainTicket: Codable {
  var id: UUID
  var title: String
  var description: String?
  var status: Status
  var priority: Int
  var assigneeId: String?
  var tags: [String]?
  var createdAt: String
  var updatedAt: String
  var author: Author
  var commentCount: Int?

  enum Status: String, Codable { case open, in_progress, done, cancelled }

  struct Author: Codable {
    var id: String
    var name: String
    var avatarUrl: String?
  }
}

struct PlainChargeList: Codable {
  var object: String
  var data: [PlainCharge]
  var has_more: Bool
  var url: String
}

struct PlainCharge: Codable {
  var id, object: String
  var amount, amount_captured, amount_refunded: Int
  var application, application_fee: String?
  var application_fee_amount: Int?
  var balance_transaction: String?
  var billing_details: Billing
  var calculated_statement_descriptor: String?
  var captured: Bool
  var created: Int
  var currency: String
  var customer, description: String?
  var disputed: Bool?
  var failure_code, failure_message, invoice: String?
  var livemode: Bool
  var metadata: [String: String]?
  var on_behalf_of: String?
  var paid: Bool
  var payment_intent, payment_method: String?
  var card: Card?
  var receipt_email, receipt_url: String?
  var refunded: Bool?
  var review: String?
  var shipping: Shipping?
  var statement_descriptor: String?
  var status: String
  var transfer_group: String?

  struct Address: Codable { var city, country, line1, line2, postal_code, state: String? }

  struct Billing: Codable {
    var address: Address?
    var email, name, phone: String?
  }

  struct Card: Codable {
    var brand: String
    var country: String?
    var exp_month, exp_year: Int
    var fingerprint, funding: String?
    var last4: String
    var network, three_d_secure: String?
  }

  struct Shipping: Codable {
    var address: Address?
    var carrier, name, tracking_number: String?
  }
}

struct PlainSeries: Codable {
  var name: String
  var points: [Point]

  struct Point: Codable {
    var time: Int64
    var x, y, z, weight: Double
  }
}

struct PlainLibrary: Codable {
  var articles: [Article]

  struct Article: Codable {
    var title, summary, text: String
    var keywords: [String]?
  }
}
