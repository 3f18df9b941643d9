import ContractDiagnostics
import Foundation
import OpenAPIDocument
import Testing
import YAMLTree

struct DocumentLoaderTests {
  private static let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"

  /// A document whose schema S is a reference, and what following it gives.
  private func follow(_ reference: String, files: [String: String]) -> (Loading, Schema?) {
    let loading = Loading(DocumentLoaderTests.head + "components: {schemas: {S: {$ref: '\(reference)'}, T: {}}}\n", files: files)
    return (loading, loading.references.canonical(loading.schema()))
  }

  // MARK: The root document

  @Test func aMissingFileIsReported() {
    #expect(
      Loading(files: MemoryFiles([:])).problems == """
        api.yaml:1:1: error: there is no file `api.yaml` [file-not-found]
          help: check the path and the folder you are in
        """)
  }

  @Test func aFolderIsReported() {
    #expect(
      Loading(files: MemoryFiles(["/project/api/openapi.yaml": ""]), root: "api").problems == """
        api:1:1: error: `api` is a folder, expected a file [file-is-directory]
          help: name the document in it
        """)
  }

  @Test func anUnreadableFileIsReported() {
    var files = MemoryFiles(["/project/api.yaml": ""])
    files.errors["/project/api.yaml"] = .unreadable("Permission denied")
    #expect(Loading(files: files).problems == "api.yaml:1:1: error: `api.yaml` cannot be read: Permission denied [file-unreadable]")
  }

  @Test func aHugeFileIsReported() {
    var options = DocumentLoader.Options()
    options.limits.size = 10
    #expect(
      Loading(files: MemoryFiles(["/project/api.yaml": DocumentLoaderTests.head]), options: options).problems == """
        api.yaml:1:1: error: `api.yaml` has more bytes than the limit of 10 [document-too-large]
          help: split the document into several files
        """)
  }

  @Test func whatTheReaderReportsIsPassedOn() {
    let loading = Loading(DocumentLoaderTests.head + "openapi: 3.1.0\n")
    #expect(loading.problems.hasPrefix("api.yaml:3:1: error: the key `openapi` is already in this mapping [duplicate-key]"))
    #expect(Loading("a: [").loaded == nil)
  }

  // MARK: Further files

  @Test(arguments: [
    ("pet.yaml", "pet.yaml"), ("./pet.yaml#", "pet.yaml"), ("models/pet.json#/Pet", "models/pet.json"),
    ("models/../models/pet.json#/Pet", "models/pet.json"), ("my%20pets/p%C3%A9t.yaml#/a~1b/%7E0c", "my pets/pét.yaml"),
    ("/project/pet.yaml", "/project/pet.yaml"), ("file:///project/pet.yaml", "/project/pet.yaml"),
  ])
  func referencesToFilesAreFollowed(_ reference: String, _ path: String) {
    let (loading, schema) = follow(
      reference,
      files: [
        "pet.yaml": "type: object\n", "models/pet.json": #"{"Pet": {"type": "object"}}"#,
        "my pets/pét.yaml": "a/b: {'~c': {type: object}}\n",
      ])
    #expect(loading.problems == "")
    #expect(schema?.types.map(\.value) == [.object])
    #expect(loading.loader.sources.files.map(\.path) == ["api.yaml", path])
  }

  @Test func nestedFilesAreSeenFromTheirOwnFolders() {
    let (loading, schema) = follow(
      "a/one.yaml#/A",
      files: [
        "a/one.yaml": "A: {$ref: 'b/two.json#/B'}\n", "a/b/two.json": ##"{"B": {"$ref": "../../three.yaml"}}"##,
        "three.yaml": "{$ref: 'a/one.yaml#/End'}\n", "unused.yaml": "[",
      ].merging(["a/one.yaml": "A: {$ref: 'b/two.json#/B'}\nEnd: {title: found}\n"]) { $1 })
    #expect(loading.problems == "")
    #expect(schema?.title?.value == "found")
    #expect(loading.loader.sources.files.map(\.path) == ["api.yaml", "a/one.yaml", "a/b/two.json", "three.yaml"])
  }

  @Test func filesMayReferToOneAnotherInACircle() {
    let (loading, schema) = follow(
      "a.yaml",
      files: [
        "a.yaml": "{properties: {b: {$ref: b.yaml}}}\n",
        "b.yaml": "{properties: {a: {$ref: a.yaml}, root: {$ref: 'api.yaml#/components/schemas/T'}}}\n",
      ])
    let b = schema.flatMap { loading.references.canonical($0.properties[0].value) }
    let a = b.flatMap { loading.references.canonical($0.properties[0].value) }
    #expect(a === schema && a != nil)
    #expect(b.flatMap { loading.references.canonical($0.properties[1].value) } === loading.schema("T"))
    #expect(loading.problems == "")
  }

  @Test func aFragmentFollowsTheVersionOfTheRootDocument() {
    let files = ["a.yaml": "{nullable: true}\n"]
    let loading = Loading.body("components: {schemas: {S: {$ref: a.yaml}}}\n", version: "3.0.0", files: files)
    #expect(loading.references.canonical(loading.schema()) != nil)
    #expect(loading.problems == "")
    #expect(follow("a.yaml", files: files).0.problems.hasPrefix("a.yaml:1:2: warning: `nullable` is gone since OpenAPI 3.1"))
  }

  @Test func aBrokenFileIsReportedOnceWhereItIsBroken() {
    let loading = Loading(
      DocumentLoaderTests.head + "components: {schemas: {S: {$ref: a.yaml}, T: {$ref: a.yaml}}}\n", files: ["a.yaml": "a: b: c\n"])
    #expect(loading.references.canonical(loading.schema("S")) == nil)
    #expect(loading.references.canonical(loading.schema("T")) == nil)
    #expect(loading.problems.split(separator: "\n").first == "a.yaml:1:5: error: a `:` is not allowed here [yaml-syntax]")
    #expect(loading.loader.diagnostics.count(of: .error) == 1)
  }

  @Test func aMissingFileIsReportedAtTheReference() {
    let (loading, schema) = follow("models/pet.yaml#/Pet", files: [:])
    #expect(schema == nil)
    #expect(loading.problems == "api.yaml:3:34: error: there is no file `models/pet.yaml` [file-not-found]")
  }

  // MARK: Where references may lead

  @Test(arguments: [
    "../secret.yaml", "a/../../secret.yaml", "%2e%2e/secret.yaml", "..%2Fsecret.yaml", "/etc/passwd", "file:///etc/passwd", "link.yaml",
    "///etc/passwd", "../projects/near.yaml",
  ])
  func filesOutsideTheRootFolderAreNotRead(_ reference: String) {
    var files = MemoryFiles([
      "/project/api.yaml": DocumentLoaderTests.head + "components: {schemas: {S: {$ref: '\(reference)'}}}\n",
      "/secret.yaml": "title: secret\n", "/etc/passwd": "title: secret\n", "/projects/near.yaml": "title: secret\n", "/project/a/x": "",
    ])
    files.links["/project/link.yaml"] = "/etc/passwd"
    let loading = Loading(files: files)
    #expect(loading.references.canonical(loading.schema()) == nil)
    #expect(loading.problems.contains("lies outside the folder of the root document and is not read [reference-outside-root]"))
    #expect(loading.loader.sources.files.count == 1)
  }

  @Test func aFolderThatIsAllowedIsRead() {
    var options = DocumentLoader.Options()
    options.referenceRoots = ["/project"]
    let files = MemoryFiles([
      "/project/api/api.yaml": DocumentLoaderTests.head + "components: {schemas: {S: {$ref: '../common/c.yaml'}}}\n",
      "/project/common/c.yaml": "title: found\n",
    ])
    let loading = Loading(files: files, root: "api/api.yaml", options: options)
    #expect(loading.references.canonical(loading.schema())?.title?.value == "found")
    #expect(loading.loader.sources.files.map(\.path) == ["api/api.yaml", "common/c.yaml"])
  }

  @Test(arguments: ["http://169.254.169.254/", "https://example.com/a.yaml#/b", "//example.com/a.yaml", "file://host/a.yaml", "ftp://x/y"])
  func theNetworkIsNeverAsked(_ reference: String) {
    let (loading, schema) = follow(reference, files: [:])
    #expect(schema == nil)
    #expect(
      loading.problems == """
        api.yaml:3:34: error: the reference `\(reference)` leads to another machine and is not followed [reference-network]
          help: save the file beside the document and refer to it by a relative path
        """)
  }

  @Test func anUnknownIdentifierIsReported() {
    #expect(
      follow("urn:example:pet", files: [:]).0.problems
        == "api.yaml:3:34: error: nothing here has the identifier `urn:example:pet` [unresolved-reference]")
  }
}

@Suite struct FileLimitTests {
  @Test func theNumberOfFilesIsBounded() {
    let names = (1...5).map { "f\($0).yaml" }
    let schemas = names.map { "\($0.dropLast(5)): {$ref: \($0)}" }.joined(separator: ", ")
    var files = ["/project/api.yaml": "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {\(schemas)}}\n"]
    for name in names { files["/project/" + name] = "type: string\n" }
    var options = DocumentLoader.Options()
    options.maximumFiles = 4
    let loading = Loading(files: MemoryFiles(files), options: options)
    for entry in loading.document.components.schemas { _ = loading.references.canonical(entry.value) }
    #expect(loading.problems.components(separatedBy: "the document has more than 4 files").count == 3)
  }
}
