import Assessment
import TransparencyLog

/// V16: things happened in the order they must: papers before the start, nothing counted after
/// the end, nothing scored before a witnessed head closed the room, nothing decided after export.
enum V16Order {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.order, .needsBodies) }
    guard file.genesis != nil else { return .skipped(.order, .needs(.genesis)) }
    var outcome = StepOutcome(.order, note: clockNote(file))
    for logged in file.book.starts.dropFirst() + file.book.ends.dropFirst() {
      outcome.find(.eventRepeated, event: logged.index, logged.event.body.kind.rawValue)
    }
    let boundaries = Boundaries(
      start: file.book.starts.first?.index ?? .max, end: file.book.end ?? .max,
      export: file.book.exports.first?.index ?? .max)
    for (place, logged) in file.events.enumerated()
    where !isOutOfTime(logged, place, boundaries, file) {
      check(logged, boundaries, file, &outcome)
    }
    checkBoots(file, &outcome)
    checkClosingHead(file, &outcome)
    return outcome
  }

  /// Who confirmed the server's clock last before the start.
  private static func clockNote(_ file: CaseFile) -> StepNote {
    for logged in file.events.reversed() {
      guard case .clockCheck(let check) = logged.event else { continue }
      return .clockConfirmed(check.approvals.map(\.by), offset: check.offset)
    }
    return .clockUnconfirmed
  }

  private struct Boundaries {
    let start: Int
    let end: Int
    let export: Int
  }

  private static func check(
    _ logged: LoggedEvent, _ boundaries: Boundaries, _ file: CaseFile,
    _ outcome: inout StepOutcome
  ) {
    let (index, kind) = (logged.index, logged.event.body.kind)
    switch place(of: kind) {
    case .beforeStart:
      if index > boundaries.start { outcome.find(.afterStart, event: index, kind.rawValue) }
    case .duringRoom:
      if index > boundaries.end { outcome.find(.afterEnd, event: index, kind.rawValue) }
      if kind == .close || kind == .end, index < boundaries.start {
        outcome.find(.startMissing, event: index, kind.rawValue)
      }
    case .afterEnd:
      if index < boundaries.end { outcome.find(.beforeEnd, event: index, kind.rawValue) }
      if index > boundaries.export { outcome.find(.afterExport, event: index, kind.rawValue) }
    case .anyTime: break
    case .unsupported: outcome.find(.notChecked, event: index, kind.rawValue)
    }
  }

  /// What a redo or a suspension brings at another time than its kind: V11 looks at these.
  private static func isOutOfTime(
    _ logged: LoggedEvent, _ place: Int, _ boundaries: Boundaries, _ file: CaseFile
  ) -> Bool {
    if case .paper(let paper) = logged.event {
      return paper.candidate.isRedo && logged.index < boundaries.end
    }
    return logged.index < boundaries.end && V11Acts.isSuspending(place, file)
  }

  private enum Place {
    case beforeStart, duringRoom, afterEnd, anyTime, unsupported
  }

  private static func place(of kind: EventKind) -> Place {
    switch kind {
    case .seedReveal, .publicDraw, .paper, .reschedule, .clockCheck: .beforeStart
    case .codeOpen, .paperOpen, .seat, .login, .lateAdmit, .start, .outage, .resume, .extend,
      .answer, .lateAnswer, .submit, .close, .end, .message, .complaint,
      .terminal, .release, .checkIn, .redo, .giveUp, .pause, .proceed, .settle:
      .duringRoom
    case .score, .decision, .signature, .export: .afterEnd
    case .genesis, .boot, .clock, .handover, .incident, .keyOpen, .witness, .wipe: .anyTime
    case .keyFix, .mark, .erasure: .unsupported
    }
  }

  /// Each boot counts one further and found the log as it stands here.
  static func checkBoots(_ file: CaseFile, _ outcome: inout StepOutcome) {
    var count = 0
    for logged in file.events {
      guard case .boot(let boot) = logged.event else { continue }
      count += 1
      let root = try? file.tree?.root(size: logged.index)
      if boot.boot != count || boot.previousSize != logged.index || boot.previousRoot != root {
        outcome.find(.bootDiffers, event: logged.index)
      }
      count = boot.boot
    }
  }

  /// A head that the policy accepts lies between the end and the first opening of the keys or
  /// score, and its witnesses signed between these two.
  private static func checkClosingHead(_ file: CaseFile, _ outcome: inout StepOutcome) {
    let scores = file.book.sittings.values.flatMap { $0.scores.map(\.index) }
    let openings = file.book.keyOpenings.filter { _, opening in
      opening.fileSHA == file.genesis?.sealedSHA(.key)
    }
    guard let end = file.book.end, let first = (scores + openings.map(\.index)).min(), end < first
    else { return }
    switch file.closingHead(before: first) {
    case .held: break
    case .untimely(let names):
      outcome.find(.cosignedUntimely, event: first, names.joined(separator: ", "))
    case .missing: outcome.find(.noClosingHead, event: first)
    }
  }
}
