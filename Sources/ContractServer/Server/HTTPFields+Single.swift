import HTTPTypes

// Most fields come once. For those no text is put together, and no list is searched twice.

extension HTTPFields {
  /// The value of a field, as the subscript has it.
  func value(_ name: HTTPField.Name) -> String? {
    guard let index = firstIndex(where: { $0.name == name }) else { return nil }
    if self[(index + 1)...].contains(where: { $0.name == name }) { return self[name] }
    return self[index].value
  }

  /// Sets a field that is probably not there.
  mutating func set(_ name: HTTPField.Name, _ value: String) {
    if contains(where: { $0.name == name }) { self[name] = value } else { append(HTTPField(name: name, value: value)) }
  }
}
