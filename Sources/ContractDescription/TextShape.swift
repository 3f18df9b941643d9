import ContractModel

/// The coarse JSON type that the text of a parameter, a header or a form field becomes.
public indirect enum TextShape: Sendable, Hashable {
  case any, string, boolean, integer, number
  case array(TextShape)
  /// Members in document order, and the shape of the others.
  case object([Member], additional: TextShape?)
  case nullable(TextShape)

  public struct Member: Sendable, Hashable {
    public let name: String
    public let shape: TextShape
  }
}

extension Model {
  /// What text for a type becomes.
  public func textShape(_ use: TypeUse) -> TextShape { shape(use, 0) }

  private func shape(_ use: TypeUse, _ depth: Int) -> TextShape {
    let use = underlying(use)
    guard depth < 6 else { return .any }
    let plain = plainShape(use, depth)
    return use.isNullable && plain != .any && plain != .string ? .nullable(plain) : plain
  }

  private func plainShape(_ use: TypeUse, _ depth: Int) -> TextShape {
    switch use.shape {
    case .null, .any: .any
    case .boolean: .boolean
    case .integer: .integer
    case .number, .decimal: .number
    case .string: .string
    case .array(let element): .array(shape(element, depth + 1))
    case .dictionary(let value): .object([], additional: shape(value, depth + 1))
    case .named(let id): shape(of: id, depth)
    case .constant(let value): value.stringValue == nil ? .integer : .string
    }
  }

  private func shape(of id: TypeID, _ depth: Int) -> TextShape {
    switch types[id].kind {
    case .enumeration(let enumeration): return enumeration.isInteger ? .integer : .string
    case .record(let record): return shape(of: record, depth)
    case .union(let union):
      let shapes = Set(union.cases.map { shape($0.type, depth + 1) })
      return shapes.count == 1 ? shapes.first! : .any
    case .wrapper(let use): return shape(use, depth + 1)
    case .alias, .pending: return .any
    }
  }

  private func shape(of record: Record, _ depth: Int) -> TextShape {
    let members = record.properties.map { TextShape.Member(name: $0.wireName, shape: shape($0.type, depth + 1)) }
    guard case .kept(let extra) = record.additional else { return .object(members, additional: nil) }
    return .object(members, additional: shape(extra, depth + 1))
  }
}
