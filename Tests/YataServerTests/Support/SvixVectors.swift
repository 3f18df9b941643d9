import Foundation

/// `Vectors/svix-vectors.json`: signed webhooks and what must come of them.
struct SvixVectors: Decodable, Sendable {
  var vectors: [Vector]

  struct Vector: Decodable, CustomStringConvertible, Sendable {
    var id: String
    var now: Int64
    var secret: String
    var headers: [[String]]
    var body: String?
    var bodyBase64: String?
    var expect: String
    var reason: String?
    var projection: Projection?
    var description: String { id }

    var bytes: [UInt8] {
      body.map { Array($0.utf8) } ?? Array(Data(base64Encoded: bodyBase64!)!)
    }
  }

  struct Projection: Decodable, Sendable {
    var op: String
    var clerkId: String?
    var email: String?
    var name: String?
    var avatarUrl: String?
    var updatedAtMs: Int64?
  }

  static let all: SvixVectors = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try! decoder.decode(SvixVectors.self, from: Vectors.data("svix-vectors.json"))
  }()
}
