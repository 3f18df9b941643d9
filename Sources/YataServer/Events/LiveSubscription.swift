/// One reader's place in a channel, which they leave when this is gone.
final class LiveSubscription: Sendable {
  let news: AsyncStream<LiveChannel.News>
  private let leave: @Sendable () -> Void

  init(news: AsyncStream<LiveChannel.News>, leave: @escaping @Sendable () -> Void) {
    self.news = news
    self.leave = leave
  }

  deinit { leave() }
}
