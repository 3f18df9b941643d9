#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Nanoseconds on a clock that never goes back; what every deadline in this module is measured in.
typealias Nanoseconds = UInt64

enum MonotonicClock {
  static func now() -> Nanoseconds {
    #if canImport(Darwin)
      return clock_gettime_nsec_np(CLOCK_UPTIME_RAW)
    #else
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return Nanoseconds(time.tv_sec) &* 1_000_000_000 &+ Nanoseconds(time.tv_nsec)
    #endif
  }

  /// The instant `duration` from now; `Nanoseconds.max` where that lies beyond the clock.
  static func deadline(after duration: Duration) -> Nanoseconds {
    let (sum, overflow) = now().addingReportingOverflow(duration.nanoseconds)
    return overflow ? .max : sum
  }
}

extension Duration {
  /// Whole nanoseconds, 0 for a negative duration and `UInt64.max` for one of centuries.
  var nanoseconds: Nanoseconds {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let (whole, overflow) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? .max : whole &+ UInt64(attoseconds / 1_000_000_000)
  }

  init(nanoseconds: Nanoseconds) {
    self = .nanoseconds(Int64(clamping: nanoseconds))
  }
}
