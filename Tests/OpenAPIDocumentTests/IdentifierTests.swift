import ContractDiagnostics
import OpenAPIDocument
import Testing
import YAMLTree

/// `$id`, `$self`, `$anchor` and `$dynamicAnchor` as targets.
struct IdentifierTests {
  private func title(_ loading: Loading, _ name: String = "S") -> String? {
    loading.references.canonical(loading.schema(name))?.title?.value
  }

  @Test func anAnchorIsFoundAnywhereInItsFile() {
    let loading = Loading.body(
      "components: {schemas: {S: {$ref: '#here'}, T: {properties: {a: {$anchor: here, title: found}}}, U: {$ref: 'u.yaml#there'}}}\n",
      files: ["u.yaml": "{$defs: {x: {$anchor: there, title: file}}}\n"])
    #expect(title(loading) == "found" && title(loading, "U") == "file")
    #expect(loading.problems == "")
  }

  @Test func anIdentifierIsATargetFromAnyPlace() {
    let loading = Loading.body(
      """
      components:
        schemas:
          S: {$ref: 'https://example.com/schemas/pet'}
          T: {$ref: 'https://example.com/schemas/pet#/$defs/name'}
          Pet: {$id: 'https://example.com/schemas/pet', title: pet, $defs: {name: {title: name}}, properties: {tag: {$ref: tag}}}
          Tag: {$id: 'https://example.com/schemas/tag', title: tag}

      """)
    #expect(title(loading) == "pet" && title(loading, "T") == "name")
    #expect(loading.references.canonical(loading.schema("Pet").properties[0].value)?.title?.value == "tag")
    #expect(loading.problems == "")
  }

  @Test func aFragmentIsSeenFromTheEnclosingIdentifierFirst() {
    let loading = Loading.body(
      """
      components:
        schemas:
          S: {$id: s, properties: {a: {$ref: '#/$defs/D'}, b: {$ref: '#/components/schemas/T'}}, $defs: {D: {title: inner}}}
          T: {title: outer}

      """)
    let properties = loading.schema().properties.map { loading.references.canonical($0.value)?.title?.value }
    #expect(properties == ["inner", "outer"])
    #expect(loading.problems == "")
  }

  @Test func aDocumentMayBeReferredToByItsOwnURI() {
    let loading = Loading.body(
      """
      $self: https://example.com/api/main.yaml
      components:
        schemas:
          S: {$ref: 'https://example.com/api/main.yaml#/components/schemas/T'}
          T: {title: self}
          U: {$ref: 'https://example.com/api/common/u.yaml'}
          V: {$ref: common/u.yaml}
          W: {$ref: 'https://example.com/other.yaml'}

      """, version: "3.2.0", files: ["common/u.yaml": "title: neighbour\n"])
    #expect(title(loading) == "self" && title(loading, "U") == "neighbour" && title(loading, "V") == "neighbour")
    #expect(title(loading, "W") == nil)
    #expect(loading.loader.diagnostics.sorted.map(\.code.rawValue) == ["reference-network"])
  }

  // MARK: Dynamic references

  private static let tree = """
    components:
      schemas:
        Tree: {$id: tree, $dynamicAnchor: node, title: any, properties: {children: {items: {$dynamicRef: '#node'}}}}
        Strict: {$id: strict, $dynamicAnchor: node, title: strict, allOf: [{$ref: tree}]}

    """

  @Test func aDynamicReferenceAloneIsAPlainOne() {
    let loading = Loading.body(IdentifierTests.tree)
    let reference = loading.schema("Tree").properties[0].value.items!.dynamicReference!
    #expect(loading.references.resolve(dynamic: reference) === loading.schema("Tree"))
  }

  @Test func theOutermostScopeDecides() {
    let loading = Loading.body(IdentifierTests.tree)
    let strict = loading.schema("Strict")
    let tree = loading.references.canonical(strict.allOf[0])!
    let reference = tree.properties[0].value.items!.dynamicReference!
    #expect(loading.references.resolve(dynamic: reference, scope: [strict, tree]) === strict)
    #expect(loading.references.resolve(dynamic: reference, scope: [tree]) === tree)
    #expect(loading.problems == "")
  }

  @Test func aRecursiveReferenceIsTheAnchoredSchemaAroundIt() {
    let loading = Loading.body(
      "components: {schemas: {S: {$recursiveAnchor: true, title: S, items: {$recursiveRef: '#'}}, T: {title: T, not: {$recursiveRef: '#'}}}}\n"
    )
    #expect(loading.references.resolve(dynamic: loading.schema().items!.dynamicReference!) === loading.schema())
    #expect(loading.references.resolve(dynamic: loading.schema("T").not!.dynamicReference!) === loading.schema("T"))
    #expect(loading.problems == "")
  }
}
