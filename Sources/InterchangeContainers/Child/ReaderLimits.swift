import Glibc

/// What a child may use while it reads foreign files.
package struct ReaderLimits: Hashable, Sendable {
  /// Seconds of the processor for one group of files.
  package var cpuSeconds = 7
  /// Seconds from sending one group of files to having its answer.
  package var wallSeconds = 9
  /// Bytes of memory.
  package var memoryBytes = 512 << 20
  /// Bytes of one answer.
  package var answerBytes = 128 << 20

  /// The limits that importing keeps.
  package init() {}

  /// Sets them for this process, for good: no file can be opened or written, no process or core
  /// made, no more memory had. `false` when the system does not do so.
  func keep() -> Bool {
    let none = rlim_t(0)
    let memory = rlim_t(clamping: memoryBytes)
    // Three are open already; a number at or above the limit cannot be had.
    let kept = [
      set(RLIMIT_NOFILE, 3, 3), set(RLIMIT_FSIZE, none, none), set(RLIMIT_CORE, none, none),
      set(__RLIMIT_NPROC, none, none), set(RLIMIT_DATA, memory, memory),
      // Programs and libraries are mapped as well and are no use of memory.
      set(RLIMIT_AS, memory * 2, memory * 2),
    ]
    return !kept.contains(false) && keepTime()
  }

  /// Allows the processor's time for one more group of files.
  func keepTime() -> Bool {
    var used = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) == 0 else { return false }
    let end = rlim_t(clamping: used.tv_sec + cpuSeconds + 1)
    return set(RLIMIT_CPU, end, rlim_t(bitPattern: -1))
  }

  private func set(_ resource: __rlimit_resource, _ soft: rlim_t, _ hard: rlim_t) -> Bool {
    var limit = rlimit(rlim_cur: soft, rlim_max: hard)
    return setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
  }
}
