import ExamSession
import RoomAPI

/// What terminals have told a process of what they hold, kept beside the process.
struct TerminalWords: Sendable {
  private struct Word {
    let unsaved: Int
    let time: LogTime
  }

  private var words: [[UInt8]: Word] = [:]
  private var counts: [[UInt8]: Int] = [:]

  /// Another process has heard nothing.
  mutating func forget() { self = TerminalWords() }

  /// Takes a request of a terminal that was not refused, heard by the process of this boot. What it
  /// says of another process's time says nothing here.
  mutating func take(_ request: RoomRequest, at time: LogTime, boot: Int) {
    guard case .state(let key, let query) = request, query.count > counts[key] ?? 0 else { return }
    counts[key] = query.count
    let said = query.moment.flatMap { $0.boot == boot ? $0.at.milliseconds : nil } ?? 0
    words[key] = Word(
      unsaved: query.unsaved, time: LogTime(milliseconds: min(time.milliseconds, said)))
  }

  /// Whether the terminal has said, three seconds after the deadline or later, that it holds
  /// nothing.
  func isInStep(_ key: [UInt8], deadline: LogTime) -> Bool {
    guard let word = words[key] else { return false }
    return word.unsaved == 0 && word.time.milliseconds >= deadline.milliseconds + 3_000
  }
}
