import ContractDiagnostics
import ContractModel
import OpenAPIDocument
import YAMLTree

extension Lowering {
  /// The reusable parts beside schemas, whether or not anything refers to them.
  func lowerComponents() {
    let components = document.components
    for entry in components.parameters {
      if let value = lower(entry.value, pointer: pointer("parameters", entry.name)) {
        model.components.parameters.append(Named(name: entry.name, value: value))
      }
    }
    for entry in components.headers {
      if let value = lower(entry.value, name: entry.name, pointer: pointer("headers", entry.name)) {
        model.components.headers.append(Named(name: entry.name, value: value))
      }
    }
    for entry in components.requestBodies {
      if let value = lower(entry.value, pointer: pointer("requestBodies", entry.name)) {
        model.components.requestBodies.append(Named(name: entry.name, value: value))
      }
    }
    for entry in components.responses {
      if let value = lower(entry.value, status: .default, pointer: pointer("responses", entry.name)) {
        model.components.responses.append(Named(name: entry.name, value: value))
      }
    }
    for entry in components.pathItems {
      let item = pathItem(entry.value, path: entry.name, pointer: pointer("pathItems", entry.name), role: .component)
      model.components.pathItems.append(Named(name: entry.name, value: item))
    }
  }

  private func pointer(_ kind: String, _ name: String) -> String { "#/components/" + kind + "/" + JSONPointer.escape(name) }
}
