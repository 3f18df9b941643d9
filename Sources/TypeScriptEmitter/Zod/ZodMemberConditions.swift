import ContractModel

extension ZodSchemas {
  /// Names of members, members by pattern, and schemas that a member brings with it.
  func memberConditions(of schema: Schema) -> [Part] {
    var parts: [Part] = []
    if let names = schema.object.propertyNames {
      parts.append { $0.everyMember("name") { $0.accepts(names, "name") } }
    }
    for pattern in schema.object.patternProperties {
      parts.append { schemas in
        schemas.everyMember("name, item") { schemas in
          schemas.writer.code("!")
          schemas.matches(pattern.name)
          schemas.writer.code(" || ")
          schemas.accepts(pattern.schema, "item")
        }
      }
    }
    if let others = schema.object.additionalProperties, !schema.object.patternProperties.isEmpty, model.schemas[others].boolean != true {
      parts.append { $0.others(others, schema.object) }
    }
    for dependent in schema.object.dependentSchemas {
      parts.append { schemas in
        schemas.writer.code("z.custom<unknown>(")
        schemas.has(dependent.name)
        schemas.writer.code(" || ")
        schemas.accepts(dependent.schema)
        schemas.writer.code(")")
      }
    }
    return parts
  }

  /// Members that are neither declared nor matched by a pattern.
  private mutating func others(_ others: SchemaID, _ object: ObjectConstraints) {
    everyMember("name, item") { schemas in
      if !object.properties.isEmpty {
        schemas.writer.value(.array(object.properties.map { .string($0.name) }))
        schemas.writer.code(".includes(name) || ")
      }
      for pattern in object.patternProperties {
        schemas.matches(pattern.name)
        schemas.writer.code(" || ")
      }
      schemas.accepts(others, "item")
    }
  }

  private mutating func everyMember(_ parameters: StaticString, _ test: Part) {
    helper(.everyMember)
    writer.code("z.custom<unknown>(everyMember((")
    writer.code(parameters)
    writer.code(") => ")
    test(&self)
    writer.code("))")
  }

  mutating func matches(_ pattern: String) {
    helper(.expression)
    writer.code("expression(")
    writer.string(pattern)
    writer.code(").test(name)")
  }

  mutating func accepts(_ id: SchemaID, _ value: StaticString) {
    schema(id)
    writer.code(".safeParse(")
    writer.code(value)
    writer.code(").success")
  }
}
