import ContractModel

/// Writes the names into the model, so that what follows sees components only.
extension SharedParts {
  mutating func apply() {
    applySchemas()
    for index in model.operations.indices { apply(to: &model.operations[index]) }
    for index in model.paths.indices { apply(to: &model.paths[index].parameters) }
    for index in model.webhooks.indices { apply(to: &model.webhooks[index].parameters) }
    for index in model.components.responses.indices {
      let response = model.components.responses[index].value
      apply(to: &model.components.responses[index].value.headers, response)
      apply(to: &model.components.responses[index].value.ignoredHeaders, response)
    }
    addParts()
  }

  private mutating func applySchemas() {
    let targets = model.schemas.all.indices.map { target(of: SchemaID($0)) }
    for (id, name) in schemaNames.names { model.schemas[id].componentName = name }
    for index in model.components.schemas.indices {
      let schema = model.components.schemas[index]
      let target = targets[schema.schema.index]
      if model.schemas[target].componentName == schema.name { model.components.schemas[index].schema = target }
    }
    for index in targets.indices { follow(SchemaID(index), targets) }
    for id in schemaNames.added {
      guard let name = schemaNames.names[id] else { continue }
      model.components.schemas.append(NamedSchema(name: name, schema: id))
    }
  }

  /// References to what lies elsewhere lead straight there, where the name is.
  private mutating func follow(_ id: SchemaID, _ targets: [SchemaID]) {
    if let reference = model.schemas[id].reference, model.schemas[targets[reference.index]].provenance.isElsewhere {
      model.schemas[id].reference = targets[reference.index]
    }
    guard var discriminator = model.schemas[id].discriminator else { return }
    for index in discriminator.mapping.indices {
      let target = targets[discriminator.mapping[index].schema.index]
      if model.schemas[target].provenance.isElsewhere { discriminator.mapping[index].schema = target }
    }
    model.schemas[id].discriminator = discriminator
  }

  private func apply(to operation: inout Operation) {
    apply(to: &operation.parameters)
    for index in operation.responses.indices { apply(to: &operation.responses[index]) }
    guard let body = operation.requestBody, body.component == nil else { return }
    operation.requestBody?.component = bodyNames.names[body.provenance.pointer]
  }

  private func apply(to parameters: inout [Parameter]) {
    for index in parameters.indices where parameters[index].component == nil {
      parameters[index].component = parameterNames.names[parameters[index].provenance.pointer]
    }
  }

  private func apply(to response: inout Response) {
    apply(to: &response.headers, response)
    apply(to: &response.ignoredHeaders, response)
    if response.component == nil { response.component = responseNames.names[response.provenance.pointer] }
  }

  private func apply(to headers: inout [Header], _ response: Response?) {
    for index in headers.indices where headers[index].component == nil && headers[index].isReference(in: response) {
      headers[index].component = headerNames.names[headers[index].provenance.pointer]
    }
  }

  /// Adds what has got a name to the components.
  private mutating func addParts() {
    let responses = model.operations.flatMap(\.responses)
    for key in responseNames.added {
      guard let name = responseNames.names[key], let value = responses.first(where: { $0.provenance.pointer == key }) else { continue }
      model.components.responses.append(Named(name: name, value: value))
    }
    let parameters = model.operations.flatMap(\.parameters) + model.paths.flatMap(\.parameters)
    for key in parameterNames.added {
      guard let name = parameterNames.names[key], let value = parameters.first(where: { $0.provenance.pointer == key }) else { continue }
      model.components.parameters.append(Named(name: name, value: value))
    }
    addBodiesAndHeaders(responses)
  }

  private mutating func addBodiesAndHeaders(_ responses: [Response]) {
    let bodies = model.operations.compactMap(\.requestBody)
    for key in bodyNames.added {
      guard let name = bodyNames.names[key], let value = bodies.first(where: { $0.provenance.pointer == key }) else { continue }
      model.components.requestBodies.append(Named(name: name, value: value))
    }
    let headers = (responses + model.components.responses.map(\.value)).flatMap { $0.headers + $0.ignoredHeaders }
    for key in headerNames.added {
      guard let name = headerNames.names[key], let value = headers.first(where: { $0.provenance.pointer == key }) else { continue }
      model.components.headers.append(Named(name: name, value: value))
    }
  }
}
