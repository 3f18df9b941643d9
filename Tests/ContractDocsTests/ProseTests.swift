import Testing

@testable import ContractDocs

/// Descriptions as HTML.
@Suite struct ProseTests {
  @Test func markdown() {
    #expect(
      Prose.html("One `a<b` and **two**,\nsee [here](https://x.org/?a=1&b=2).\n\n- a\n- b\n  c\n\n```\n<x>\n```") == """
        <p>One <code>a&lt;b</code> and <strong>two</strong>, see <a href="https://x.org/?a=1&amp;b=2" rel="noopener noreferrer">here</a>.</p>
        <ul><li>a</li><li>b c</li></ul>
        <pre tabindex="0"><code>&lt;x&gt;</code></pre>

        """)
  }

  @Test func numberedListsAndTables() {
    #expect(Prose.html("First:\n1. a\n2. b\n- c") == "<p>First:</p>\n<ol><li>a</li><li>b</li></ol>\n<ul><li>c</li></ul>\n")
    #expect(
      Prose.html("| A | B |\n|---|:-:|\n| 1 | <x> |")
        == "<table><tr><th>A </th><th>B </th></tr><tr><td>1 </td><td>&lt;x&gt; </td></tr></table>\n")
    #expect(Prose.html("2024 was. 1.5 is") == "<p>2024 was. 1.5 is</p>\n")
  }

  @Test func tagsOfDescriptionsInHTML() {
    #expect(
      Prose.html("<p>Give <code>a &amp; b</code> to <a href=\"https://x.org/\">X</a>.</p><ul><li>one</li><li><b>two</b></li></ul>") == """
        <p>Give <code>a &amp; b</code> to <a href="https://x.org/" rel="noopener noreferrer">X</a>.</p>
        <ul><li>one</li><li><strong>two</strong></li></ul>

        """)
  }

  /// What is not among the few tags, or leads elsewhere than to the web, is text.
  @Test(arguments: [
    ("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>\n"),
    ("<a href=\"javascript:alert(1)\">x</a>", "<p>x</p>\n"),
    ("<p>&lt;script&gt;1 &amp;lt; 2</p>", "<p>&lt;script&gt;1 &amp;lt; 2</p>\n"),
    ("`<p>` is a tag", "<p><code>&lt;p&gt;</code> is a tag</p>\n"), ("a < b", "<p>a &lt; b</p>\n"),
    ("</a></a><a href=\"https://x.org/\"><a>", "<p>[</p>\n"),
  ])
  func nothingElseIsMarkup(_ text: String, _ html: String) {
    #expect(Prose.html(text) == html)
  }

  @Test func oneLine() {
    #expect(Prose.line("The `Accept`\n  header.\n\nMore") == "The <code>Accept</code> header. More")
  }
}
