/// Paths as a tree of segments. Concrete segments go before templated ones, and a dead end goes back to the next candidate.
///
/// Each level of the tree takes exactly one segment, so a request visits each node at most once, however hostile its path.
struct RouteTree: Sendable {
  private struct Node: Sendable {
    /// Sorted by bytes, for binary search.
    var literals: [(bytes: [UInt8], child: Int)] = []
    /// The most literal bytes first.
    var patterns: [(pattern: SegmentPattern, child: Int)] = []
    var variable: Int?
    /// Index of the resource whose path ends here.
    var resource: Int?
  }

  private var nodes = [Node()]

  /// The index of the resource at `template`; `candidate` becomes that index when the path is new.
  mutating func insert(_ template: PathTemplate, resource candidate: Int) -> Int {
    var node = 0
    for segment in template.segments {
      node = child(of: node, segment)
    }
    let resource = nodes[node].resource ?? candidate
    nodes[node].resource = resource
    return resource
  }

  private mutating func child(of node: Int, _ segment: PathTemplate.Segment) -> Int {
    switch segment {
    case .literal(let bytes):
      let place = Self.place(of: bytes[...], in: nodes[node].literals)
      if place.found { return nodes[node].literals[place.index].child }
      let child = appendNode()
      nodes[node].literals.insert((bytes, child), at: place.index)
      return child
    case .variable:
      if let child = nodes[node].variable { return child }
      let child = appendNode()
      nodes[node].variable = child
      return child
    case .mixed(let pattern):
      if let known = nodes[node].patterns.first(where: { $0.pattern == pattern }) { return known.child }
      let child = appendNode()
      let index = nodes[node].patterns.firstIndex { $0.pattern.literalLength < pattern.literalLength } ?? nodes[node].patterns.count
      nodes[node].patterns.insert((pattern, child), at: index)
      return child
    }
  }

  private mutating func appendNode() -> Int {
    nodes.append(Node())
    return nodes.count - 1
  }

  /// The resource that matches, with the raw ranges of its variables from left to right.
  func match(_ target: RequestTarget, _ captures: inout [Range<Int>]) -> Int? {
    match(node: 0, target.bytes, (target.path.lowerBound + 1)..<target.path.upperBound, &captures)
  }

  /// `rest` begins after the slash of the segment to match now.
  private func match(node index: Int, _ bytes: [UInt8], _ rest: Range<Int>, _ captures: inout [Range<Int>]) -> Int? {
    let segment = rest.lowerBound..<(bytes[rest].firstIndex(of: UInt8(ascii: "/")) ?? rest.upperBound)
    if let child = literal(node: index, bytes[segment]), let found = descend(child, bytes, segment, rest, &captures) { return found }
    for (pattern, child) in nodes[index].patterns {
      let before = captures.count
      guard pattern.match(bytes, segment, &captures) else { continue }
      if let found = descend(child, bytes, segment, rest, &captures) { return found }
      captures.removeLast(captures.count - before)
    }
    guard let child = nodes[index].variable, !segment.isEmpty else { return nil }
    captures.append(segment)
    if let found = descend(child, bytes, segment, rest, &captures) { return found }
    captures.removeLast()
    return nil
  }

  private func descend(
    _ child: Int, _ bytes: [UInt8], _ segment: Range<Int>, _ rest: Range<Int>, _ captures: inout [Range<Int>]
  ) -> Int? {
    if segment.upperBound == rest.upperBound { return nodes[child].resource }
    return match(node: child, bytes, (segment.upperBound + 1)..<rest.upperBound, &captures)
  }

  /// An escaped octet equals the plain one in a concrete segment (RFC 3986, section 6.2.2.2).
  private func literal(node: Int, _ segment: ArraySlice<UInt8>) -> Int? {
    let literals = nodes[node].literals
    if literals.isEmpty { return nil }
    let plain = segment.contains(UInt8(ascii: "%")) ? (PercentEncoding.decode(segment, plusIsSpace: false) ?? [])[...] : segment
    let place = Self.place(of: plain, in: literals)
    return place.found ? literals[place.index].child : nil
  }

  private static func place(of bytes: ArraySlice<UInt8>, in literals: [(bytes: [UInt8], child: Int)]) -> (index: Int, found: Bool) {
    var low = 0
    var high = literals.count
    while low < high {
      let middle = (low + high) / 2
      let order = compare(literals[middle].bytes, bytes)
      if order == 0 { return (middle, true) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return (low, false)
  }

  /// Shorter first, then by bytes: any total order will do.
  private static func compare(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Int {
    if left.count != right.count { return left.count - right.count }
    let start = right.startIndex
    for index in 0..<left.count where left[index] != right[start + index] { return Int(left[index]) - Int(right[start + index]) }
    return 0
  }
}
