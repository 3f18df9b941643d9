import ContractModel

/// The chapters of the page: operations by their first tag, in the order of the document's tags; then those without one, webhooks last.
struct OperationGroups {
  struct Group {
    let title: String
    let anchor: String
    let description: String?
    var operations: [OperationID] = []
  }
  private(set) var groups: [Group] = []

  init(_ model: Model) {
    groups = model.tags.map { Group(title: $0.summary ?? $0.name, anchor: HTMLText.anchor("tag", $0.name), description: $0.description) }
    var other = Group(title: "Other operations", anchor: "other", description: nil)
    var webhooks = Group(title: "Webhooks", anchor: "webhooks", description: "Requests that the server sends.")
    for (index, operation) in model.operations.enumerated() {
      switch operation.role {
      case .webhook: webhooks.operations.append(OperationID(index))
      case .path:
        if let tag = operation.tags.first, let group = model.tags.firstIndex(where: { $0.name == tag }) {
          groups[group].operations.append(OperationID(index))
        } else {
          other.operations.append(OperationID(index))
        }
      case .callback, .component: break
      }
    }
    groups = (groups + [other, webhooks]).filter { !$0.operations.isEmpty }
  }
}
