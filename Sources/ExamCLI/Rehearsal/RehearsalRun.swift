import ExamSession
import Foundation
import RoomServer
import SessionStore
import Synchronization

/// A rehearsal while it goes on: serves its room, follows its log, judges every seat.
final class RehearsalRun: Sendable {
  /// What it has come to.
  struct Progress: Sendable {
    var trials: [SeatTrial]
    /// Where the room is open; `nil` before that.
    var url: String?
    /// Milliseconds until the time is up.
    var left: Int
    var isOver = false
    var failure: (any Error)?
  }

  let exam: RehearsalExam
  let service: RoomService
  private let fault = LogFault()
  private let door: RehearsalDoor
  private let judge: RehearsalJudge
  private let address: @Sendable (Int) -> String
  private let progress: Mutex<Progress>
  private let isStopped = Atomic<Bool>(false)

  /// How often the log is looked at.
  private static let pause = Duration.milliseconds(250)
  /// How long the terminals may show the receipt when everybody has handed in.
  private static let rest = Duration.seconds(3)
  /// How long after its end what is on its way may still come in, in milliseconds.
  private static let grace = 5_000

  /// Serves with the real exam's certificates where `tls` has them.
  init(
    _ exam: RehearsalExam, host: String, port: Int, tls: RoomTLS?,
    address: @escaping @Sendable (Int) -> String
  ) throws {
    self.exam = exam
    self.address = address
    door = RehearsalDoor()
    judge = RehearsalJudge(seats: exam.seats, records: exam.records)
    let empty = RehearsalLook(now: LogTime(milliseconds: 0), sessions: [:], alarms: [])
    progress = Mutex(
      Progress(
        trials: judge.trials(empty, cuts: [:], isOver: false), left: exam.minutes * 60_000))
    var room = try Room(folder: exam.folder, mirror: nil)
    try room.boot(softwareSHA: try RoomServing.softwareSHA())
    service = RoomService(
      room: room, host: host, port: port, tls: tls, rehearsal: door
    ) { [fault] in fault.tell($0) }
  }

  /// What it has come to now.
  var now: Progress { progress.withLock { $0 } }

  /// Ends it at the next look.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// Returns when everybody has handed in, the time is up, it was stopped, or the log failed.
  func run() async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await self.serve() }
      group.addTask { await self.follow() }
      await group.next()
      group.cancelAll()
    }
    progress.withLock { progress in
      progress.failure = progress.failure ?? fault.error
      progress.isOver = true
    }
  }

  private func serve() async {
    do {
      try await service.run { port in
        self.progress.withLock { $0.url = self.address(port) }
      }
    } catch {
      progress.withLock { $0.failure = error }
    }
  }

  private func follow() async {
    var doneAt: ContinuousClock.Instant?
    var last: RehearsalLook?
    let end = Int(exam.start.timeIntervalSince1970 * 1_000) + exam.minutes * 60_000
    while !Task.isCancelled, !isStopped.load(ordering: .relaxed) {
      try? await Task.sleep(for: Self.pause)
      guard let look = await service.look() else { break }
      last = look
      let left = end - look.now.milliseconds
      let trials = judge.trials(look, cuts: door.cuts, isOver: false)
      progress.withLock { ($0.trials, $0.left) = (trials, max(0, left)) }
      if left < -Self.grace { break }
      guard trials.allSatisfy(\.isHandedIn) else { continue }
      let since = doneAt ?? .now
      doneAt = since
      if ContinuousClock.now - since >= Self.rest { break }
    }
    guard let look = last else { return }
    let trials = judge.trials(look, cuts: door.cuts, isOver: true)
    progress.withLock { $0.trials = trials }
  }
}
