/// The members of a JSON object, in order, no name twice. Two objects are equal when they have equal members, in any order.
public struct JSONObject: Sendable {
  /// A name with its value.
  public struct Member: Sendable {
    /// The name, not escaped.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// A member of these parts.
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// The members, in the order of the text.
  public private(set) var members: [Member]
  /// Where each name stands; only for objects too large to search.
  private var index: [NameBytes: Int]

  private static let searchBound = 12

  /// An object without members.
  public init() {
    members = []
    index = [:]
  }

  /// Members whose names are known to be different.
  init(distinct members: [Member]) {
    self.members = members
    index = [:]
    if members.count > JSONObject.searchBound { buildIndex() }
  }

  /// A name that comes twice keeps its first value.
  public init(_ members: some Sequence<(String, JSONValue)>) {
    self.init()
    for (name, value) in members where self[name] == nil { self[name] = value }
  }

  /// How many members there are.
  public var count: Int { members.count }
  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }
  /// The names, in order.
  public var names: [String] { members.map(\.name) }

  /// The value of the member `name`. A new one goes to the end; nil removes it.
  public subscript(name: String) -> JSONValue? {
    get { position(of: name).map { members[$0].value } }
    set {
      switch (position(of: name), newValue) {
      case (let position?, let value?): members[position].value = value
      case (let position?, nil):
        members.remove(at: position)
        index = [:]
        if members.count > JSONObject.searchBound { buildIndex() }
      case (nil, let value?): append(Member(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  private mutating func append(_ member: Member) {
    members.append(member)
    if !index.isEmpty {
      index[NameBytes(text: member.name)] = members.count - 1
    } else if members.count > JSONObject.searchBound {
      buildIndex()
    }
  }

  private mutating func buildIndex() {
    index = Dictionary(members.enumerated().map { (NameBytes(text: $1.name), $0) }) { first, _ in first }
  }

  private func position(of name: String) -> Int? {
    index.isEmpty ? members.firstIndex { $0.name.isSameText(name) } : index[NameBytes(text: name)]
  }
}

extension JSONObject: Hashable {
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count && left.members.allSatisfy { right[$0.name] == $0.value }
  }

  public func hash(into hasher: inout Hasher) {
    var sum = 0
    for member in members {
      var one = Hasher()
      NameBytes(text: member.name).hash(into: &one)
      member.value.hash(into: &one)
      sum &+= one.finalize()
    }
    hasher.combine(sum)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// A name that comes twice keeps its first value.
  public init(dictionaryLiteral members: (String, JSONValue)...) { self.init(members.map { ($0.0, $0.1) }) }
}
