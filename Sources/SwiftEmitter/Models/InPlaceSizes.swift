import ContractModel

/// How large each type is where it stands, in words, roughly; what is too large is kept behind a pointer.
///
/// Structures inside structures and enumerations otherwise grow to tens of kilobytes: the compiler needs minutes for the
/// copying code of one such enumeration, and a program copies them on every assignment.
struct InPlaceSizes {
  /// A member larger than this is boxed.
  static let largestMember = 24
  /// A payload larger than this is boxed.
  static let largestPayload = 8

  private let model: Model
  /// 0 for what is not measured yet.
  private var words: [Int]

  init(_ model: Model) {
    self.model = model
    words = Array(repeating: 0, count: model.types.count)
    for index in words.indices { measure(from: TypeID(index)) }
  }

  func isBoxed(_ property: Property) -> Bool { property.isIndirect || size(property.type) > InPlaceSizes.largestMember }

  func isBoxed(_ item: Union.Case) -> Bool { item.isIndirect || isLargePayload(item.type) }

  func isLargePayload(_ use: TypeUse) -> Bool { size(use) > InPlaceSizes.largestPayload }

  private func size(_ use: TypeUse) -> Int {
    switch use.shape {
    case .boolean, .array, .dictionary: 1
    case .integer, .number: use.isNullable ? 2 : 1
    case .string(.dateTime), .string(.uuid), .decimal: 3
    case .string(.text), .string(.date), .string(.base64), .string(.decimal): 2
    case .null, .any: 3
    case .constant: 0
    case .named(let id): max(1, words[id.index]) + (use.isNullable ? 1 : 0)
    }
  }

  /// Contained types first. The stack is explicit: types may nest deeply.
  private mutating func measure(from root: TypeID) {
    var isOpen: Set<TypeID> = []
    var stack = [root]
    while let id = stack.last {
      guard words[id.index] == 0 else {
        stack.removeLast()
        continue
      }
      let unknown = isOpen.insert(id).inserted ? contained(in: id).filter { words[$0.index] == 0 && !isOpen.contains($0) } : []
      stack.append(contentsOf: unknown)
      if unknown.isEmpty { words[id.index] = total(of: id) }
    }
  }

  private func contained(in id: TypeID) -> [TypeID] {
    let uses: [TypeUse]
    switch model.types[id].kind {
    case .record(let record): uses = record.properties.filter { !$0.isIndirect }.map(\.type)
    case .union(let union): uses = union.cases.filter { !$0.isIndirect }.map(\.type)
    case .alias(let use), .wrapper(let use): uses = [use]
    case .enumeration, .pending: uses = []
    }
    return uses.compactMap { use in if case .named(let id) = use.shape { id } else { nil } }
  }

  private func total(of id: TypeID) -> Int {
    switch model.types[id].kind {
    case .record(let record): 1 + record.properties.reduce(0) { $0 + (isBoxed($1) ? 1 : size($1.type)) }
    case .union(let union): 1 + (union.cases.map { isBoxed($0) ? 1 : size($0.type) }.max() ?? 0)
    case .alias(let use), .wrapper(let use): max(1, size(use))
    case .enumeration(let enumeration): enumeration.isOpen ? 3 : 1
    case .pending: 1
    }
  }
}
