/// The line a span begins on, and the line below it that points at the span.
struct SourceExcerpt {
  let line: String
  let marker: String

  /// Lines longer than this are cut to the surroundings of the span.
  static let maximumWidth = 160
  private static let leading = 40

  /// nil for a file without text.
  init?(_ span: Span, in file: SourceFile) {
    guard !file.bytes.isEmpty else { return nil }
    let range = file.lineRange(file.lineIndex(ofByte: Int(span.start)))
    // A scalar has four bytes at most; more than this is never shown, and a line may be megabytes long.
    let reach = 4 * (SourceExcerpt.maximumWidth + 2)
    let start = max(range.lowerBound, min(Int(span.start), range.upperBound))
    let end = max(start, min(Int(span.end), range.upperBound))
    let before = SourceExcerpt.scalars(file.bytes[max(range.lowerBound, start - reach)..<start])
    let marked = SourceExcerpt.scalars(file.bytes[start..<min(end, start + reach)])
    let after = SourceExcerpt.scalars(file.bytes[end..<min(range.upperBound, end + reach)])
    self.init(before: before, marked: marked, after: after)
  }

  private init(before: [Unicode.Scalar], marked: [Unicode.Scalar], after: [Unicode.Scalar]) {
    var before = before
    var rest = marked + after
    var lead = ""
    var trail = ""
    if before.count + rest.count > SourceExcerpt.maximumWidth {
      if before.count > SourceExcerpt.leading {
        before = Array(before.suffix(SourceExcerpt.leading))
        lead = "…"
      }
      let room = SourceExcerpt.maximumWidth - before.count
      if rest.count > room {
        rest = Array(rest.prefix(room))
        trail = "…"
      }
    }
    line = lead + SourceExcerpt.shown(before + rest) + trail
    let underline = rest.prefix(marked.count).dropFirst().reduce(0) { $0 + SourceExcerpt.width($1) }
    marker = (lead.isEmpty ? "" : " ") + SourceExcerpt.blank(before) + "^" + String(repeating: "~", count: underline)
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func shown(_ scalars: [Unicode.Scalar]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar == "\t" || scalar.isSafeToShow ? scalar : "\u{FFFD}") }
    return String(text)
  }

  /// As much space as the text takes; tabs stay tabs.
  private static func blank(_ scalars: [Unicode.Scalar]) -> String {
    scalars.reduce(into: "") { $0 += $1 == "\t" ? "\t" : String(repeating: " ", count: width($1)) }
  }

  /// Columns in a terminal: none for combining marks, two for the wide characters of East Asia and emoji.
  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return scalar.isSafeToShow ? 0 : 1
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
