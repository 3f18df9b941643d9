/// "Did you mean": the nearest of the known names.
public enum Suggestion {
  /// The candidate that is fewest edits away, or nil when none is near. The first wins among equals.
  ///
  /// Edits are counted in Unicode scalars, ignoring case, as Damerau and Levenshtein do (insert, delete, replace, swap two
  /// neighbours). A third of the name may differ, one edit at least.
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    let wanted = scalars(of: name)
    guard wanted.count <= 64 else { return nil }
    var best: String?
    var bound = max(1, wanted.count / 3) + 1
    for candidate in candidates where candidate != name && abs(candidate.utf8.count - name.utf8.count) < 4 * bound {
      let distance = distance(wanted, scalars(of: candidate), below: bound)
      if distance < bound {
        best = candidate
        bound = distance
      }
    }
    return best
  }

  private static func scalars(of text: String) -> [Unicode.Scalar] {
    Array(text.lowercased().unicodeScalars)
  }

  /// The optimal string alignment distance, or `bound` when it is not below that.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], below bound: Int) -> Int {
    guard abs(left.count - right.count) < bound else { return bound }
    var older: [Int] = []
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let same = left[row] == right[column]
        var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (same ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, older[column - 1] + 1)
        }
        current.append(cost)
      }
      if current.min() ?? bound >= bound { return bound }
      older = previous
      previous = current
    }
    return min(previous[right.count], bound)
  }
}
