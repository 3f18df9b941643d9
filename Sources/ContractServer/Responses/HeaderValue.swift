public import ContractRuntime

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A value that a declared header of a response or a part can have, in style `simple`.
public protocol HeaderValue {
  /// The value as a field has it.
  var headerText: String { get }
  /// `nil` when the text is no such value.
  init?(headerText: String)
}

extension String: HeaderValue {
  public var headerText: String { self }
  public init?(headerText: String) { self = headerText }
}

extension Bool: HeaderValue {
  public var headerText: String { self ? "true" : "false" }
  public init?(headerText: String) { self.init(headerText) }
}

extension Int: HeaderValue {
  public var headerText: String { String(self) }
  public init?(headerText: String) { self.init(headerText) }
}

extension Int32: HeaderValue {
  public var headerText: String { String(self) }
  public init?(headerText: String) { self.init(headerText) }
}

extension Int64: HeaderValue {
  public var headerText: String { String(self) }
  public init?(headerText: String) { self.init(headerText) }
}

extension Double: HeaderValue {
  /// Whole numbers are written without a fraction.
  public var headerText: String { self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(self) }
  public init?(headerText: String) { self.init(headerText) }
}

extension Decimal: HeaderValue {
  public var headerText: String { description }
  public init?(headerText: String) {
    guard let value = DecimalText(headerText)?.value else { return nil }
    self = value
  }
}

extension DecimalText: HeaderValue {
  public var headerText: String { text }
  public init?(headerText: String) { self.init(headerText) }
}

extension UUID: HeaderValue {
  public var headerText: String { uuidString.lowercased() }
  public init?(headerText: String) { self.init(uuidString: headerText) }
}

extension DateTime: HeaderValue {
  public var headerText: String { description }
  public init?(headerText: String) { self.init(headerText) }
}

extension CalendarDate: HeaderValue {
  public var headerText: String { description }
  public init?(headerText: String) { self.init(headerText) }
}

extension Array: HeaderValue where Element: HeaderValue {
  public var headerText: String { map(\.headerText).joined(separator: ",") }

  /// Elements may have white space around them (RFC 9110, section 5.6.1).
  public init?(headerText: String) {
    var elements: [Element] = []
    for piece in [UInt8](headerText.utf8).split(separator: UInt8(ascii: ",")) {
      guard let element = Element(headerText: String(decoding: piece.trimmed, as: UTF8.self)) else { return nil }
      elements.append(element)
    }
    self = elements
  }
}

extension ServerResponse {
  /// Sets a declared header to a case of an enumeration; `nil` writes nothing.
  public mutating func setHeader<E: JSONStringEnum & RawRepresentable<String>>(_ name: String, _ value: E?) {
    setHeader(name, value?.rawValue)
  }

  /// Sets a declared header to cases of an enumeration; `nil` writes nothing.
  public mutating func setHeader<E: JSONStringEnum & RawRepresentable<String>>(_ name: String, _ values: [E]?) {
    setHeader(name, values?.map(\.rawValue))
  }
}
