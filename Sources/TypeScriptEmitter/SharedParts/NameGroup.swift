/// The names of one section of the components.
struct NameGroup<Key: Hashable> {
  private var owners: [String: Key] = [:]
  private(set) var names: [Key: String] = [:]
  /// Keys that got a name which no component had, in that order.
  private(set) var added: [Key] = []

  mutating func declare(_ name: String, _ key: Key) { owners[name] = key }

  /// The name of `key`, which lies at `pointer`.
  ///
  /// - Parameter isSame: whether another key has the same content, and may share its name.
  mutating func name(_ key: Key, pointer: String, isSame: (Key, Key) -> Bool) -> String {
    if let known = names[key] { return known }
    for candidate in PartPointer(pointer).candidates {
      guard let owner = owners[candidate] else {
        owners[candidate] = key
        names[key] = candidate
        added.append(key)
        return candidate
      }
      guard owner == key || isSame(owner, key) else { continue }
      names[key] = candidate
      return candidate
    }
    preconditionFailure("the candidates do not end")
  }
}

/// A pointer into a file, `types/block.yaml#/Altair/Block`, as a source of names.
struct PartPointer {
  private let file: String
  private let tokens: [String]

  init(_ pointer: String) {
    let hash = pointer.firstIndex(of: "#") ?? pointer.endIndex
    let path = pointer[..<hash]
    let base = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    file = String(base.lastIndex(of: ".").map { base[..<$0] } ?? base)
    tokens = pointer[hash...].split(separator: "/").dropFirst().map(String.init)
  }

  /// `Block`, `Altair-Block`, `block_Altair-Block`, `block_Altair-Block-2` …
  var candidates: some Sequence<String> {
    var names: [String] = []
    for token in tokens.reversed() { names.append(token + (names.last.map { "-" + $0 } ?? "")) }
    let last = file + (names.last.map { "_" + $0 } ?? "")
    names.append(last)
    let numbered = (2...).lazy.map { "\(last)-\($0)" }
    return [AnySequence(names), AnySequence(numbered)].lazy.joined()
  }
}
