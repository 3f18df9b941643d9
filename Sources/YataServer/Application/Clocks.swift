#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The two clocks the server goes by.
enum Clocks {
  /// Unix seconds; can be set, so only for comparing with what others wrote down.
  static func unixSeconds() -> Double { Date().timeIntervalSince1970 }

  private static let start = ContinuousClock.now

  /// Time since the start; never set.
  static func elapsed() -> Duration { start.duration(to: .now) }
}
