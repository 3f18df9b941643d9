#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A detached thread of the operating system. Signals stay with the program's own threads.
enum OSThread {
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts `body` on a new thread; a process that cannot have one more thread cannot go on.
  static func start(_ body: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    defer { pthread_attr_destroy(&attributes) }
    let context = Unmanaged.passRetained(Body(body)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let code = withSignalsBlocked {
      pthread_create(
        &thread, &attributes,
        { context in
          #if canImport(Darwin)
            let opaque = context
          #else
            let opaque = context!
          #endif
          Unmanaged<Body>.fromOpaque(opaque).takeRetainedValue().run()
          return nil
        }, context)
    }
    precondition(code == 0, "Postgres: the operating system refused a thread (error \(code)); raise the thread limit (ulimit -u)")
  }

  /// A thread inherits the mask of its creator, so block there and put it back.
  private static func withSignalsBlocked<R>(_ body: () -> R) -> R {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return body()
  }
}
