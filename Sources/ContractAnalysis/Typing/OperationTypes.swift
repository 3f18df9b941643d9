import ContractDiagnostics
import ContractModel

extension Typing {
  /// Types of parameters, bodies and responses. Inline ones nest in their operation; those of a shared component stand alone.
  func typeOperations(where isWanted: (Operation) -> Bool) {
    for index in model.operations.indices where isWanted(model.operations[index]) {
      let id = OperationID(index)
      var operation = model.operations[index]
      type(&operation.parameters, owner: .operation(id))
      operation.ownParameters = operation.ownParameters.map { own in
        operation.parameters.first { $0.name == own.name && $0.location == own.location } ?? own
      }
      if var body = operation.requestBody {
        let place = body.component.map { Place(name: $0 + " body", owner: .module) } ?? Place(name: "body", owner: .operation(id))
        type(&body.contents, place: place, isRequest: operation.role == .path)
        operation.requestBody = body
      }
      for index in operation.responses.indices { type(&operation.responses[index], owner: .operation(id)) }
      model.operations[index] = operation
    }
  }

  /// Components that no operation uses are typed too, so that nothing is left undecided.
  func typeComponents() {
    for index in model.components.parameters.indices {
      var parameters = [model.components.parameters[index].value]
      parameters[0].component = parameters[0].component ?? model.components.parameters[index].name
      type(&parameters, owner: .module)
      model.components.parameters[index].value.type = parameters[0].type
    }
    for index in model.components.responses.indices {
      var response = model.components.responses[index].value
      response.component = response.component ?? model.components.responses[index].name
      type(&response, owner: .module)
      response.component = model.components.responses[index].value.component
      model.components.responses[index].value = response
    }
    for index in model.components.requestBodies.indices {
      var contents = model.components.requestBodies[index].value.contents
      type(&contents, place: Place(name: model.components.requestBodies[index].name + " body", owner: .module), isRequest: true)
      model.components.requestBodies[index].value.contents = contents
    }
    for index in model.components.headers.indices {
      let place = Place(name: model.components.headers[index].name + " header", owner: .module)
      model.components.headers[index].value.type = use(of: model.components.headers[index].value.schema, place: place)
    }
  }

  private func type(_ parameters: inout [Parameter], owner: TypeDeclaration.Owner) {
    for index in parameters.indices {
      let parameter = parameters[index]
      let place = parameter.component.map { Place(name: $0 + " parameter", owner: .module) } ?? Place(name: parameter.name, owner: owner)
      parameters[index].type = use(of: parameter.schema, place: place)
    }
  }

  private func type(_ response: inout Response, owner: TypeDeclaration.Owner) {
    let place = response.component.map { Place(name: $0, owner: .module) }
    for index in response.headers.indices {
      let header = response.headers[index]
      let headerPlace =
        header.component.map { Place(name: $0 + " header", owner: .module) }
        ?? place?.beside(header.name) ?? Place(name: response.status.text + " " + header.name, owner: owner)
      response.headers[index].type = use(of: header.schema, place: headerPlace)
    }
    type(&response.contents, place: place?.beside("body") ?? Place(name: StatusNames.name(response.status) + " body", owner: owner))
  }

  private func type(_ contents: inout [Content], place: Place, isRequest: Bool = false) {
    for index in contents.indices {
      let content = contents[index]
      switch content.form {
      case .json, .urlEncoded:
        let schema = content.schema.map { isRequest ? requestSchemas[$0] ?? $0 : $0 }
        contents[index].type = schema.map { use(of: $0, place: place) } ?? TypeUse(.any, isNullable: true)
      case .jsonLines: contents[index].type = (content.itemSchema ?? content.schema).map { use(of: $0, place: place.beside("item")) }
      case .eventStream: typeEvents(&contents[index], place: place)
      case .multipart: typeMultipart(&contents[index], place: place, isRequest: isRequest)
      case .text, .binary, .xml: break
      }
    }
  }
}
