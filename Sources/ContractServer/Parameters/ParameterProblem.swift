import ContractRuntime

/// A parameter or form field whose text does not have the form of its style. Values are never part of the text.
struct ParameterProblem: Error {
  enum Code: String {
    case required = "parameter.required"
    case repeated = "parameter.repeated"
    case malformed = "parameter.malformed"
    case mediaType = "body.media_type"
  }

  let code: Code
  let detail: String
  /// Members and items on the way from the parameter to the problem.
  private(set) var place: [String] = []

  init(_ code: Code, _ detail: String) {
    self.code = code
    self.detail = detail
  }

  func inside(_ name: String) -> ParameterProblem {
    var problem = self
    problem.place.insert(name, at: 0)
    return problem
  }

  func issue(at root: String) -> ValidationIssue {
    let pointer = place.reduce(into: "") { pointer, name in
      pointer += "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
    let location = ([root] + place).joined(separator: ".")
    return ValidationIssue(code: code.rawValue, detail: detail, location: location, pointer: pointer)
  }
}

extension ValidationIssue {
  static let missingBody = ValidationIssue(code: "body.required", detail: "a body is required", location: "body", pointer: "")
}
