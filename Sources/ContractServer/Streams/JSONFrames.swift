package import ContractRuntime

/// Reads JSON texts that come one by one, and says which one it was that did not fit.
package struct JSONFrames<Item: Sendable>: Sendable {
  let schema: SchemaReference
  let limits: JSONLimits
  let read: @Sendable (inout JSONReader) throws(JSONFailure) -> Item

  package init(
    _ schema: SchemaReference, limits: JSONLimits = .default, _ read: @escaping @Sendable (inout JSONReader) throws(JSONFailure) -> Item
  ) {
    self.schema = schema
    self.limits = limits
    self.read = read
  }

  /// - Throws: `JSONError`, whose issues begin at `body[number]`.
  package func decode(_ bytes: [UInt8], _ number: Int) throws(JSONError) -> Item {
    do throws(JSONError) {
      return try JSONCoding.decode(bytes, schema: schema, limits: limits, root: "body[\(number)]", read)
    } catch {
      guard case .invalid(let issues) = error else { throw error }
      throw .invalid(issues.map { $0.below(String(number)) })
    }
  }
}
