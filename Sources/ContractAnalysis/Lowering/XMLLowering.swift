import ContractDiagnostics
import ContractModel
import OpenAPIDocument

extension XMLForm {
  /// The older `attribute: true` and `wrapped: true` have become kinds of nodes, as 3.2 reads them.
  init(_ xml: XML) {
    self.init()
    node = xml.nodeType.flatMap { Node(rawValue: $0.value) }
    if xml.attribute?.value == true { node = .attribute }
    if xml.wrapped?.value == true { node = .element }
    name = xml.name?.value
    namespace = xml.namespace?.value
    prefix = xml.prefix?.value
  }
}
