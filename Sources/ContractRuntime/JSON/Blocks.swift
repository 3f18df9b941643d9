// Sixteen bytes at a time, for long texts: what `Words` does with eight, in the vector registers that every 64-bit processor has.

/// Sixteen bytes.
typealias Block = SIMD16<UInt8>

@inline(__always) func loadBlock(_ pointer: UnsafePointer<UInt8>) -> Block {
  UnsafeRawPointer(pointer).loadUnaligned(as: Block.self)
}

/// All bits that are set in one of the next four blocks.
@inline(__always) func loadBlocks(_ pointer: UnsafePointer<UInt8>) -> Block {
  (loadBlock(pointer) | loadBlock(pointer + 16)) | (loadBlock(pointer + 32) | loadBlock(pointer + 48))
}

@inline(__always) func storeBlock(_ block: Block, _ pointer: UnsafeMutablePointer<UInt8>) {
  UnsafeMutableRawPointer(pointer).storeBytes(of: block, as: Block.self)
}

/// Whether one of the bytes ends or interrupts a JSON string: quote, backslash, control character.
@inline(__always) func hasStringStop(_ first: Block, _ second: Block) -> Bool {
  let stops = stringStops(first) .| stringStops(second)
  let halves = unsafeBitCast(stops, to: SIMD2<UInt64>.self)
  return halves.x | halves.y != 0
}

@inline(__always) private func stringStops(_ block: Block) -> SIMDMask<SIMD16<Int8>> {
  (block .== Block(repeating: UInt8(ascii: "\""))) .| (block .== Block(repeating: UInt8(ascii: "\\")))
    .| (block .< Block(repeating: 0x20))
}

/// Whether one of the bytes is not ASCII.
@inline(__always) func hasHigh(_ block: Block) -> Bool {
  let halves = unsafeBitCast(block, to: SIMD2<UInt64>.self)
  return (halves.x | halves.y) & wordHighs != 0
}

/// How many bytes from `source` on, of `count`, can stand in a JSON string as they are. The bytes themselves are gathered in `seen` by "or".
@inline(__always)
func plainPrefix(_ source: UnsafePointer<UInt8>, _ count: Int, _ seen: inout UInt64) -> Int {
  var index = 0
  var blocks = Block(repeating: 0)
  while index + 32 <= count {
    let (first, second) = (loadBlock(source + index), loadBlock(source + index + 16))
    if hasStringStop(first, second) { break }
    blocks |= first | second
    index += 32
  }
  if hasHigh(blocks) { seen |= wordHighs }
  while index + 8 <= count {
    let word = loadWord(source + index)
    let stops = stringStops(word)
    if stops != 0 {
      let low = stops.trailingZeroBitCount & 0x38
      seen |= word & ((1 &<< UInt64(low)) &- 1)
      return index + low &>> 3
    }
    seen |= word
    index += 8
  }
  while index < count, isPlain(source[index]) {
    seen |= UInt64(source[index])
    index += 1
  }
  return index
}

/// Copies the bytes that can stand in a JSON string as they are, up to the first that cannot, and returns how many. `target` has room for `count`.
@inline(__always)
func copyPlainPrefix(_ source: UnsafePointer<UInt8>, _ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Int {
  var index = 0
  while index + 32 <= count {
    let (first, second) = (loadBlock(source + index), loadBlock(source + index + 16))
    if hasStringStop(first, second) { break }
    storeBlock(first, target + index)
    storeBlock(second, target + index + 16)
    index += 32
  }
  while index + 8 <= count {
    let word = loadWord(source + index)
    let stops = stringStops(word)
    UnsafeMutableRawPointer(target + index).storeBytes(of: word.littleEndian, as: UInt64.self)
    if stops != 0 { return index + stops.trailingZeroBitCount &>> 3 }
    index += 8
  }
  while index < count, isPlain(source[index]) {
    target[index] = source[index]
    index += 1
  }
  return index
}

/// Whether a byte can stand in a JSON string as it is.
@inline(__always) private func isPlain(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}
