import ContractDiagnostics
import ContractModel

/// A document in numbers.
public struct ModelStatistics: Sendable, Equatable {
  /// A count under its name, in a fixed order.
  public struct Entry: Sendable, Equatable {
    public let name: String
    public let count: Int
  }
  public let entries: [Entry]

  public init(_ model: Model) {
    let served = model.operations.filter { $0.role == .path }
    let described = served.filter { $0.summary != nil || $0.description != nil }
    let types = TypeCounts(model.types)
    entries = [
      Entry(name: "paths", count: model.paths.count),
      Entry(name: "operations", count: served.count),
      Entry(name: "operations with a summary or description", count: described.count),
      Entry(name: "operations without security", count: served.count { $0.allowsAnonymous }),
      Entry(name: "deprecated operations", count: served.count { $0.isDeprecated }),
      Entry(name: "webhooks", count: model.webhooks.count),
      Entry(name: "callbacks", count: served.reduce(0) { $0 + $1.callbacks.count }),
      Entry(name: "parameters", count: served.reduce(0) { $0 + $1.parameters.count }),
      Entry(name: "tags", count: model.tags.count),
      Entry(name: "security schemes", count: model.securitySchemes.count),
      Entry(name: "schemas", count: model.schemas.count),
      Entry(name: "component schemas", count: model.components.schemas.count),
      Entry(name: "objects", count: types.records),
      Entry(name: "properties", count: types.properties),
      Entry(name: "enumerations", count: types.enumerations),
      Entry(name: "enumeration values", count: types.values),
      Entry(name: "unions", count: types.unions),
      Entry(name: "names for other types", count: types.aliases),
    ]
  }

  /// One line for each count, numbers aligned.
  public var text: String {
    let width = entries.map { String($0.count).count }.max() ?? 0
    return entries.map { entry in
      let number = String(entry.count)
      return String(repeating: " ", count: width - number.count) + number + "  " + entry.name + "\n"
    }.joined()
  }

  /// One object on one line.
  public var json: String {
    JSONText.object(entries.map { ($0.name, .number($0.count)) }).text + "\n"
  }
}

/// What types there are.
private struct TypeCounts {
  var records = 0
  var properties = 0
  var enumerations = 0
  var values = 0
  var unions = 0
  var aliases = 0

  init(_ types: TypeTable) {
    for type in types.all {
      switch type.kind {
      case .record(let record):
        records += 1
        properties += record.properties.count
      case .enumeration(let enumeration):
        enumerations += 1
        values += enumeration.values.count
      case .union: unions += 1
      case .alias, .wrapper: aliases += 1
      case .pending: break
      }
    }
  }
}
