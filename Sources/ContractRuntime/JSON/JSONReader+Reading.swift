// Members read into variables. A mistake is kept, and the next `nextKey(_:)` throws it: so a generated reader has one call for each member
// and no way out behind it, which halves the time that a compiler takes for it.

extension JSONReader {
  /// Reads with `body`; see above.
  @inlinable
  public mutating func read<T>(_ member: inout T?, _ body: (inout JSONReader) throws(JSONFailure) -> T) {
    do throws(JSONFailure) { member = try body(&self) } catch { stop(error) }
  }

  /// Reads with `body`; null makes the member nil.
  @inlinable
  public mutating func read<T>(orNull member: inout T?, _ body: (inout JSONReader) throws(JSONFailure) -> T) {
    do throws(JSONFailure) { member = try null() ? nil : body(&self) } catch { stop(error) }
  }

  /// Reads with `body`; null is kept apart.
  @inlinable
  public mutating func read<T>(presence member: inout Presence<T>, _ body: (inout JSONReader) throws(JSONFailure) -> T) {
    do throws(JSONFailure) { member = try null() ? .null : .value(body(&self)) } catch { stop(error) }
  }

  /// Reads with `body` what takes the place of a default.
  @inlinable
  public mutating func read<T>(value member: inout T, _ body: (inout JSONReader) throws(JSONFailure) -> T) {
    do throws(JSONFailure) { member = try body(&self) } catch { stop(error) }
  }

  /// Reads a value that reads itself.
  @inlinable
  public mutating func read<T: JSONReadable>(_ member: inout T?) {
    read(&member) { reader throws(JSONFailure) in try T(from: &reader) }
  }

  @inlinable
  public mutating func read<T: JSONReadable>(orNull member: inout T?) {
    read(orNull: &member) { reader throws(JSONFailure) in try T(from: &reader) }
  }

  @inlinable
  public mutating func read<T: JSONReadable>(presence member: inout Presence<T>) {
    read(presence: &member) { reader throws(JSONFailure) in try T(from: &reader) }
  }

  @inlinable
  public mutating func read<T: JSONReadable>(value member: inout T) {
    read(value: &member) { reader throws(JSONFailure) in try T(from: &reader) }
  }
}

// Strings are the most common members, and are read without a closure and without code in every generated file.
extension JSONReader {
  /// Reads a string, counted in Unicode scalars.
  public mutating func readString(
    _ member: inout String?, minLength: Int = 0, maxLength: Int = .max, pattern: Pattern? = nil, format: StringFormat? = nil
  ) {
    do throws(JSONFailure) {
      member = try checkedString(minLength, maxLength, pattern, format)
    } catch { stop(error) }
  }

  public mutating func readString(
    orNull member: inout String?, minLength: Int = 0, maxLength: Int = .max, pattern: Pattern? = nil, format: StringFormat? = nil
  ) {
    do throws(JSONFailure) {
      member = try null() ? nil : checkedString(minLength, maxLength, pattern, format)
    } catch { stop(error) }
  }

  public mutating func readString(
    presence member: inout Presence<String>, minLength: Int = 0, maxLength: Int = .max, pattern: Pattern? = nil,
    format: StringFormat? = nil
  ) {
    do throws(JSONFailure) {
      member = try null() ? .null : .value(checkedString(minLength, maxLength, pattern, format))
    } catch { stop(error) }
  }
}

extension JSONReader {
  /// Reads a member that can only be `text`.
  public mutating func readConstant(_ text: StaticString) {
    do throws(JSONFailure) { try constant(text) } catch { stop(error) }
  }

  /// Reads a member that can only be `number`.
  public mutating func readConstant(_ number: Int) {
    do throws(JSONFailure) { try constant(number) } catch { stop(error) }
  }

  /// Passes over a member that nobody asks for.
  public mutating func skipMember() {
    do throws(JSONFailure) { try skip() } catch { stop(error) }
  }

  /// Stops at a member that the schema does not allow.
  public mutating func refuseMember() { stop(unknownMember()) }
}

extension JSONReader {
  /// Keeps the first mistake, and goes to the end, where nothing but the mistake is found.
  @usableFromInline @inline(never)
  mutating func stop(_ failure: JSONFailure) {
    if stopped == nil { stopped = (failure, offset) }
    offset = end
  }
}
