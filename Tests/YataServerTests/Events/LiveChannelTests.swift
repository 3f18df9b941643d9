import Foundation
import Testing

@testable import YataServer

@Suite struct LiveChannelTests {
  private let channel = LiveChannel(scope: .team(organization: UUID()), position: 7)
  private let ada = UUID(), grace = UUID()

  private func items(_ sequences: ClosedRange<Int64>) -> [LiveChannel.Item] { sequences.map { .init(sequence: $0, sent: nil) } }

  /// What a reader was handed, in words; the channel must be closed.
  private func words(_ news: AsyncStream<LiveChannel.News>) async -> [String] {
    var words: [String] = []
    for await news in news {
      switch news {
      case .items(let items): words.append(items.map { String($0.sequence) }.joined(separator: " "))
      case .look: words.append("look")
      case .tick: words.append("tick")
      }
    }
    return words
  }

  @Test func oneFetchAtATime() throws {
    _ = channel.add(ada)
    #expect(channel.markStale())
    #expect(!channel.markStale())
    let first = try #require(channel.beginFetch())
    #expect(first.position == 7 && first.people == [ada])
    channel.deliver(items(8...9), to: [ada], of: [ada])
    // Something more was noted while the first fetch was under way.
    #expect(!channel.markStale())
    #expect(channel.beginFetch()?.position == 9)
    let next = channel.beginFetch()
    #expect(next?.position == nil)
    #expect(channel.markStale())
  }

  @Test func nobodyFetchesForNobody() {
    #expect(channel.markStale())
    let next = channel.beginFetch()
    #expect(next?.position == nil)
  }

  @Test func everyReaderOfAMemberIsHandedTheSame() async {
    let readers = [channel.add(ada), channel.add(ada), channel.add(grace)]
    channel.deliver(items(8...9), to: [ada, grace], of: [ada, grace])
    channel.deliver([], to: [ada, grace], of: [ada, grace])
    channel.tick()
    channel.close()
    for reader in readers { #expect(await words(reader.news) == ["8 9", "tick"]) }
  }

  @Test func whoLeftIsSentAwayWithoutANews() async {
    let reader = channel.add(ada), other = channel.add(grace)
    channel.deliver(items(8...8), to: [ada], of: [ada, grace])
    // Ends by itself, before the channel does.
    #expect(await words(other.news) == [])
    channel.close()
    #expect(await words(reader.news) == ["8"])
  }

  @Test func whoCameDuringAFetchLooksForThemselves() async {
    let reader = channel.add(ada)
    _ = channel.markStale()
    let people = channel.beginFetch()?.people ?? []
    let late = channel.add(grace)
    channel.deliver(items(8...8), to: people, of: people)
    channel.close()
    #expect(await words(reader.news) == ["8"])
    #expect(await words(late.news) == ["look"])
  }
}
