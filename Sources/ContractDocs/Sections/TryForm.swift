import ContractExamples
import ContractModel

/// The form that calls an operation from the page.
///
/// It waits in a template until it is unfolded: browsers look at every form of a page for passwords and addresses, which takes seconds when
/// there are hundreds.
enum TryForm {
  static func write(_ request: ExampleRequest, to html: inout HTMLWriter) {
    let operation = request.operation
    html.raw("<details class=\"try\"><summary>Try it</summary>\n<template><form ")
    html.raw("data-method=\"\(HTMLText.escape(operation.method.uppercased()))\" data-path=\"\(HTMLText.escape(operation.path))\"")
    html.raw(request.body.map { " data-type=\"\(HTMLText.escape($0.content.mediaType))\"" } ?? "")
    html.raw(request.body?.isForm == true ? " data-form>\n" : ">\n")
    if operation.isSecured { html.raw("<p>Sends the <a href=\"#token\">token</a> that you gave above.</p>\n") }
    for parameter in operation.parameters where isSendable(parameter) { write(parameter, request, to: &html) }
    if let body = request.body {
      let lines = body.isForm ? body.value.fields.map { $0.name + "=" + $0.value }.joined(separator: "\n") : body.value.formatted()
      html.raw("<label>\(body.isForm ? "Body, a field in each line" : "Body")")
      html.raw("<textarea name=\"body\" rows=\"6\" spellcheck=\"false\">\(HTMLText.escape(lines))</textarea></label>\n")
    } else if operation.requestBody != nil {
      html.raw("<p>A body of this kind cannot be sent from here.</p>\n")
    }
    html.raw("<button type=\"submit\">Send</button>\n<output></output>\n</form></template></details>\n")
  }

  private static func isSendable(_ parameter: Parameter) -> Bool {
    [.path, .query, .header].contains(parameter.location) && !parameter.isIgnored
  }

  private static func write(_ parameter: Parameter, _ request: ExampleRequest, to html: inout HTMLWriter) {
    let value = parameter.isRequired ? request.example(of: parameter).text : ""
    html.raw("<label>\(HTMLText.escape(parameter.name))\(parameter.isRepeated ? ", separated by commas" : "")")
    html.raw("<input data-in=\"\(parameter.location.rawValue)\" name=\"\(HTMLText.escape(parameter.name))\"")
    html.raw(parameter.isRepeated ? " data-list" : "")
    html.raw(" value=\"\(HTMLText.escape(value))\"\(parameter.isRequired ? " required" : "")></label>\n")
  }
}
