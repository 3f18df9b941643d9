/// The digits 0 to f.
@inline(__always) var hexDigits: UnsafePointer<UInt8> {
  let digits: StaticString = "0123456789abcdef"
  return digits.utf8Start
}

/// "00", "01", … "99": two digits at a time.
@inline(__always) private var digitPairs: UnsafePointer<UInt8> {
  let pairs: StaticString = """
    0001020304050607080910111213141516171819\
    2021222324252627282930313233343536373839\
    4041424344454647484950515253545556575859\
    6061626364656667686970717273747576777879\
    8081828384858687888990919293949596979899
    """
  return pairs.utf8Start
}

/// Writes a value from 0 to 99 with two digits.
@inline(__always) func putTwoDigits(_ value: Int, _ target: UnsafeMutablePointer<UInt8>) {
  let pair = UnsafeRawPointer(digitPairs + 2 * value).loadUnaligned(as: UInt16.self)
  UnsafeMutableRawPointer(target).storeBytes(of: pair, as: UInt16.self)
}

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
    putTwoDigits(Int(pair), target + place)
    rest = quotient
  }
  if rest >= 10 {
    putTwoDigits(Int(rest), target)
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
  if value.magnitude < 1e15, let integer = Int64(exactly: value), integer != 0 {
    let count = writeDecimal(integer, into: target)
    target[count] = UInt8(ascii: ".")
    target[count + 1] = UInt8(ascii: "0")
    return count + 2
  }
  var text = ASCIIText(target: target)
  value.write(to: &text)
  return text.count
}

/// Takes the digits of a number where they are to stand. The standard library hands them over as bytes, and then no `String` is made.
private struct ASCIIText: TextOutputStream {
  let target: UnsafeMutablePointer<UInt8>
  var count = 0

  mutating func write(_ string: String) { string.withBytes { append($0) } }

  mutating func _writeASCII(_ bytes: UnsafeBufferPointer<UInt8>) { append(bytes) }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let start = bytes.baseAddress { (target + count).update(from: start, count: bytes.count) }
    count += bytes.count
  }
}
