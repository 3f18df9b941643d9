/// Format `hostname`: RFC 1123, section 2.1, ASCII only; a label in Punycode must be a valid one of RFC 5891.
func isHostname(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard text.count > 0, text.count <= 253 else { return false }
  return text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
    isLabel(UnsafeBufferPointer(rebasing: $0))
  }
    && !hasBrokenBidi(text)
}

private func isLabel(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
  guard label.count >= 1, label.count <= 63, label[0] != UInt8(ascii: "-"), label[label.count - 1] != UInt8(ascii: "-") else {
    return false
  }
  guard label.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") }) else { return false }
  guard isPunycodeLabel(label) else { return true }
  return decodedLabel(label).map { isInternationalLabel($0) } ?? false
}

/// Format `idn-hostname`: RFC 5890 to 5893. The dot has three other forms there (RFC 3490, section 3.1).
func isInternationalHostname(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var labels: [[UInt32]] = [[]]
  var place = 0
  while place < text.count {
    let scalar = takeScalar(text, &place)
    if scalar == 0x2E || scalar == 0x3002 || scalar == 0xFF0E || scalar == 0xFF61 {
      labels.append([])
    } else {
      labels[labels.count - 1].append(scalar)
    }
  }
  var length = labels.count - 1
  var decoded: [[UInt32]] = []
  for label in labels {
    guard let (scalars, encodedLength) = checkedLabel(label) else { return false }
    length += encodedLength
    decoded.append(scalars)
  }
  return length <= 253 && obeysBidiRule(decoded)
}

/// The scalars of a valid label, decoded, and its length on the wire; nil when it is not valid.
private func checkedLabel(_ label: [UInt32]) -> ([UInt32], Int)? {
  guard label.allSatisfy({ $0 < 0x80 }) else {
    guard isInternationalLabel(label), let encoded = Punycode.encode(label), encoded.count + 4 <= 63 else { return nil }
    return (label, encoded.count + 4)
  }
  let bytes = label.map { UInt8($0) }
  guard bytes.withUnsafeBufferPointer({ isLabel($0) }) else { return nil }
  let decoded = bytes.withUnsafeBufferPointer { isPunycodeLabel($0) ? decodedLabel($0) : nil }
  return (decoded ?? label, label.count)
}

private func isPunycodeLabel(_ label: UnsafeBufferPointer<UInt8>) -> Bool {
  label.count >= 4 && label[0] | 0x20 == UInt8(ascii: "x") && label[1] | 0x20 == UInt8(ascii: "n") && label[2] == UInt8(ascii: "-")
    && label[3] == UInt8(ascii: "-")
}

/// The scalars behind `xn--`, or nil when they are not what would be encoded so.
private func decodedLabel(_ label: UnsafeBufferPointer<UInt8>) -> [UInt32]? {
  let encoded = Array(label[4...])
  guard let scalars = Punycode.decode(encoded), scalars.contains(where: { $0 >= 0x80 }), let again = Punycode.encode(scalars) else {
    return nil
  }
  return again == encoded.map { $0.isLetter ? $0 | 0x20 : $0 } || again == encoded ? scalars : nil
}

private func hasBrokenBidi(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  let labels = text.split(separator: UInt8(ascii: ".")).map { slice in
    let label = UnsafeBufferPointer(rebasing: slice)
    return isPunycodeLabel(label) ? decodedLabel(label) ?? [] : label.map { UInt32($0) }
  }
  return !obeysBidiRule(labels)
}
