extension DateTime {
  /// Reads the two most common forms, `2026-05-17T10:11:12Z` and `2026-05-17T10:11:12.345Z`, by words of eight bytes.
  ///
  /// Nil for all others, for what is no moment, and for leap seconds: `init(utf8:)` decides about them.
  @inline(__always) init?(quick text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 24 || text.count == 20, let base = text.baseAddress else { return nil }
    // Without their separators, which become zeros as digits do: "0000-00-", "00T00:00", and ":00.000Z" or ":00Z".
    let date = loadWord(base) ^ 0x2D30_302D_3030_3030
    let time = loadWord(base + 8) ^ 0x3030_3A30_3054_3030
    let isLong = text.count == 24
    let rest = isLong ? loadWord(base + 16) ^ 0x5A30_3030_2E30_303A : UInt64(loadHalfWord(base + 16) ^ 0x5A30_303A)
    // Bytes that may be up to 9 get their high bit from 10 on, the others from 1 on.
    let wrong =
      (date &+ 0x7F76_767F_7676_7676) | (time &+ 0x7676_7F76_767F_7676)
      | (rest &+ (isLong ? 0x7F76_7676_7F76_767F : 0x7F7F_7F7F_7F76_767F)) | date | time | rest
    guard wrong & wordHighs == 0 else { return nil }
    let (datePairs, timePairs, restPairs) = (digitPairs(date), digitPairs(time), digitPairs(rest))
    let (hour, minute, second) = (datum(timePairs, 3), datum(timePairs, 6), datum(restPairs, 1))
    let day = CalendarDate(year: datum(datePairs, 0) * 100 + datum(datePairs, 2), month: datum(datePairs, 5), day: datum(timePairs, 0))
    guard let day, hour < 24, minute < 60, second < 60 else { return nil }
    let milliseconds = datum(restPairs, 4) * 10 + datum(rest, 6)
    self.init(Int64(day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second), Int32(milliseconds * 1_000_000), 0, false)
  }
}

/// In each byte, ten times its digit and the digit in the next.
@inline(__always) private func digitPairs(_ word: UInt64) -> UInt64 { word &* 10 &+ (word &>> 8) }

/// The byte of `word` at a place.
@inline(__always) private func datum(_ word: UInt64, _ place: UInt64) -> Int { Int(word &>> (8 &* place) & 0xFF) }
