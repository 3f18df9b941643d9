import ContractModel

extension Comparison {
  /// Compares operations that are called in the same way; paths that differ only in the names of their variables are.
  func compareOperations() {
    let before = keyed(old.model)
    let after = keyed(new.model)
    let names = Dictionary(before.order.compactMap { key in before.byKey[key].flatMap { $0.operationID }.map { ($0, key) } }) { first, _ in
      first
    }
    var moved: Set<String> = []
    for key in after.order {
      guard let now = after.byKey[key] else { continue }
      operation = title(of: now)
      if let was = before.byKey[key] {
        compare(was, now)
      } else if let oldKey = now.operationID.flatMap({ names[$0] }), after.byKey[oldKey] == nil, let was = before.byKey[oldKey] {
        moved.insert(oldKey)
        report(
          .operationMoved, at: "operation", "was \(title(of: was)) before", old: was.provenance.span, new: now.provenance.span)
        compare(was, now)
      } else {
        report(.operationAdded, at: "operation", "was added", new: now.provenance.span)
      }
    }
    for key in before.order where after.byKey[key] == nil && !moved.contains(key) {
      guard let was = before.byKey[key] else { continue }
      operation = title(of: was)
      let note = was.isDeprecated ? "; it was deprecated" : ""
      report(.operationRemoved, at: "operation", "was removed\(note)", old: was.provenance.span)
    }
    operation = nil
  }

  private func keyed(_ model: Model) -> (order: [String], byKey: [String: Operation]) {
    var order: [String] = []
    var byKey: [String: Operation] = [:]
    for operation in model.operations {
      guard let key = key(of: operation), byKey[key] == nil else { continue }
      order.append(key)
      byKey[key] = operation
    }
    return (order, byKey)
  }

  /// How requests find an operation; nil for what nobody calls.
  private func key(of operation: Operation) -> String? {
    switch operation.role {
    case .path: operation.method + " " + PathTemplate.shape(of: operation.path)
    case .webhook: "webhook " + operation.method + " " + operation.path
    case .callback(_, let name): "callback \(name) \(operation.method) \(operation.path)"
    case .component: nil
    }
  }

  private func title(of operation: Operation) -> String {
    let call = operation.method.uppercased() + " " + operation.path
    switch operation.role {
    case .webhook: return "webhook " + call
    case .callback(_, let name): return "callback \(name) \(call)"
    case .path, .component: return call
    }
  }

  private func compare(_ was: Operation, _ now: Operation) {
    compareDescription(was, now)
    compareSecurity(was, now)
    // Of a webhook or a callback the server is the caller.
    let incoming: Direction = was.role == .path ? .request : .response
    compareParameters(was, now, incoming)
    compareBodies(was, now, incoming)
    compareResponses(was, now, incoming == .request ? .response : .request)
  }

  private func compareDescription(_ was: Operation, _ now: Operation) {
    let places = (old: was.provenance.span, new: now.provenance.span)
    if let before = was.operationID, let after = now.operationID, before != after {
      report(.operationRenamed, at: "operationId", "\(before) became \(after)", old: places.old, new: places.new)
    }
    if was.isDeprecated != now.isDeprecated {
      let kind: ChangeKind = now.isDeprecated ? .operationDeprecated : .operationRestored
      report(kind, at: "operation", now.isDeprecated ? "became deprecated" : "is no longer deprecated", old: places.old, new: places.new)
    }
  }
}
