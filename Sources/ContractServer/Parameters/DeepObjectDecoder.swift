/// Undoes `filter[name]=x&filter[tags][]=a&filter[tags][]=b`.
///
/// The specification defines one level; deeper ones and lists are read as the common client libraries write them.
struct DeepObjectDecoder {
  private struct Entry {
    var keys: ArraySlice<String>
    let text: RawText
  }

  private static let maximumDepth = 16

  let name: String
  let pairs: PairList

  /// `nil` when no pair belongs to the parameter.
  func value(_ shape: ParameterShape) throws(ParameterProblem) -> RawValue? {
    var entries: [Entry] = []
    for pair in pairs.pairs where pair.name.utf8.starts(with: name.utf8) {
      guard let keys = try keys(Array(pair.name.utf8.dropFirst(name.utf8.count))) else { continue }
      entries.append(Entry(keys: keys[...], text: RawText(pair.value, pairs.coding)))
    }
    return entries.isEmpty ? nil : try build(entries, shape)
  }

  /// `[a][b]` as `a`, `b`; `nil` when the name is another one that only begins alike.
  private func keys(_ bytes: [UInt8]) throws(ParameterProblem) -> [String]? {
    var keys: [String] = []
    var rest = bytes[...]
    while let first = rest.first {
      guard first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      if keys.count == Self.maximumDepth { throw ParameterProblem(.malformed, "is nested more than \(Self.maximumDepth) levels deep") }
      keys.append(String(decoding: rest[(rest.startIndex + 1)..<close], as: UTF8.self))
      rest = rest[(close + 1)...]
    }
    return keys
  }

  private func build(_ entries: [Entry], _ shape: ParameterShape) throws(ParameterProblem) -> RawValue {
    switch shape {
    case .nullable(let inner): return try build(entries, inner)
    case .array(let element): return try list(entries, element)
    case .object(let properties, let additional):
      return try object(entries) { properties[$0] ?? additional ?? .any }
    default:
      if entries.allSatisfy({ !$0.keys.isEmpty }) { return try object(entries) { _ in .any } }
      guard entries.count == 1, entries[0].keys.isEmpty else { throw ParameterProblem(.repeated, "may be given only once") }
      return .text(entries[0].text)
    }
  }

  private func object(_ entries: [Entry], _ shape: (String) -> ParameterShape) throws(ParameterProblem) -> RawValue {
    var members: [(name: String, value: RawValue)] = []
    for (key, group) in try groups(entries) {
      do {
        members.append((key, try build(group, shape(key))))
      } catch {
        throw error.inside(key)
      }
    }
    return .members(members)
  }

  /// `tags=a&tags=b`, `tags[]=a&tags[]=b`, `tags[0]=a&tags[1]=b`, `items[0][name]=a`
  private func list(_ entries: [Entry], _ element: ParameterShape) throws(ParameterProblem) -> RawValue {
    var values: [RawValue] = []
    var numbered: [Entry] = []
    for entry in entries {
      let key = entry.keys.first ?? ""
      if !key.isEmpty {
        numbered.append(entry)
      } else {
        values.append(try build([Entry(keys: entry.keys.dropFirst(), text: entry.text)], element))
      }
    }
    for (key, group) in try groups(numbered).sorted(by: { (Int($0.key) ?? .max) < (Int($1.key) ?? .max) }) {
      guard Int(key) != nil else { throw ParameterProblem(.malformed, "is a list: its items are numbered from 0") }
      values.append(try build(group, element))
    }
    return .list(values)
  }

  /// Entries by their first key, in order of appearance, that key taken off.
  private func groups(_ entries: [Entry]) throws(ParameterProblem) -> [(key: String, entries: [Entry])] {
    var groups: [(key: String, entries: [Entry])] = []
    var places: [String: Int] = [:]
    for entry in entries {
      guard let key = entry.keys.first else { throw ParameterProblem(.malformed, "must be given as '\(name)[member]=value'") }
      let inner = Entry(keys: entry.keys.dropFirst(), text: entry.text)
      if let place = places[key] {
        groups[place].entries.append(inner)
      } else {
        places[key] = groups.count
        groups.append((key, [inner]))
      }
    }
    return groups
  }
}
