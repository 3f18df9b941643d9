import ContractModel

/// What the Swift output looks like.
public struct SwiftOptions: Sendable, Equatable {
  /// How many files each sharded kind is spread over; a build plugin must know the file names before the document is read.
  /// Two dozen: a change compiles a smaller part of a large document, and a small one pays less than a second for the empty files.
  public var shards: Int
  /// Who may use what is generated.
  public var access = Access.public
  /// Whether a client is written too. Its files are there in any case, so that their names do not depend on it; without it they are empty.
  public var client: Bool

  public enum Access: String, Sendable, CaseIterable {
    case `public`, package, `internal`
  }

  public init(shards: Int = 24, client: Bool = false) {
    self.shards = max(1, shards)
    self.client = client
  }
}

/// What came of a model.
public struct SwiftOutput: Sendable, Equatable {
  public var files: [SwiftFile]
  /// Names that had to give way to an earlier one, in the order of the model.
  public var clashes: [NameClash]
}

/// One generated file.
public struct SwiftFile: Sendable, Equatable {
  public var name: String
  public var text: String
  /// Where its lines come from, when a trace was asked for.
  public var lines: [TracedLine] = []
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// The kinds of generated files; with the number of shards they determine every file name.
enum SwiftFileKind: String, CaseIterable {
  /// Readable half: types.
  case models = "ContractModels"
  /// Readable half: operations' inputs and outputs.
  case operations = "ContractOperations"
  /// Machine half: reading and writing.
  case coding = "ContractCoding"
  /// Machine half: decoding requests, encoding responses.
  case server = "ContractServing"
  /// Machine half of the client: encoding requests, decoding responses.
  case calls = "ContractCalls"
  /// The schemas as data.
  case schemas = "ContractSchemas"
}

extension SwiftOptions {
  /// The names of all files, whatever the document holds.
  public var fileNames: [String] {
    var names = ["ContractProtocols.swift", "ContractRoutes.swift", "ContractClient.swift", "ContractSchemaRegistry.swift"]
    for kind in SwiftFileKind.allCases {
      for shard in 0..<shards { names.append(kind.rawValue + String(shard) + ".swift") }
    }
    return names
  }

  /// The shard of a name: FNV-1a, so that it stays where it is when other names come and go.
  func shard(of name: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash % UInt32(shards))
  }
}
