/// Where the lines of generated text come from.
///
/// An emitter that is given one puts marks into what it writes, on no line of their own, and takes them out when the text is complete. So the
/// text is the same with and without, however it was put together, and a run that asks for no trace does nothing.
public final class SourceTrace {
  private var places: [Provenance] = []

  public init() {}

  /// What stands in the text in front of what comes from a place.
  public func mark(_ provenance: Provenance) -> String {
    places.append(provenance)
    return "\u{3}" + String(places.count - 1) + "\u{4}"
  }

  /// Takes the marks out of a text, and says which lines they stood on.
  public func takeMarks(outOf text: inout String) -> [TracedLine] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.utf8.count)
    var lines: [TracedLine] = []
    var line = 1
    var digits: [UInt8]?
    var place: Int?
    for byte in text.utf8 {
      switch byte {
      case SourceTrace.start: digits = []
      case SourceTrace.end where digits != nil:
        place = digits.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
        digits = nil
      case _ where digits != nil: digits?.append(byte)
      case UInt8(ascii: "\n"):
        line += 1
        kept.append(byte)
      default:
        if let index = place { SourceTrace.add(TracedLine(line: line, provenance: places[index]), to: &lines) }
        place = nil
        kept.append(byte)
      }
    }
    text = String(decoding: kept, as: UTF8.self)
    return lines
  }

  /// Of several marks on one line the last one is the nearest.
  private static func add(_ entry: TracedLine, to lines: inout [TracedLine]) {
    if lines.last?.line == entry.line { lines.removeLast() }
    if lines.last?.provenance != entry.provenance { lines.append(entry) }
  }

  private static let start: UInt8 = 3
  private static let end: UInt8 = 4
}

/// From this line on, a text comes from this place.
public struct TracedLine: Sendable, Equatable {
  /// Counted from 1.
  public var line: Int
  public var provenance: Provenance

  public init(line: Int, provenance: Provenance) {
    self.line = line
    self.provenance = provenance
  }
}
