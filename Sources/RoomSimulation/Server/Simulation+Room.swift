import Assessment
import CanonicalBytes
import ExamSession
import TransparencyLog

extension Simulation {
  /// How old the head that is shown may get, in milliseconds.
  private static let headAge = 3_000

  /// The process looks at the deadlines, and shows a new head when the log has grown.
  mutating func serverTick(_ process: Int) {
    guard server?.process == process else { return }
    agenda.add(.serverTick(process: process), at: now + weather.serverStep)
    guard server?.isServing == true else { return }
    setClock()
    if let shown = server?.shown, let time = server?.now, shown.size < disk.size,
      time.milliseconds - shown.at.milliseconds >= Self.headAge
    {
      showHead()
    }
    server?.waiting.append(.own(.tick))
    startGroup()
  }

  /// Signs the log as it is when heads are signed, and shows that head from now on.
  mutating func showHead() {
    guard let time = server?.now else { return }
    if exam.isReal { _ = disk.sign(exam.signer) }
    server?.shown = (disk.size, disk.root, time)
    ledger.show(disk.size, disk.root)
    counts[.heads] += 1
  }

  /// Once the room has ended: the closing head, its witness, every score, the next head.
  mutating func settle() {
    guard let end = server?.core.state.endIndex, !model.isExported else { return }
    if disk.notes.keys.allSatisfy({ $0 <= end }) { _ = disk.sign(exam.signer) }
    guard disk.isWitnessed(end + 1), !model.sittings.values.allSatisfy(\.isScored) else { return }
    let keys = exam.bank.keys
    let outcome = server?.decide(.score(keys))
    append(outcome?.events ?? [])
    showHead()
  }

  /// Counts a response or hand-in that is decided at the deadline or a millisecond beside it.
  mutating func countLastInstant(_ command: RoomCommand) {
    var candidate: CandidateNumber?
    if case .answer(let events) = command { candidate = events.first?.candidate }
    if case .submit(let event) = command { candidate = event.candidate }
    guard let candidate, let time = server?.now else { return }
    let late = time.milliseconds - model.deadline(candidate).milliseconds
    if late == -1 { counts[.justBefore] += 1 }
    if late == 0 { counts[.justThen] += 1 }
    if late == 1 { counts[.justAfter] += 1 }
  }
}
