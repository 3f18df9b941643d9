/// What keywords have looked at in one array or object, for `unevaluatedItems` and `unevaluatedProperties`.
final class Evaluated {
  /// All items before this index.
  var itemCount = 0
  /// Single items, found by `contains`.
  var items: Set<Int> = []
  var allMembers = false
  var members: Set<NameBytes> = []

  /// Takes over what a successful subschema has looked at.
  func merge(_ other: Evaluated) {
    itemCount = max(itemCount, other.itemCount)
    items.formUnion(other.items)
    allMembers = allMembers || other.allMembers
    members.formUnion(other.members)
  }
}
