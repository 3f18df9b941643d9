import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension Lowering {
  func lowerPaths() {
    for entry in document.paths.items {
      let item = pathItem(entry.value, path: entry.name, pointer: "#/paths/" + JSONPointer.escape(entry.name), role: .path)
      model.paths.append(item)
    }
    for entry in document.webhooks {
      let pointer = "#/webhooks/" + JSONPointer.escape(entry.name)
      model.webhooks.append(pathItem(entry.value, path: entry.name, pointer: pointer, role: .webhook))
    }
  }

  func pathItem(_ written: DocumentPathItem, path: String, pointer: String, role: Operation.Role) -> PathItem {
    var lowered = PathItem(path: path)
    var source = written
    if written.reference != nil, let target = resolver.resolve(pathItem: written) {
      lowered.component = componentName(place(of: target.node), kind: "pathItems")
      source = target
    }
    lowered.summary = (written.summary ?? source.summary)?.value
    lowered.description = (written.description ?? source.description)?.value
    let shared = written.parameters.isEmpty ? source.parameters : written.parameters
    lowered.parameters = lower(shared, pointer: pointer)
    let methods = written.operations.isEmpty ? source.operations : written.operations
    let servers = lower(written.servers.isEmpty ? source.servers : written.servers)
    for method in methods {
      if let id = operation(method, path: path, pointer: pointer, shared: lowered.parameters, role: role) {
        if model[id].servers.isEmpty { model[id].servers = servers }
        lowered.operations.append(id)
      }
    }
    return lowered
  }

  private func operation(
    _ entry: DocumentPathItem.Method, path: String, pointer: String, shared: [Parameter], role: Operation.Role
  ) -> OperationID? {
    let method = entry.isAdditional ? entry.method.value : entry.method.value.lowercased()
    let place = pointer + "/" + JSONPointer.escape(method)
    guard let written = operation(entry.operation) else { return nil }
    var lowered = Operation(provenance: provenance(written.node, place), name: "", method: method, path: path)
    lowered.role = role
    fill(&lowered, from: written, pointer: place)
    lowered.parameters = merge(shared, lowered.ownParameters)
    model.operations.append(lowered)
    let id = OperationID(model.operations.count - 1)
    let callbacks = lowerCallbacks(written.callbacks, of: id, pointer: place)
    model[id].callbacks = callbacks
    return id
  }

  private func operation(_ entry: ReferenceOr<DocumentOperation>) -> DocumentOperation? {
    switch entry {
    case .value(let operation): operation
    case .reference(let reference): resolver.resolve(operation: .reference(reference))
    }
  }

  private func fill(_ target: inout Operation, from written: DocumentOperation, pointer: String) {
    target.operationID = written.operationID?.value
    target.tags = written.tags.map(\.value)
    for tag in target.tags where !model.tags.contains(where: { $0.name == tag }) { model.tags.append(Tag(name: tag)) }
    target.summary = written.summary?.value
    target.description = written.description?.value
    target.isDeprecated = written.deprecated?.value ?? false
    target.ownParameters = lower(written.parameters, pointer: pointer)
    if let body = written.requestBody { target.requestBody = lower(body, pointer: pointer + "/requestBody") }
    target.responses = lower(written.responses, pointer: pointer)
    target.servers = lower(written.servers)
    target.security = lower(written.security ?? document.security ?? [])
  }

  private func lowerCallbacks(
    _ entries: [Entry<ReferenceOr<DocumentCallback>>], of id: OperationID, pointer: String
  ) -> [Callback] {
    var callbacks: [Callback] = []
    for entry in entries {
      var place = pointer + "/callbacks/" + JSONPointer.escape(entry.name)
      var written = entry.value.value
      var component: String?
      if let reference = entry.value.reference {
        written = resolver.resolve(callback: .reference(reference))
        if let written { place = self.place(of: written.node) }
        component = componentName(place, kind: "callbacks")
      }
      guard let written else { continue }
      let items = written.items.map {
        pathItem(
          $0.value, path: $0.name, pointer: place + "/" + JSONPointer.escape($0.name), role: .callback(of: id, name: entry.name))
      }
      callbacks.append(Callback(name: entry.name, items: items, component: component))
    }
    return callbacks
  }
}
