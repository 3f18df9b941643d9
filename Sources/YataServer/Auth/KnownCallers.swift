import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The rows of people who called lately, and of the organizations they called in, so that a request needs no trip to the database to find them.
///
/// This lets nobody in. Keys of rows never change, but people are deleted and leave organizations: the first statement on behalf of a caller
/// asks the database whether they still may (`enter_tenant`), in the same trip.
final class KnownCallers: Sendable {
  struct Entry: Sendable {
    var userID: UUID
    var team: OrganizationRepository.Team?
  }

  private struct Key: Hashable {
    var subject: String
    var organization: String?
  }

  private let cache: Mutex<RecentCache<Key, Entry>>

  init(capacity: Int = 50_000) { cache = Mutex(RecentCache(capacity: capacity)) }

  /// The person `subject` and, unless nil, the organization they call in, both as the identity provider names them.
  func find(_ subject: String, in organization: String?) -> Entry? {
    cache.withLock { $0.find(Key(subject: subject, organization: organization)) }
  }

  func keep(_ entry: Entry, for subject: String, in organization: String?) {
    cache.withLock { $0.keep(entry, for: Key(subject: subject, organization: organization)) }
  }

  /// After the database refused somebody: the next request looks them up.
  func forget(_ userID: UUID) { cache.withLock { $0.forget { $0.userID == userID } } }
}
