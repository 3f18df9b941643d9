import ContractBundle
import ContractGenerator
import OpenAPIDocument
import Testing

/// Where references stand, and what stands beside them.
extension BundleTests {
  private func bundled(_ texts: [String: String]) throws -> String {
    let understood = understand(texts)
    #expect(!understood.hasErrors)
    return ContractBundle.bundle(try #require(understood.document).node, references: try #require(understood.references)).yaml
  }

  private static let head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"

  /// <https://spec.openapis.org/oas/v3.0.3.html#xml-object>
  @Test func xmlObjectsStayWithTheirSchemas() throws {
    let pet = """
      type: object
      xml: {name: animal, prefix: zoo, namespace: 'http://example.com/zoo'}
      properties:
        id: {type: integer, xml: {attribute: true}}
        tags: {type: array, xml: {wrapped: true, name: labels}, items: {type: string, xml: {name: $ref}}}

      """
    let root =
      Self.head + "paths: {}\ncomponents: {schemas: {Zoo: {type: object, xml: {name: park}, properties: {pet: {$ref: pet.yaml}}}}}\n"
    let yaml = try bundled(["/openapi.yaml": root, "/pet.yaml": pet])
    #expect(
      yaml.hasSuffix(
        """
        components:
          schemas:
            Zoo:
              type: object
              xml:
                name: park
              properties:
                pet:
                  $ref: "#/components/schemas/pet"
            pet:
              type: object
              xml:
                name: animal
                prefix: zoo
                namespace: http://example.com/zoo
              properties:
                id:
                  type: integer
                  xml:
                    attribute: true
                tags:
                  type: array
                  xml:
                    wrapped: true
                    name: labels
                  items:
                    type: string
                    xml:
                      name: $ref

        """), "\(yaml)")
    #expect(try bundled(["/openapi.yaml": yaml]) == yaml)
  }

  @Test func aHeaderWhoseNameBeginsWithXIsNoExtension() throws {
    let root =
      Self.head + """
        paths:
          /a: {get: {responses: {'200': {description: A, headers: {x-trace: {$ref: 'parts.yaml#/Trace'}}}, x-note: {$ref: not a reference}}}}

        """
    let yaml = try bundled(["/openapi.yaml": root, "/parts.yaml": "Trace: {schema: {type: string}}\n"])
    #expect(yaml.contains("x-trace:\n              $ref: \"#/components/headers/Trace\"\n"), "\(yaml)")
    #expect(yaml.contains("$ref: not a reference"))
  }

  @Test func aComponentThatOnlyRefersIsWhatTheFileHolds() throws {
    let root =
      Self.head + """
        paths: {}
        components:
          schemas:
            Pet: {$ref: 'parts.yaml#/Animal'}
            Beast: {$ref: 'parts.yaml#/Animal'}

        """
    let parts = "Animal: {type: object, properties: {friend: {$ref: '#/Animal'}}}\n"
    let yaml = try bundled(["/openapi.yaml": root, "/parts.yaml": parts])
    #expect(
      yaml.hasSuffix(
        """
            Pet:
              type: object
              properties:
                friend:
                  $ref: "#/components/schemas/Pet"
            Beast:
              $ref: "#/components/schemas/Pet"

        """), "\(yaml)")
  }

  @Test func aMapInAnotherFileIsPutInItsPlace() throws {
    let root = Self.head + "paths: {/a: {get: {responses: {'200': {description: A, content: {$ref: content.yaml}}}}}}\n"
    let yaml = try bundled(["/openapi.yaml": root, "/content.yaml": "application/json: {schema: {type: string}}\n"])
    #expect(yaml.contains("content:\n            application/json:\n"), "\(yaml)")
  }
}
