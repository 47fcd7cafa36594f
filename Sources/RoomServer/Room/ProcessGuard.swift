import CProcessGuard

/// Keeps what is decrypted in this process's memory there.
package enum ProcessGuard {
  /// Forbids core dumps and ptrace of this process; false when the system does not let it.
  ///
  /// Memory that the system swaps out is not covered: a room's machine runs without swap, or with
  /// encrypted swap.
  package static func forbidDumps() -> Bool { process_guard_forbid_dumps() == 0 }

  /// Whether the system says that both are forbidden now.
  package static var holds: Bool { process_guard_holds() == 1 }
}
