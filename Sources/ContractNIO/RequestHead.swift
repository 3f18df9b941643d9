#if NIO
  import ContractServer
  import HTTPTypes
  import NIOHTTP1

  /// The head of a request as plain values, and what it says about its own framing.
  struct RequestHead {
    let method: HTTPRequest.Method
    let path: String
    private(set) var fields = HTTPFields()
    /// Of `Host`, which is not among the fields.
    private(set) var authority: String?
    /// HTTP/1.0 knows no chunks and no interim responses.
    let isHTTP10: Bool
    /// `nil` when the end of the body is found by reading.
    private(set) var contentLength: Int?
    private(set) var isChunked = false
    private(set) var expectsContinue = false
    private(set) var keepsAlive: Bool
    private var isUpgrade = false

    enum Refusal: Error {
      case method
      /// None, or several. Source: RFC 9112, section 3.2.
      case host
    }

    init(_ head: HTTPRequestHead) throws(Refusal) {
      guard let method = Self.method(head.method) else { throw .method }
      self.method = method
      path = head.uri
      isHTTP10 = head.version.major == 1 && head.version.minor == 0
      keepsAlive = !isHTTP10
      fields.reserveCapacity(head.headers.count)
      for (name, value) in head.headers { try add(FieldNames.find(name), value) }
      if isUpgrade || method == .connect { keepsAlive = false }
      if authority == nil, !isHTTP10 { throw .host }
    }

    private mutating func add(_ name: HTTPField.Name?, _ value: String) throws(Refusal) {
      guard let name else { return }
      switch name {
      case FieldNames.host:
        guard authority == nil else { throw .host }
        authority = value
        return
      case .contentLength: contentLength = Int(value)
      case .transferEncoding: isChunked = true
      case .expect: expectsContinue = !isHTTP10 && value.lowercased() == "100-continue"
      case .connection: setKeepAlive(value)
      // The parser takes nothing more for HTTP after it.
      case .upgrade: isUpgrade = true
      default: break
      }
      fields.append(HTTPField(name: name, value: value))
    }

    private mutating func setKeepAlive(_ value: String) {
      let fields: HTTPFields = [.connection: value]
      if ConnectionField.closes(fields) { keepsAlive = false } else if ConnectionField.keepsAlive(fields) { keepsAlive = true }
    }

    private static func method(_ method: HTTPMethod) -> HTTPRequest.Method? {
      switch method {
      case .GET: .get
      case .POST: .post
      case .PUT: .put
      case .PATCH: .patch
      case .DELETE: .delete
      case .HEAD: .head
      case .OPTIONS: .options
      default: HTTPRequest.Method(method.rawValue)
      }
    }
  }
#endif
