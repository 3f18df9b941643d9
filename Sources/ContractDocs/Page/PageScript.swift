/// What the page does. Without it everything can be read.
enum PageScript {
  /// SHA-256 of `text` in base64, as the page's policy names it; a test holds the two together.
  static let digest = "K7Flv9ZoHePkwmTXiluKhNgTRZjCSoATqvJweV75Ni0="

  static let text = ReadingScript.text + "\n" + CallScript.text
}
