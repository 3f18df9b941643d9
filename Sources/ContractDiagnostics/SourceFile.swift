import Synchronization

/// The text of one file, as UTF-8, and the way from byte offsets to lines and columns.
public final class SourceFile: Sendable {
  public let id: SourceID
  /// The path as diagnostics print it.
  public let path: String
  public let bytes: [UInt8]

  private let lineStarts = Mutex<[Int]?>(nil)
  /// The last column that was counted. Diagnostics come sorted, and in a file that is one long line each would count from its start.
  private let lastColumn = Mutex(ColumnCursor(offset: 0, column: 0))

  /// - Parameter bytes: UTF-8; a byte order mark is allowed. Bytes that are not UTF-8 render as U+FFFD.
  public init(id: SourceID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }

  /// The span of the whole file.
  public var span: Span {
    Span(file: id, start: 0, end: Int32(clamping: bytes.count))
  }

  /// Line and column, both counted from 1; a column is a Unicode scalar, a byte order mark counts for nothing.
  public func position(ofByte offset: Int) -> SourcePosition {
    let line = lineIndex(ofByte: offset)
    let start = contentStart(ofLine: line)
    let end = max(start, min(offset, bytes.count))
    return SourcePosition(line: line + 1, column: column(from: start, to: end) + 1)
  }

  /// The byte range of a line counted from 0, without its line break and without a byte order mark.
  public func lineRange(_ line: Int) -> Range<Int> {
    let starts = lineTable()
    guard line >= 0, line < starts.count else { return bytes.count..<bytes.count }
    let start = contentStart(ofLine: line)
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The line, counted from 0, that holds a byte.
  public func lineIndex(ofByte offset: Int) -> Int {
    let starts = lineTable()
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func contentStart(ofLine line: Int) -> Int {
    let start = lineTable()[line]
    return start == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : start
  }

  /// Scalars between the start of a line and a place in it.
  private func column(from start: Int, to end: Int) -> Int {
    lastColumn.withLock { cursor in
      let isAhead = cursor.offset >= start && cursor.offset <= end
      let base = isAhead ? cursor : ColumnCursor(offset: start, column: 0)
      cursor = ColumnCursor(offset: end, column: base.column + scalarCount(from: base.offset, to: end))
      return cursor.column
    }
  }

  private func scalarCount(from start: Int, to end: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var count = 0
      var offset = start
      while offset < end {
        if buffer[offset] & 0xC0 != 0x80 { count += 1 }
        offset += 1
      }
      return count
    }
  }

  /// Offsets at which lines start. Line feed, carriage return, and the pair of them end a line.
  private func lineTable() -> [Int] {
    lineStarts.withLock { table in
      if let table { return table }
      let built = SourceFile.findLines(in: bytes)
      table = built
      return built
    }
  }

  private static func findLines(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        let byte = buffer[offset]
        offset += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, offset < buffer.count, buffer[offset] == 0x0A { offset += 1 }
        starts.append(offset)
      }
    }
    return starts
  }
}

/// A place within a line whose column is known, counted from 0.
private struct ColumnCursor {
  let offset: Int
  let column: Int
}

/// A place as people read it: both numbers count from 1.
public struct SourcePosition: Hashable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
