import ContractModel
import Testing

@Suite struct XMLLoweringTests {
  private func form(_ xml: String) -> XMLForm? {
    let schemas = "{Pet: {type: object, properties: {id: {$ref: '#/components/schemas/ID'}}}, ID: {type: string, xml: {\(xml)}}}"
    let model = Analysed("openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: \(schemas)}\n").model
    guard case .record(let pet) = model.types[TypeID(0)].kind else { return nil }
    return pet.properties[0].xml
  }

  @Test func aMemberIsWrittenAsItsSchemaSays() {
    let form = form("name: pet, prefix: p, namespace: 'https://example.com', nodeType: cdata")
    #expect(form?.name == "pet" && form?.prefix == "p" && form?.namespace == "https://example.com" && form?.node == .cdata)
  }

  @Test(arguments: [
    ("attribute: true", XMLForm.Node.attribute), ("wrapped: true", .element), ("attribute: false", nil), ("name: pet", nil),
  ])
  func olderFlagsAreKindsOfNodes(_ xml: String, _ node: XMLForm.Node?) throws {
    #expect(try #require(form(xml)).node == node)
  }
}
