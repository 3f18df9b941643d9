/// What stands around the content.
enum PageFrame {
  /// Nothing runs and nothing is loaded but what the page brings; calls may go to any server, because people choose one.
  ///
  /// Content Security Policy Level 3.
  static let policy =
    "default-src 'none'; style-src 'sha256-\(PageStyle.digest)'; script-src 'sha256-\(PageScript.digest)'; connect-src http: https:; "
    + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

  static func head(title: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>\(HTMLText.escape(title))</title>
    <style>\(PageStyle.text)</style>
    </head>

    """
  }
}
