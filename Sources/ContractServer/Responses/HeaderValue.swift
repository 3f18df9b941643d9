public import ContractRuntime

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A value that a declared response header can have, in style `simple`.
public protocol HeaderValue {
  var headerText: String { get }
}

extension String: HeaderValue {
  public var headerText: String { self }
}

extension Bool: HeaderValue {
  public var headerText: String { self ? "true" : "false" }
}

extension Int: HeaderValue {
  public var headerText: String { String(self) }
}

extension Int32: HeaderValue {
  public var headerText: String { String(self) }
}

extension Int64: HeaderValue {
  public var headerText: String { String(self) }
}

extension Double: HeaderValue {
  /// Whole numbers are written without a fraction.
  public var headerText: String { self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(self) }
}

extension UUID: HeaderValue {
  public var headerText: String { uuidString.lowercased() }
}

extension DateTime: HeaderValue {
  public var headerText: String { description }
}

extension CalendarDate: HeaderValue {
  public var headerText: String { description }
}

extension Array: HeaderValue where Element: HeaderValue {
  public var headerText: String { map(\.headerText).joined(separator: ",") }
}

extension ServerResponse {
  /// Sets a declared header to a case of an enumeration; `nil` writes nothing.
  public mutating func setHeader<E: JSONStringEnum>(_ name: String, _ value: E?) {
    setHeader(name, value?.rawValue)
  }

  /// Sets a declared header to cases of an enumeration; `nil` writes nothing.
  public mutating func setHeader<E: JSONStringEnum>(_ name: String, _ values: [E]?) {
    setHeader(name, values?.map(\.rawValue))
  }
}
