extension JSONReader {
  /// Enters an object whose names are `keys`. Follow with ``nextKey(_:)`` until it returns nil.
  public mutating func beginObject(_ keys: JSONKeys) throws(JSONFailure) -> JSONObjectCursor {
    guard firstByte() == UInt8(ascii: "{") else { throw wrongType() }
    let cursor = JSONObjectCursor(keys, start: offset)
    try enter()
    offset += 1
    return cursor
  }

  /// Takes the name of the next member and its colon.
  ///
  /// Returns the index of the name, -1 for one that is not among the keys (see ``JSONObjectCursor/unknownName``), or nil behind the
  /// end of the object, after checking that the required members were there. A name that comes twice is refused.
  public mutating func nextKey(_ cursor: inout JSONObjectCursor) throws(JSONFailure) -> Int? {
    var at = offset
    if cursor.memberCount != 0 {
      guard at < end, base[at] == UInt8(ascii: ",") else { return try nextKeySlowly(&cursor) }
      at &+= 1
    }
    // The expected name, without white space, and not seen yet.
    let entry = cursor.expected
    guard entry.pointee.begins(base + at, end &- at), entry.pointee.bit & ~cursor.seen != 0 else { return try nextKeySlowly(&cursor) }
    offset = at &+ entry.pointee.span
    cursor.seen |= entry.pointee.bit
    cursor.memberCount &+= 1
    cursor.expected = entry + 1
    return entry.pointee.index
  }

  @inline(never) private mutating func nextKeySlowly(_ cursor: inout JSONObjectCursor) throws(JSONFailure) -> Int? {
    if cursor.memberCount > 0 {
      if !take(UInt8(ascii: ",")) {
        try closeObject(&cursor)
        return nil
      }
      skipWhiteSpace()
    } else if firstByte() == UInt8(ascii: "}") {
      try closeObject(&cursor)
      return nil
    }
    cursor.memberCount += 1
    let entry = cursor.expected
    guard entry.pointee.begins(base + offset, end - offset) else { return try searchName(&cursor) }
    try note(entry.pointee.index, at: offset, &cursor)
    offset += entry.pointee.span
    return entry.pointee.index
  }

  /// The failure for a member that the schema does not allow.
  public func unknownMember() -> JSONFailure { failure(.unknownMember) }

  /// Any name but the expected one, and how it is written matters not.
  @inline(never) private mutating func searchName(_ cursor: inout JSONObjectCursor) throws(JSONFailure) -> Int {
    guard offset < end && base[offset] == UInt8(ascii: "\"") else { throw unexpected() }
    let start = offset
    let token = try stringTokenBehindQuote()
    try checkUTF8(token)
    let index = cursor.keys.pointee.index(of: token.bytes, token.count)
    if index >= 0 {
      try note(index, at: start, &cursor)
    } else {
      try noteUnknown(token, at: start, &cursor)
    }
    try expect(UInt8(ascii: ":"))
    return index
  }

  /// Notes an unknown name. A single one without escapes is only remembered; more of them make a set.
  @inline(never) private func noteUnknown(_ token: StringToken, at start: Int, _ cursor: inout JSONObjectCursor) throws(JSONFailure) {
    let place = token.bytes == base + token.start ? token.bytes : nil
    let isFirst = cursor.unknownCount == 0
    cursor.unknownCount += 1
    if isFirst && place != nil {
      (cursor.name, cursor.nameCount) = (place, token.count)
      return
    }
    let others = others(&cursor)
    if cursor.unknownCount == 2 && cursor.name != nil { _ = others.names.insert(cursor.unknownName) }
    let name = makeString(token.bytes, token.count, isASCII: token.isASCII)
    (cursor.name, cursor.nameCount) = (place, token.count)
    if place == nil { others.unescapedName = name }
    if !others.names.insert(name) { throw JSONFailure(.duplicateMember, offset: start) }
  }

  /// Notes that a known name was seen; a second time is a mistake.
  @inline(__always) private func note(_ index: Int, at start: Int, _ cursor: inout JSONObjectCursor) throws(JSONFailure) {
    cursor.expected = cursor.keys.pointee.entries + (index + 1)
    guard index < 64 else { return try noteFar(index, at: start, &cursor) }
    let bit: UInt64 = 1 &<< UInt64(index)
    if cursor.seen & bit != 0 { throw JSONFailure(.duplicateMember, offset: start) }
    cursor.seen |= bit
  }

  @inline(never) private func noteFar(_ index: Int, at start: Int, _ cursor: inout JSONObjectCursor) throws(JSONFailure) {
    let seen = others(&cursor)
    let bit: UInt64 = 1 &<< UInt64(index % 64)
    if seen.known.isEmpty { seen.known = [UInt64](repeating: 0, count: cursor.keys.pointee.required.count) }
    if seen.known[index / 64] & bit != 0 { throw JSONFailure(.duplicateMember, offset: start) }
    seen.known[index / 64] |= bit
  }

  private func others(_ cursor: inout JSONObjectCursor) -> SeenMembers {
    if let others = cursor.others { return others }
    let others = SeenMembers()
    cursor.others = others
    return others
  }

  /// Takes the closing brace and checks what can only be known then.
  @inline(__always) private mutating func closeObject(_ cursor: inout JSONObjectCursor) throws(JSONFailure) {
    guard offset < end && base[offset] == UInt8(ascii: "}") else { throw unexpected() }
    let table = cursor.keys
    if table.pointee.requiredHead & ~cursor.seen != 0 { throw JSONFailure(.missingMember, offset: cursor.start) }
    if table.pointee.count > 64 { try checkFar(&cursor) }
    if cursor.memberCount < table.pointee.minProperties || cursor.memberCount > table.pointee.maxProperties {
      throw JSONFailure(.memberCount, offset: cursor.start)
    }
    offset += 1
    depthLeft += 1
  }

  @inline(never) private func checkFar(_ cursor: inout JSONObjectCursor) throws(JSONFailure) {
    let required = cursor.keys.pointee.required
    for word in 1..<required.count {
      let seen = cursor.others.map { $0.known.isEmpty ? 0 : $0.known[word] } ?? 0
      if required[word] & ~seen != 0 { throw JSONFailure(.missingMember, offset: cursor.start) }
    }
  }
}
