#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A few threads for calls that block: connecting (DNS, TLS, SCRAM) and cancel requests. Threads come when needed,
/// stay while there is work, and go after a while without.
final class BlockingWorkers: @unchecked Sendable {
  private let limit: Int
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let condition: UnsafeMutablePointer<pthread_cond_t>
  private var queue = FIFOQueue<@Sendable () -> Void>()
  private var threads = 0
  private var idle = 0

  init(limit: Int) {
    self.limit = limit
    mutex = .allocate(capacity: 1)
    mutex.initialize(to: pthread_mutex_t())
    pthread_mutex_init(mutex, nil)
    condition = .allocate(capacity: 1)
    condition.initialize(to: pthread_cond_t())
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_cond_destroy(condition)
    condition.deallocate()
    pthread_mutex_destroy(mutex)
    mutex.deallocate()
  }

  func run(_ body: @escaping @Sendable () -> Void) {
    pthread_mutex_lock(mutex)
    queue.append(body)
    let mustStart = idle < queue.count && threads < limit
    if mustStart { threads += 1 }
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
    if mustStart { OSThread.start { self.work() } }
  }

  private func work() {
    while let body = next() { body() }
  }

  private func next() -> (@Sendable () -> Void)? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    idle += 1
    defer { idle -= 1 }
    var limit = timespec()
    clock_gettime(CLOCK_REALTIME, &limit)
    limit.tv_sec += 10
    while queue.isEmpty {
      if pthread_cond_timedwait(condition, mutex, &limit) == ETIMEDOUT, queue.isEmpty {
        threads -= 1
        return nil
      }
    }
    return queue.popFirst()
  }
}
