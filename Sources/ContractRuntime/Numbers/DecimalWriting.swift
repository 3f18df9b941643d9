/// The digits 0 to f.
nonisolated(unsafe) let hexDigits: UnsafePointer<UInt8> = {
  let target = UnsafeMutablePointer<UInt8>.allocate(capacity: 16)
  for (index, byte) in "0123456789abcdef".utf8.enumerated() { target[index] = byte }
  return UnsafePointer(target)
}()

/// "00", "01", … "99": two digits at a time.
nonisolated(unsafe) let digitPairs: UnsafePointer<UInt8> = {
  let target = UnsafeMutablePointer<UInt8>.allocate(capacity: 200)
  for value in 0..<100 {
    target[2 * value] = UInt8(ascii: "0") + UInt8(value / 10)
    target[2 * value + 1] = UInt8(ascii: "0") + UInt8(value % 10)
  }
  return UnsafePointer(target)
}()

/// Writes an integer in decimal to `target`, which has room for 20 bytes, and returns the bytes written.
func writeDecimal(_ value: Int64, into target: UnsafeMutablePointer<UInt8>) -> Int {
  if value < 0 {
    target[0] = UInt8(ascii: "-")
    return 1 + writeDecimal(value.magnitude, into: target + 1)
  }
  return writeDecimal(value.magnitude, into: target)
}

/// Writes an integer in decimal to `target`, which has room for 20 bytes, and returns the bytes written.
func writeDecimal(_ value: UInt64, into target: UnsafeMutablePointer<UInt8>) -> Int {
  let count = decimalLength(value)
  var rest = value
  var place = count
  while rest >= 100 {
    let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
    place -= 2
    target[place] = digitPairs[2 * Int(pair)]
    target[place + 1] = digitPairs[2 * Int(pair) + 1]
    rest = quotient
  }
  if rest >= 10 {
    target[0] = digitPairs[2 * Int(rest)]
    target[1] = digitPairs[2 * Int(rest) + 1]
  } else {
    target[0] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest)
  }
  return count
}

/// The number of decimal digits.
func decimalLength(_ value: UInt64) -> Int {
  var count = 1
  var rest = value
  while rest >= 10_000 {
    rest /= 10_000
    count += 4
  }
  if rest >= 1000 { return count + 3 }
  if rest >= 100 { return count + 2 }
  return rest >= 10 ? count + 1 : count
}

/// Writes the shortest decimal that reads back as `value` to `target`, which has room for 32 bytes, and returns the bytes written.
func writeShortest(_ value: Double, into target: UnsafeMutablePointer<UInt8>) -> Int {
  var text = value.description
  return text.withUTF8 { bytes in
    if let start = bytes.baseAddress { target.update(from: start, count: bytes.count) }
    return bytes.count
  }
}
