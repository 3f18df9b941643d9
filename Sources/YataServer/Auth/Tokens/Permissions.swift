/// The permissions of a version 2 token, which come as one bit mask for each feature.
enum Permissions {
  /// - Parameters:
  ///   - features: `fea`, such as `o:tickets,u:gold`; a mask belongs to each entry, entries of user scope included.
  ///   - names: `o.per`, such as `manage,read`; bit 0 of a mask stands for the first.
  ///   - masks: `o.fpm`, decimal numbers.
  /// - Returns: `org:<feature>:<permission>` for each bit that is set. A malformed entry grants nothing and keeps its place.
  static func decode(features: String, names: String, masks: String) -> [String] {
    let names = names.split(separator: ",", omittingEmptySubsequences: false)
    let masks = masks.split(separator: ",", omittingEmptySubsequences: false)
    var permissions: [String] = []
    for (feature, mask) in zip(features.split(separator: ",", omittingEmptySubsequences: false), masks) {
      guard let name = organizationFeature(feature), let bits = number(mask), bits.bitWidth - bits.leadingZeroBitCount <= names.count
      else { continue }
      for (index, permission) in names.enumerated() where index < 64 && bits >> UInt64(index) & 1 == 1 {
        permissions.append("org:\(name):\(permission)")
      }
    }
    return permissions
  }

  private static func organizationFeature(_ feature: Substring) -> Substring? {
    let parts = feature.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, ["o", "ou", "uo"].contains(parts[0]) else { return nil }
    return parts[1]
  }

  private static func number(_ text: Substring) -> UInt64? {
    text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } ? UInt64(text) : nil
  }
}
