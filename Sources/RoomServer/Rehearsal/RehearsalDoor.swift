import NIOCore
import Synchronization

/// Cuts the connection of every terminal of a rehearsal once and sees whether it comes back.
package final class RehearsalDoor: Sendable {
  /// The connection of the request that this task answers.
  @TaskLocal static var line: (any Channel)?

  /// After so many saved responses a terminal's connection is cut.
  package static let responses = 3

  /// One cut connection.
  package struct Cut: Hashable, Sendable {
    /// Milliseconds until the same session asked over another one; `nil` while it has not.
    package var returnedAfter: Int?

    package init(returnedAfter: Int? = nil) { self.returnedAfter = returnedAfter }
  }

  private struct Entry {
    let line: any Channel
    let at: ContinuousClock.Instant
    var cut = Cut()
  }

  private let entries = Mutex<[[UInt8]: Entry]>([:])

  package init() {}

  /// What became of the sessions whose connection was cut, by session key.
  package var cuts: [[UInt8]: Cut] { entries.withLock { $0.mapValues(\.cut) } }

  /// The terminal with this session key asks for something.
  func heard(_ key: [UInt8]) {
    guard let line = Self.line else { return }
    entries.withLock { entries in
      guard let entry = entries[key], entry.cut.returnedAfter == nil, entry.line !== line else {
        return
      }
      let passed = (ContinuousClock.now - entry.at) / .milliseconds(1)
      entries[key]?.cut.returnedAfter = Int(passed)
    }
  }

  /// So many responses of this session are in the log: the connection goes before the terminal is
  /// told of the one that makes enough.
  func saved(_ key: [UInt8], count: Int) {
    guard count >= Self.responses, let line = Self.line else { return }
    let isFirst = entries.withLock { entries in
      guard entries[key] == nil else { return false }
      entries[key] = Entry(line: line, at: .now)
      return true
    }
    if isFirst { line.close(promise: nil) }
  }
}
