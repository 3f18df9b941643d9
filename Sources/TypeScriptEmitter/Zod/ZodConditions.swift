import ContractModel

/// Keywords that no type shows, and for which Zod has no method: each is a function of the value.
extension ZodSchemas {
  struct Test {
    var message: StaticString
    var write: Part
  }

  /// Counts of members, members needed by others, and required members that nothing declares.
  func memberTests(of schema: Schema) -> [Test] {
    let object = schema.object
    var tests: [Test] = []
    if object.minProperties != nil || object.maxProperties != nil {
      tests.append(
        Test(message: "wrong number of members") { schemas in
          schemas.helper(.count)
          schemas.writer.code("count(")
          schemas.writer.range(object.minProperties, object.maxProperties)
          schemas.writer.code(")")
        })
    }
    let names = undeclared(schema)
    if !names.isEmpty { tests.append(Test(message: "a member is missing") { $0.requires(names) }) }
    for dependent in object.dependentRequired {
      tests.append(
        Test(message: "a member is missing") { schemas in
          schemas.has(dependent.name)
          schemas.writer.code(" || ")
          schemas.requires(dependent.required)
          schemas.writer.code("(value)")
        })
    }
    return tests
  }

  /// Required names of which neither the schema itself nor a part of it takes care.
  private func undeclared(_ schema: Schema) -> [String] {
    let names = schema.object.required.filter { !schema.has($0) }
    if names.isEmpty { return [] }
    let covered = schema.allOf.flatMap { id -> [String] in
      let part = model.schemas[id]
      guard let target = part.reference else { return part.object.properties.map(\.name) }
      let properties = model.schemas[types.discriminators.target(of: target)].object.properties
      return properties.filter(\.isRequired).map(\.name) + needed(names, in: target)
    }
    return names.filter { !covered.contains($0) }
  }

  /// - Parameter areMembersChecked: whether the tests of members stand beside the members themselves.
  func conditions(of schema: Schema, areMembersChecked: Bool) -> [Part] {
    var parts: [Part] = []
    if !areMembersChecked { parts += memberTests(of: schema).map { test in { $0.custom(test) } } }
    if schema.writtenKinds.isEmpty { parts += scalarConditions(of: schema) }
    if schema.writtenKinds == .object, !areMembersChecked, !isObject(schema, depth: 0) { parts.append { $0.mustBeObject() } }
    parts += memberConditions(of: schema)
    if let not = schema.not {
      parts.append { schemas in
        schemas.writer.code("z.custom<unknown>((value) => !")
        schemas.accepts(not)
        schemas.writer.code(")")
      }
    }
    if let condition = schema.condition { parts += self.condition(condition) }
    return parts + unevaluatedConditions(of: schema)
  }

  /// True when one of the schemas that `schema` is composed of lets nothing but objects through.
  private func isObject(_ schema: Schema, depth: Int) -> Bool {
    func isObject(_ id: SchemaID) -> Bool {
      let part = model.schemas[types.discriminators.target(of: id)]
      return part.writtenKinds == .object || part.writtenKinds.isEmpty && !part.object.properties.isEmpty
        || depth < 8 && self.isObject(part, depth: depth + 1)
    }
    return schema.allOf.contains(where: isObject) || !schema.anyOf.isEmpty && schema.anyOf.allSatisfy(isObject)
      || !schema.oneOf.isEmpty && schema.oneOf.allSatisfy(isObject)
  }

  private mutating func mustBeObject() {
    helper(.anyObject)
    writer.code("z.custom<unknown>(isObject)")
  }

  private func condition(_ condition: Condition) -> [Part] {
    guard condition.then != nil || condition.otherwise != nil else { return [] }
    return [
      { schemas in
        schemas.writer.code("z.custom<unknown>((value) => ")
        schemas.accepts(condition.test)
        schemas.writer.code(" ? ")
        if let then = condition.then { schemas.accepts(then) } else { schemas.writer.code("true") }
        schemas.writer.code(" : ")
        if let otherwise = condition.otherwise { schemas.accepts(otherwise) } else { schemas.writer.code("true") }
        schemas.writer.code(")")
      }
    ]
  }

  /// Keywords of texts, numbers and arrays without a `type` beside them say nothing about other values.
  private func scalarConditions(of schema: Schema) -> [Part] {
    var parts: [Part] = []
    let hasFormat = schema.assertedFormat.map { ZodHelper(format: $0) != nil } ?? false
    if schema.string.minLength != nil || schema.string.maxLength != nil || schema.string.pattern != nil || hasFormat {
      parts.append { $0.whenever("typeof value !== \"string\"") { $0.string(schema) } }
    }
    if schema.number != NumberConstraints() {
      parts.append { $0.whenever("typeof value !== \"number\"") { $0.number(schema, isInteger: false) } }
    }
    if !schema.array.isEmpty {
      parts.append { $0.whenever("!Array.isArray(value)") { $0.array(schema, at: SchemaTypes.Place()) } }
    }
    return parts
  }

  private mutating func whenever(_ isOther: StaticString, _ schema: Part) {
    writer.code("z.custom<unknown>((value) => ")
    writer.code(isOther)
    writer.code(" || ")
    schema(&self)
    writer.code(".safeParse(value).success)")
  }

  /// `SCHEMA.safeParse(value).success`
  mutating func accepts(_ schema: Schema, _ id: SchemaID, at place: SchemaTypes.Place = SchemaTypes.Place()) {
    if schema.isUnconstrained { return writer.code("true") }
    self.schema(schema, id, at: place)
    writer.code(".safeParse(value).success")
  }

  mutating func accepts(_ id: SchemaID) { accepts(model.schemas[id], id) }

  mutating func refine(_ test: Test) {
    writer.code(".refine(")
    test.write(&self)
    writer.code(", \"")
    writer.code(test.message)
    writer.code("\")")
  }

  mutating func custom(_ test: Test) {
    writer.code("z.custom<unknown>(")
    test.write(&self)
    writer.code(", \"")
    writer.code(test.message)
    writer.code("\")")
  }

  mutating func requires(_ names: [String]) {
    helper(.requires)
    writer.code("requires(")
    writer.value(.array(names.map { .string($0) }))
    writer.code(")")
  }

  /// `(value) => !has(value, "name")`
  mutating func has(_ name: String) {
    helper(.has)
    writer.code("(value) => !has(value, ")
    writer.string(name)
    writer.code(")")
  }
}

extension Schema {
  /// True when `type` lets objects through, or says nothing.
  var mayBeObject: Bool { writtenKinds.isEmpty || writtenKinds.contains(.object) }

  /// True for a schema that lets every value through.
  var isUnconstrained: Bool {
    if let boolean { return boolean }
    var rest = self
    rest.reference = SchemaID(0)
    return reference == nil && rest.isBareReference
  }
}
