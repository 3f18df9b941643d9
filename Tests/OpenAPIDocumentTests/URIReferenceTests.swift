import Testing

@testable import OpenAPIDocument

struct URIReferenceTests {
  /// The examples of RFC 3986, section 5.4, that a file or a document can use.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
    ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), (";x", "http://a/b/c/;x"),
    ("", "http://a/b/c/d;p?q"), ("../g", "http://a/b/g"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
    ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g"),
  ])
  func referencesAreResolved(_ reference: String, _ wanted: String) {
    #expect(URIReference(reference).resolved(against: URIReference("http://a/b/c/d;p?q")).address == wanted)
  }

  @Test func aReferenceHasFiveParts() {
    let uri = URIReference("http://host:1/p/q?a=b#/c%20d")
    #expect(uri.scheme == "http" && uri.authority == "host:1" && uri.path == "/p/q" && uri.query == "a=b" && uri.fragment == "/c%20d")
    #expect(URIReference("a:b").scheme == "a")
    #expect(URIReference("./a:b").scheme == nil)
    #expect(URIReference("1a:b").scheme == nil)
  }

  @Test(arguments: [("a%20b", "a b"), ("%C3%A9", "é"), ("plain", "plain"), ("%7e%7E", "~~")])
  func escapesAreDecoded(_ text: String, _ wanted: String) {
    #expect(PercentEncoding.decoded(text) == wanted)
  }

  @Test(arguments: ["%", "%4", "%zz", "%FF", "100%"]) func malformedEscapesAreNothing(_ text: String) {
    #expect(PercentEncoding.decoded(text) == nil)
  }

  @Test(arguments: [
    ("a/../b", "b"), ("./a//b/.", "a/b"), ("../a", "../a"), ("a/../../b", "../b"), ("/../a", "/a"), ("/", "/"), ("", ""), ("a/", "a/"),
  ])
  func pathsAreNormalized(_ path: String, _ wanted: String) {
    #expect(PathText.normalized(path) == wanted)
  }

  @Test(arguments: [
    ("/p/api/schemas/a.yaml", "/p/api", "schemas/a.yaml"), ("/p/shared/a.yaml", "/p/api", "../shared/a.yaml"),
    ("api/a.yaml", ".", "api/a.yaml"), ("../shared/a.yaml", "../api", "../shared/a.yaml"), ("a.yaml", "api/v1", "../../a.yaml"),
    ("api/../b.yaml", "api", "../b.yaml"), ("/p/a.yaml", "api", "/p/a.yaml"), ("a.yaml", "../api", "a.yaml"),
  ])
  func pathsAreSeenFromAFolder(_ path: String, _ folder: String, _ wanted: String) {
    #expect(PathText.relative(path, to: folder) == wanted)
  }
}
