// Sixteen bytes at a time: what `Words` does with eight, in the vector registers that every 64-bit processor has.

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

/// The two halves of a block, the first byte in the lowest place.
@inline(__always) func words(_ block: Block) -> (UInt64, UInt64) {
  let halves = unsafeBitCast(block, to: SIMD2<UInt64>.self)
  return (UInt64(littleEndian: halves.x), UInt64(littleEndian: halves.y))
}

/// All ones in each byte that ends or interrupts a JSON string: quote, backslash, control character.
@inline(__always) func stringStops(_ block: Block) -> (UInt64, UInt64) { words(stopMask(block)) }

@inline(__always) private func stopMask(_ block: Block) -> Block {
  let stops =
    (block .== Block(repeating: UInt8(ascii: "\""))) .| (block .== Block(repeating: UInt8(ascii: "\\")))
    .| (block .< Block(repeating: 0x20))
  return unsafeBitCast(stops, to: Block.self)
}

/// Whether one of the bytes ends or interrupts a JSON string.
@inline(__always) private func hasStringStop(_ first: Block, _ second: Block) -> Bool {
  let (low, high) = words(stopMask(first) | stopMask(second))
  return low | high != 0
}

/// Whether one of the bytes is not ASCII.
@inline(__always) func hasHigh(_ block: Block) -> Bool {
  let (low, high) = words(block)
  return (low | high) & wordHighs != 0
}

/// Where the first stop of a block is, and all bits that are set before it. One of `stops` is not zero.
@inline(__always) func firstStop(_ block: Block, _ stops: (UInt64, UInt64)) -> (index: Int, seen: UInt64) {
  let (low, high) = words(block)
  if stops.0 != 0 {
    let bit = stops.0.trailingZeroBitCount
    return (bit &>> 3, low & ((1 &<< UInt64(bit)) &- 1))
  }
  let bit = stops.1.trailingZeroBitCount
  return (8 &+ bit &>> 3, low | high & ((1 &<< UInt64(bit)) &- 1))
}

/// How many bytes from `source` on, of `count`, can stand in a JSON string as they are. The bytes themselves are gathered in `seen` by "or",
/// and copied to `target`, which has room for `count`, when there is one.
@inline(__always)
func plainPrefix(
  _ source: UnsafePointer<UInt8>, _ count: Int, into target: UnsafeMutablePointer<UInt8>? = nil, _ seen: inout UInt64
) -> Int {
  var index = 0
  var blocks = Block(repeating: 0)
  while index &+ 32 <= count {
    let (first, second) = (loadBlock(source + index), loadBlock(source + index + 16))
    if let target {
      storeBlock(first, target + index)
      storeBlock(second, target + index + 16)
    }
    if hasStringStop(first, second) { break }
    blocks |= first | second
    index &+= 32
  }
  if hasHigh(blocks) { seen |= wordHighs }
  while index &+ 16 <= count {
    let block = loadBlock(source + index)
    if let target { storeBlock(block, target + index) }
    let stops = stringStops(block)
    if stops.0 | stops.1 != 0 {
      let stop = firstStop(block, stops)
      seen |= stop.seen
      return index &+ stop.index
    }
    let (low, high) = words(block)
    seen |= low | high
    index &+= 16
  }
  return shortPlainPrefix(source, index, count, into: target, &seen)
}

/// The rest of a prefix of which less than sixteen bytes are left.
@inline(__always)
private func shortPlainPrefix(
  _ source: UnsafePointer<UInt8>, _ start: Int, _ count: Int, into target: UnsafeMutablePointer<UInt8>?, _ seen: inout UInt64
) -> Int {
  var index = start
  if index &+ 8 <= count {
    let word = loadWord(source + index)
    if let target { UnsafeMutableRawPointer(target + index).storeBytes(of: word.littleEndian, as: UInt64.self) }
    let stops = stringStops(word)
    if stops != 0 {
      let low = stops.trailingZeroBitCount & 0x38
      seen |= word & ((1 &<< UInt64(low)) &- 1)
      return index &+ low &>> 3
    }
    seen |= word
    index &+= 8
  }
  while index < count, isPlain(source[index]) {
    if let target { target[index] = source[index] }
    seen |= UInt64(source[index])
    index &+= 1
  }
  return index
}

/// Whether a byte can stand in a JSON string as it is.
@inline(__always) private func isPlain(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}
