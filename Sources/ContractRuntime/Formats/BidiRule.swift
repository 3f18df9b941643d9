/// The directions of Unicode's bidirectional algorithm that matter in names.
private enum Direction {
  case left, right, arabic, europeanNumber, arabicNumber, mark, neutral
}

/// RFC 5893, section 2: when any label is written from right to left, all of them must obey.
func obeysBidiRule(_ labels: [[UInt32]]) -> Bool {
  let directions = labels.map { $0.map(direction) }
  guard directions.contains(where: { $0.contains { $0 == .right || $0 == .arabic || $0 == .arabicNumber } }) else { return true }
  return directions.allSatisfy(obeys)
}

private func obeys(_ label: [Direction]) -> Bool {
  guard let first = label.first, let last = label.last(where: { $0 != .mark }) else { return false }
  switch first {
  case .right, .arabic:
    if label.contains(.left) || (label.contains(.europeanNumber) && label.contains(.arabicNumber)) { return false }
    return last != .neutral
  case .left:
    if label.contains(where: { $0 == .right || $0 == .arabic || $0 == .arabicNumber }) { return false }
    return last == .left || last == .europeanNumber
  default: return false
  }
}

/// By block, which is exact for the scalars that names may hold.
private func direction(_ value: UInt32) -> Direction {
  switch value {
  case 0x30...0x39, 0x6F0...0x6F9: return .europeanNumber
  case 0x660...0x669, 0x10D30...0x10D39, 0x10E60...0x10E7E: return .arabicNumber
  default: break
  }
  guard let properties = Unicode.Scalar(value)?.properties else { return .neutral }
  if properties.generalCategory == .nonspacingMark || properties.generalCategory == .enclosingMark { return .mark }
  switch value {
  case 0x600...0x7BF, 0x860...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF, 0x10D00...0x10D3F, 0x10EC0...0x10EFF, 0x10F30...0x10F6F,
    0x1EC70...0x1ECBF, 0x1ED00...0x1ED4F, 0x1EE00...0x1EEFF:
    return .arabic
  case 0x590...0x5FF, 0x7C0...0x85F, 0xFB1D...0xFB4F, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return .right
  default: return properties.isAlphabetic || properties.generalCategory == .decimalNumber ? .left : .neutral
  }
}
