import ContractRuntime
import ContractServer
import HTTPTypes

/// Answers of the page's routes, with the header fields that keep a browser strict and its cache right.
extension ServerResponse {
  /// A page: asked for each time, sent only when it changed. Nothing may frame it.
  ///
  /// - Parameter scripts, styles, images: where they may come from, as sources of a Content Security Policy.
  static func page(
    _ asset: WebAssets.Asset, _ request: HTTPFields, scripts: String, styles: String, images: String
  ) -> ServerResponse {
    var response = file(asset, request, isKept: false)
    response.headers[.contentSecurityPolicy] = [
      "default-src 'none'", "script-src \(scripts)", "style-src \(styles)", "img-src \(images)", "connect-src 'self'", "base-uri 'none'",
      "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
    ].joined(separator: "; ")
    response.headers[.crossOriginOpenerPolicy] = "same-origin"
    response.headers[.xFrameOptions] = "DENY"
    return response
  }

  /// - Parameter isKept: whether the address changes with the content.
  static func file(_ asset: WebAssets.Asset, _ request: HTTPFields, isKept: Bool) -> ServerResponse {
    let isKnown = request[.ifNoneMatch].map { EntityTags($0).contain(asset.entityTag) } ?? false
    var response: ServerResponse = isKnown ? .empty(304) : .bytes(200, asset.bytes, contentType: asset.contentType)
    response.headers[.eTag] = asset.entityTag
    response.headers[.cacheControl] = isKept ? "public, max-age=31536000, immutable" : "no-cache"
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "same-origin"
    response.headers[.crossOriginResourcePolicy] = "same-origin"
    return response
  }

  static func signIn(_ signIn: WebSignIn) -> ServerResponse {
    var response = ServerResponse.json(200, signIn.json)
    response.headers[.cacheControl] = "no-store"
    response.headers[.xContentTypeOptions] = "nosniff"
    return response
  }
}

/// The value of `If-None-Match`, which is compared weakly (RFC 9110, section 13.1.2).
struct EntityTags {
  private let tags: [Substring]

  init(_ text: String) {
    tags = text.split(separator: ",").map { part in
      let tag = part.drop { $0 == " " || $0 == "\t" }
      let end = tag.lastIndex { $0 != " " && $0 != "\t" }.map { tag.index(after: $0) } ?? tag.endIndex
      let trimmed = tag[..<end]
      return trimmed.hasPrefix("W/") ? trimmed.dropFirst(2) : trimmed
    }
  }

  func contain(_ tag: String) -> Bool { tags.contains { $0 == "*" || $0 == tag } }
}

extension HTTPField.Name {
  fileprivate static let crossOriginOpenerPolicy = HTTPField.Name("Cross-Origin-Opener-Policy")!
  fileprivate static let referrerPolicy = HTTPField.Name("Referrer-Policy")!
  fileprivate static let xFrameOptions = HTTPField.Name("X-Frame-Options")!
}
