import ContractModel

extension Comparison {
  func compareBodies(_ was: Operation, _ now: Operation, _ direction: Direction) {
    switch (was.requestBody, now.requestBody) {
    case (nil, nil): return
    case (nil, let body?):
      let kind: ChangeKind = body.isRequired ? .requiredBodyAdded : .optionalBodyAdded
      report(kind, at: "request body", "was added and is \(body.isRequired ? "required" : "optional")", new: body.provenance.span)
    case (let body?, nil):
      report(.bodyRemoved, at: "request body", "was removed", old: body.provenance.span)
    case (let before?, let after?):
      if before.isRequired != after.isRequired {
        let kind: ChangeKind = after.isRequired ? .bodyBecameRequired : .bodyBecameOptional
        report(
          kind, at: "request body", after.isRequired ? "became required" : "became optional", old: before.provenance.span,
          new: after.provenance.span)
      }
      compareContents(before.contents, after.contents, direction, at: "request body")
    }
  }

  func compareResponses(_ was: Operation, _ now: Operation, _ direction: Direction) {
    for response in now.responses {
      if let before = was.responses.first(where: { $0.status == response.status }) {
        compare(before, response, direction)
      } else {
        report(kind(ofAdded: response, to: was), at: subject(response), "was added", new: response.provenance.span)
      }
    }
    for response in was.responses where !now.responses.contains(where: { $0.status == response.status }) {
      let kind: ChangeKind = isSuccess(response) ? .successRemoved : .errorRemoved
      report(kind, at: subject(response), "was removed", old: response.provenance.span)
    }
  }

  private func subject(_ response: Response) -> String { "response \(response.status.text)" }

  private func isSuccess(_ response: Response) -> Bool {
    switch response.status {
    case .code(let code): code < 400
    case .range(let hundreds): hundreds < 4
    case .default: false
    }
  }

  private func kind(ofAdded response: Response, to operation: Operation) -> ChangeKind {
    guard !isSuccess(response) else { return .successAdded }
    let isCovered = operation.responses.contains { before in
      switch (before.status, response.status) {
      case (.default, _): true
      case (.range(let hundreds), .code(let code)): code / 100 == hundreds
      default: false
      }
    }
    return isCovered ? .errorCovered : .errorAdded
  }

  private func compare(_ was: Response, _ now: Response, _ direction: Direction) {
    let subject = subject(now)
    compareContents(was.contents, now.contents, direction, at: subject)
    for header in now.headers {
      guard let before = was.headers.first(where: { $0.name.lowercased() == header.name.lowercased() }) else {
        report(.headerAdded, at: "\(subject), header `\(header.name)`", "was added", new: header.provenance.span)
        continue
      }
      compare(before, header, direction, at: "\(subject), header `\(header.name)`")
    }
    for header in was.headers where !now.headers.contains(where: { $0.name.lowercased() == header.name.lowercased() }) {
      let kind: ChangeKind = header.isRequired ? .requiredHeaderRemoved : .headerRemoved
      report(kind, at: "\(subject), header `\(header.name)`", "was removed", old: header.provenance.span)
    }
  }

  private func compare(_ was: Header, _ now: Header, _ direction: Direction, at subject: String) {
    if was.isRequired != now.isRequired {
      let kind: ChangeKind = now.isRequired ? .headerBecameRequired : .headerBecameOptional
      report(
        kind, at: subject, now.isRequired ? "became required" : "became optional", old: was.provenance.span, new: now.provenance.span)
    }
    compare(was.type, now.type, direction, at: subject)
  }

  private func compareContents(_ was: [Content], _ now: [Content], _ direction: Direction, at subject: String) {
    for content in now {
      if let before = was.first(where: { $0.mediaType.lowercased() == content.mediaType.lowercased() }) {
        guard let oldType = before.type, let newType = content.type else { continue }
        compare(oldType, newType, direction, at: subject)
      } else {
        report(.mediaTypeAdded, at: subject, "\(content.mediaType) was added", new: content.provenance.span)
      }
    }
    for content in was where !now.contains(where: { $0.mediaType.lowercased() == content.mediaType.lowercased() }) {
      report(.mediaTypeRemoved, at: subject, "\(content.mediaType) was removed", old: content.provenance.span)
    }
  }
}
