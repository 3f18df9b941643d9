#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A copy of some bytes that ends exactly where a page begins that must not be read: one byte too far crashes the test.
struct GuardedBytes: ~Copyable {
  private let mapping: UnsafeMutableRawPointer
  private let size: Int
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ content: [UInt8]) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let used = (content.count + page - 1) / page * page
    size = used + page
    #if canImport(Glibc)
      let flags = MAP_PRIVATE | MAP_ANONYMOUS
    #else
      let flags = MAP_PRIVATE | MAP_ANON
    #endif
    guard let mapping = mmap(nil, size, PROT_READ | PROT_WRITE, flags, -1, 0), mapping != MAP_FAILED else { fatalError("mmap failed") }
    self.mapping = mapping
    let start = mapping + (used - content.count)
    start.copyMemory(from: content, byteCount: content.count)
    mprotect(mapping + used, page, PROT_NONE)
    bytes = UnsafeBufferPointer(start: UnsafePointer(start.assumingMemoryBound(to: UInt8.self)), count: content.count)
  }

  deinit { munmap(mapping, size) }
}
