import ContractModel
import ContractSummary

/// What stands first: the title, servers to choose from, and how callers say who they are.
struct OverviewSection {
  private let model: Model
  private let server: String?

  init(_ model: Model, server: String?) {
    self.model = model
    self.server = server
  }

  func write(to html: inout HTMLWriter) {
    html.raw("<header>\n")
    html.raw("<h1>\(HTMLText.escape(model.information.title)) ")
    html.raw("<span class=\"version\">\(HTMLText.escape(model.information.version))</span></h1>\n")
    if let description = model.information.description { html.prose(description) }
    writeServers(to: &html)
    writeSchemes(to: &html)
    html.raw("</header>\n")
  }

  private func writeServers(to html: inout HTMLWriter) {
    var servers = model.servers.map(\.url)
    if let server { servers = [server] + servers.filter { $0 != server } }
    if servers.isEmpty { servers = ["http://localhost:8080"] }
    html.raw("<div class=\"card\"><label for=\"server\">Server</label> <input id=\"server\" list=\"servers\" value=\"")
    html.escaped(servers[0])
    html.raw("\">\n<label for=\"token\">Authorization</label> ")
    html.raw("<input id=\"token\" type=\"password\" autocomplete=\"off\" placeholder=\"a token, for what you try here\">\n")
    html.raw("<datalist id=\"servers\">")
    for server in servers { html.raw("<option value=\"\(HTMLText.escape(server))\"></option>") }
    html.raw("</datalist></div>\n")
  }

  private func writeSchemes(to html: inout HTMLWriter) {
    guard !model.securitySchemes.isEmpty else { return }
    html.raw("<h3>Sign-in</h3>\n<ul>\n")
    for scheme in model.securitySchemes {
      html.raw("<li><code>\(HTMLText.escape(scheme.name))</code>: \(HTMLText.escape(SchemeWords.text(scheme.kind)))")
      if let description = scheme.description { html.prose(description) }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }
}
