#if NIO
  import HTTPTypes

  /// The field names that most requests have, made once: a new name is checked and lowercased, which costs two allocations.
  enum FieldNames {
    /// - Returns: `nil` for what is not a name (RFC 9110, section 5.1).
    static func find(_ text: String) -> HTTPField.Name? {
      let length = text.utf8.count
      if length < byLength.count {
        for known in byLength[length] where matches(text, known.canonicalName) { return known }
      }
      return HTTPField.Name(text)
    }

    private static func matches(_ text: String, _ lowercased: String) -> Bool {
      var other = lowercased.utf8.makeIterator()
      for byte in text.utf8 {
        // Sets the bit that tells small letters from capital ones; a hyphen has it.
        if byte | 0x20 != other.next() { return false }
      }
      return true
    }

    private static let byLength: [[HTTPField.Name]] = {
      var table = [[HTTPField.Name]](repeating: [], count: 32)
      for name in known { table[name.canonicalName.utf8.count].append(name) }
      return table
    }()

    static let host = HTTPField.Name("Host")!

    private static let known: [HTTPField.Name] = [
      host, .accept, .connection, .userAgent, .contentType, .contentLength, .authorization, .acceptEncoding, .acceptLanguage, .cookie,
      .transferEncoding, .expect, .ifMatch, .ifNoneMatch, .ifModifiedSince, .origin, .referer, .cacheControl, .range, .te, .upgrade, .via,
      HTTPField.Name("X-Request-Id")!, HTTPField.Name("X-Forwarded-For")!, HTTPField.Name("X-Forwarded-Proto")!,
      HTTPField.Name("Idempotency-Key")!, HTTPField.Name("Traceparent")!, HTTPField.Name("Tracestate")!,
      HTTPField.Name("Sec-Fetch-Site")!, HTTPField.Name("Sec-Fetch-Mode")!, HTTPField.Name("Sec-Fetch-Dest")!,
      HTTPField.Name("Sec-Ch-Ua")!, HTTPField.Name("Sec-Ch-Ua-Mobile")!, HTTPField.Name("Sec-Ch-Ua-Platform")!,
      HTTPField.Name("Last-Event-ID")!,
    ]
  }
#endif
