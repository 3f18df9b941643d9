import ClientTestAPI
import ContractRuntime
import ContractServer
import HTTPTypes

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Answers every operation of the document beside these tests with what it was given.
struct ArchiveHandlers: API {
  typealias Principal = Reader

  static let documentID = UUID(uuidString: "9f1b2c3d-0000-4000-8000-000000000001")!

  func uploadDocument(_ input: UploadDocument.Input, context: RequestContext) async throws -> UploadDocument.Output {
    var receipt = Receipt(title: "", tags: [], pages: [])
    var sizes: [Int] = []
    for try await part in input.body {
      switch part {
      case .title(let title): receipt.title = title
      case .note(let note): receipt.note = note
      case .tags(let tag): receipt.tags.append(tag)
      case .pages(let file, let headers):
        var size = 0
        for try await chunk in file.content { size += chunk.count }
        sizes.append(size)
        receipt.pages.append("\(file.filename ?? "?") \(file.contentType ?? "?") \(headers.xPage) \(headers.xRotation ?? 0) \(size)")
      case .undeclared(let part): receipt.others = (receipt.others ?? []) + ["\(part.name) \(try await part.bytes(upTo: 100).count)"]
      }
    }
    return .created(receipt, headers: .init(location: "/documents/1", xSizes: sizes))
  }

  func annotateDocuments(_ input: AnnotateDocuments.Input, context: RequestContext) async throws -> AnnotateDocuments.Output {
    switch input.body {
    case .multipart(let note), .form(let note), .json(let note): .okJSON(note)
    case .text(let text): text == "teapot" ? .other(status: 418, Problem(status: 418, title: "Teapot")) : .okText(text)
    }
  }

  func downloadDocument(_ input: DownloadDocument.Input, context: RequestContext) async throws -> DownloadDocument.Output {
    guard input.documentID == Self.documentID else { return .notFound }
    return .ok(.chunks(Counting(count: 3) { [UInt8](repeating: UInt8($0), count: 1000) }))
  }

  func replaceDocument(_ input: ReplaceDocument.Input, context: RequestContext) async throws -> ReplaceDocument.Output {
    var size = 0
    for try await chunk in input.body { size += chunk.count }
    return .ok(size)
  }

  func echoParameters(_ input: EchoParameters.Input, context: RequestContext) async throws -> EchoParameters.Output {
    .ok([
      "simple": .string(input.simple), "label": .string("\(input.label)"), "matrix": .string("\(input.matrix.x),\(input.matrix.y)"),
      "words": .string("\(input.words ?? [])"), "piped": .string("\(input.piped ?? [])"), "filter": .string("\(input.filter?.tags ?? [])"),
      "where": .string("\(input.where?.x ?? 0)"), "url": .string(input.url ?? ""), "limit": .string("\(input.limit)"),
      "ids": .string("\(input.xIDs ?? [])"), "session": .string(input.session ?? ""), "target": .string(context.path),
    ])
  }

  func search(_ input: Search.Input, context: RequestContext) async throws -> Search.Output {
    .ok(input.query ?? Note(text: "nothing"))
  }

  func sumLines(_ input: SumLines.Input, context: RequestContext) async throws -> SumLines.Output {
    var sum = Point(x: 0, y: 0)
    var sums: [Point] = []
    for try await point in input.body {
      sum = Point(x: sum.x + point.x, y: sum.y + point.y)
      sums.append(sum)
    }
    return .ok(ItemStream(sums))
  }

  func watch(_ input: Watch.Input, context: RequestContext) async throws -> Watch.Output {
    .ok(JSONEventStream(Counting(count: 2) { JSONEvent(Note(text: "line\n\($0)"), event: "note", id: "\($0)") }, heartbeat: nil))
  }

  func watchItems(_ input: WatchItems.Input, context: RequestContext) async throws -> WatchItems.Output {
    .ok(ItemStream([Change(event: .added, data: "one", id: "1"), Change(event: .removed, data: "two\nthree")]))
  }

  func watchRaw(_ input: WatchRaw.Input, context: RequestContext) async throws -> WatchRaw.Output {
    .ok(EventStream(Counting(count: 1) { ServerSentEvent(data: "raw \($0)", event: "e", retry: 7) }, heartbeat: nil))
  }

  func readSecret(_ input: ReadSecret.Input, principal: Reader, context: RequestContext) async throws -> ReadSecret.Output {
    .ok(principal.name)
  }
}

struct Reader: ScopedPrincipal {
  var name: String
  var scopes: Set<String> = []
}

/// Tokens are `NAME.SCOPE`; a key and a user go together.
struct ArchiveAuthenticator: Authenticator {
  func authenticate(_ credentials: [PresentedCredential], context: RequestContext) async throws -> Reader {
    switch (credentials.first?.value, credentials.dropFirst().first?.value) {
    case (.token(let token), nil):
      let pieces = token.split(separator: ".")
      guard pieces.count == 2 else { throw AuthenticationError.invalid }
      return Reader(name: String(pieces[0]), scopes: [String(pieces[1])])
    case (.apiKey("k"), .basic(let user, password: "p")): return Reader(name: user)
    default: throw AuthenticationError.invalid
    }
  }
}

/// Elements made from 0, 1, 2 … when they are asked for.
struct Counting<Element: Sendable>: AsyncSequence, Sendable {
  let count: Int
  let make: @Sendable (Int) -> Element

  struct AsyncIterator: AsyncIteratorProtocol {
    let base: Counting
    var number = 0

    mutating func next(isolation actor: isolated (any Actor)?) async throws(any Error) -> Element? {
      defer { number += 1 }
      return number < base.count ? base.make(number) : nil
    }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(base: self) }
}
