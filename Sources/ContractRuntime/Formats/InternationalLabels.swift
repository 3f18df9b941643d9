/// Whether the scalars are a valid label of an internationalised name (a U-label, RFC 5891, section 4.2).
func isInternationalLabel(_ label: [UInt32]) -> Bool {
  guard let first = label.first, first != 0x2D, label.last != 0x2D else { return false }
  if label.count >= 4 && label[2] == 0x2D && label[3] == 0x2D { return false }
  guard let scalar = Unicode.Scalar(first), !isMark(scalar.properties.generalCategory) else { return false }
  return label.indices.allSatisfy { isAllowed(label, $0) }
}

private func isMark(_ category: Unicode.GeneralCategory) -> Bool {
  category == .nonspacingMark || category == .spacingMark || category == .enclosingMark
}

/// RFC 5892, section 3, in the order given there.
private func isAllowed(_ label: [UInt32], _ index: Int) -> Bool {
  let value = label[index]
  guard let scalar = Unicode.Scalar(value) else { return false }
  if protocolValid.contains(value) { return true }
  if disallowed.contains(value) { return false }
  if let isInContext = contextRule(label, index) { return isInContext }
  let properties = scalar.properties
  if properties.generalCategory == .unassigned { return false }
  if value == 0x2D || (value >= 0x30 && value <= 0x39) || (value >= 0x61 && value <= 0x7A) { return true }
  // Capital ASCII letters are taken as what they are mapped to.
  if value >= 0x41 && value <= 0x5A { return true }
  if properties.changesWhenNFKCCaseFolded || properties.isDefaultIgnorableCodePoint || properties.isWhitespace { return false }
  if properties.isNoncharacterCodePoint || isIgnorableBlock(value) || isOldHangul(value) { return false }
  switch properties.generalCategory {
  case .lowercaseLetter, .uppercaseLetter, .otherLetter, .decimalNumber, .modifierLetter, .nonspacingMark, .spacingMark: return true
  default: return false
  }
}

/// Exceptions of RFC 5892, section 2.6, that are valid everywhere.
private let protocolValid: Set<UInt32> = [0xDF, 0x3C2, 0x6FD, 0x6FE, 0xF0B, 0x3007]

/// Exceptions of RFC 5892, section 2.6, that are valid nowhere.
private let disallowed: Set<UInt32> = [0x640, 0x7FA, 0x302E, 0x302F, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303B]

/// RFC 5892, section 2.4.
private func isIgnorableBlock(_ value: UInt32) -> Bool {
  (0x20D0...0x20FF).contains(value) || (0x1D100...0x1D1FF).contains(value) || (0x1D200...0x1D24F).contains(value)
}

/// RFC 5892, section 2.9.
private func isOldHangul(_ value: UInt32) -> Bool {
  (0x1100...0x11FF).contains(value) || (0xA960...0xA97F).contains(value) || (0xD7B0...0xD7FF).contains(value)
}

/// The rules of RFC 5892, appendix A; nil for scalars that have none.
private func contextRule(_ label: [UInt32], _ index: Int) -> Bool? {
  let before = index > 0 ? label[index - 1] : 0
  let after = index + 1 < label.count ? label[index + 1] : 0
  switch label[index] {
  case 0x200C: return isVirama(before) || joins(label, index)
  case 0x200D: return isVirama(before)
  case 0xB7: return before == 0x6C && after == 0x6C
  case 0x375: return isGreek(after)
  case 0x5F3, 0x5F4: return isHebrew(before)
  case 0x30FB: return label.contains(where: isJapanese)
  case 0x660...0x669: return !label.contains { (0x6F0...0x6F9).contains($0) }
  case 0x6F0...0x6F9: return !label.contains { (0x660...0x669).contains($0) }
  default: return nil
  }
}

private func isVirama(_ value: UInt32) -> Bool {
  Unicode.Scalar(value)?.properties.canonicalCombiningClass == .virama
}

private func isGreek(_ value: UInt32) -> Bool {
  (0x370...0x3FF).contains(value) || (0x1F00...0x1FFF).contains(value)
}

private func isHebrew(_ value: UInt32) -> Bool {
  (0x591...0x5F4).contains(value) || (0xFB1D...0xFB4F).contains(value)
}

private func isJapanese(_ value: UInt32) -> Bool {
  if value == 0x30FB { return false }
  if (0x3041...0x30FF).contains(value) || (0x31F0...0x31FF).contains(value) { return true }
  return Unicode.Scalar(value)?.properties.isIdeographic ?? false
}

/// Appendix A.1: a joiner stands between a letter that joins to its left neighbour's side and one that joins back.
private func joins(_ label: [UInt32], _ index: Int) -> Bool {
  let before = label[..<index].last { !isTransparent($0) }
  let after = label[(index + 1)...].first { !isTransparent($0) }
  guard let before, let after else { return false }
  return isDualJoining(before) && (isDualJoining(after) || isRightJoining(after))
}

private func isTransparent(_ value: UInt32) -> Bool {
  guard let category = Unicode.Scalar(value)?.properties.generalCategory else { return false }
  return category == .nonspacingMark || category == .enclosingMark || category == .format
}

/// Letters of the joining scripts Arabic, Syriac, N'Ko and Mongolian that join on both sides.
private func isDualJoining(_ value: UInt32) -> Bool {
  let blocks: [ClosedRange<UInt32>] = [0x620...0x6FF, 0x710...0x77F, 0x7CA...0x7EA, 0x8A0...0x8FF, 0x1820...0x18AA]
  guard blocks.contains(where: { $0.contains(value) }), !isRightJoining(value), value != 0x621, value != 0x674 else { return false }
  return Unicode.Scalar(value)?.properties.generalCategory == .otherLetter
}

/// Letters of Arabic and Syriac that join only to the one before (Unicode, ArabicShaping.txt).
private func isRightJoining(_ value: UInt32) -> Bool {
  let ranges: [ClosedRange<UInt32>] = [
    0x622...0x625, 0x627...0x627, 0x629...0x629, 0x62F...0x632, 0x648...0x648, 0x671...0x673, 0x675...0x677, 0x688...0x699,
    0x6C0...0x6C0, 0x6C3...0x6CB, 0x6CD...0x6CD, 0x6CF...0x6CF, 0x6D2...0x6D3, 0x6D5...0x6D5, 0x6EE...0x6EF, 0x710...0x710,
    0x715...0x719, 0x71E...0x71E, 0x728...0x728, 0x72A...0x72A, 0x72C...0x72C, 0x72F...0x72F, 0x74D...0x74D, 0x759...0x75B,
    0x76B...0x76C, 0x771...0x771, 0x773...0x774, 0x778...0x779, 0x8AA...0x8AC, 0x8AE...0x8AE, 0x8B1...0x8B2, 0x8B9...0x8B9,
  ]
  return ranges.contains { $0.contains(value) }
}
