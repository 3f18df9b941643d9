/// What was found lately, within bounds: whenever as much is new as may be kept, whatever nobody asked for since the time before is forgotten.
///
/// That is nearly what forgets the least recently used first, with two dictionaries and no list.
struct RecentCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private var recent: [Key: Value] = [:]
  private var older: [Key: Value] = [:]
  private let capacity: Int

  /// - Parameter capacity: how many are kept for sure; with 0, none. At most twice as many are in memory.
  init(capacity: Int) { self.capacity = capacity }

  var count: Int { recent.count + older.count }

  mutating func find(_ key: Key) -> Value? {
    if let value = recent[key] { return value }
    guard let value = older.removeValue(forKey: key) else { return nil }
    keep(value, for: key)
    return value
  }

  mutating func keep(_ value: Value, for key: Key) {
    if capacity == 0 { return }
    if recent.count >= capacity {
      older = recent
      recent = [:]
    }
    recent[key] = value
  }

  mutating func forget(where condition: (Value) -> Bool) {
    recent = recent.filter { !condition($0.value) }
    older = older.filter { !condition($0.value) }
  }
}
