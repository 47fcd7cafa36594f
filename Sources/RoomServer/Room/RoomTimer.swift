import ExamSession
import SessionStore

/// What a room does by itself: looks at the clock and signs heads.
package struct RoomTimer: Sendable {
  /// Milliseconds between two looks at the deadlines.
  package static let step = 100
  /// A head is signed when the log grew and the last one is this old, in milliseconds; the head
  /// that is public is then never more than five seconds behind.
  package static let headAge = 3_000

  private let sequencer: RoomSequencer

  package init(_ sequencer: RoomSequencer) { self.sequencer = sequencer }

  /// Runs until the task is cancelled.
  package func run() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(Self.step))
      _ = try? await sequencer.perform(.tick) { _ in }
      sequencer.maintain { room in
        if room.core.state.isExported { return }
        try room.sign(ifOlderThan: Self.headAge)
      }
    }
  }
}
