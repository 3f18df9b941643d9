import ContractDiagnostics

/// `filter:`. Which operations are generated.
///
/// An operation stays when it matches every list of `include`, and no list of `exclude`. It matches a list when it matches one pattern
/// of it. Webhooks go by their names in place of paths.
public struct OperationFilter: Sendable, Equatable {
  public var include = Criteria()
  public var exclude = Criteria()

  public init() {}

  public var isEmpty: Bool { include.isEmpty && exclude.isEmpty }

  /// Lists of patterns, see `Glob`; an empty list asks for nothing.
  public struct Criteria: Sendable, Equatable {
    public var tags: [Located<String>] = []
    public var paths: [Located<String>] = []
    public var operations: [Located<String>] = []
    /// `get`, `post` …, in any case.
    public var methods: [Located<String>] = []

    public init() {}

    public var isEmpty: Bool { all.isEmpty }

    public var all: [Located<String>] { tags + paths + operations + methods }
  }

  /// What of an operation a filter looks at.
  public struct Candidate: Sendable {
    public let method: String
    public let path: String
    public let operationID: String?
    public let tags: [String]

    public init(method: String, path: String, operationID: String?, tags: [String]) {
      self.method = method
      self.path = path
      self.operationID = operationID
      self.tags = tags
    }
  }

  public func admits(_ candidate: Candidate) -> Bool {
    include.lists(matching: candidate).allSatisfy { $0.isEmpty || $0.contains(true) }
      && !exclude.lists(matching: candidate).contains { $0.contains(true) }
  }

  /// The patterns that match none of the operations: slips of the pen, most likely.
  public func unused(among candidates: [Candidate]) -> [Located<String>] {
    [include, exclude].flatMap { criteria in
      var isUsed = [Bool](repeating: false, count: criteria.all.count)
      for candidate in candidates {
        for (index, matches) in criteria.lists(matching: candidate).joined().enumerated() where matches { isUsed[index] = true }
      }
      return zip(criteria.all, isUsed).filter { !$0.1 }.map(\.0)
    }
  }
}

extension OperationFilter.Criteria {
  /// For each list, in the order of `all`, whether each of its patterns matches.
  fileprivate func lists(matching candidate: OperationFilter.Candidate) -> [[Bool]] {
    [
      tags.map { pattern in candidate.tags.contains { Glob(pattern.value).matches(name: $0) } },
      paths.map { Glob($0.value).matches(path: candidate.path) },
      operations.map { pattern in candidate.operationID.map { Glob(pattern.value).matches(name: $0) } ?? false },
      methods.map { $0.value.lowercased() == candidate.method.lowercased() },
    ]
  }
}
