import Synchronization

/// Tells Thread Sanitizer that what came before `release` has happened before what follows `acquire`. A continuation that is resumed before its
/// task waits for it hands its value over inside the runtime, which the sanitizer does not see. Nothing in other builds.
struct SanitizedHandover: ~Copyable, Sendable {
  #if SANITIZE_THREAD
    private let isOver = Atomic<Bool>(false)

    func release() { isOver.store(true, ordering: .releasing) }
    func acquire() { _ = isOver.load(ordering: .acquiring) }
  #else
    func release() {}
    func acquire() {}
  #endif
}
