import CanonicalBytes
import ExamSession
import SessionStore
import TransparencyLog

/// Where acts of a finished room stand, and what to write into the minutes about it.
struct LoggedActs {
  /// The index of the first act.
  let event: Int
  let origin: String
  let vkey: String
  /// The log's last head, with the cosignatures that it has.
  let checkpoint: String
  let witnessed: Bool
  /// The continuation log's folder.
  let folder: String
  /// The result file as it then stands; `nil` while it is the room's own.
  let results: String?

  /// Key and head for the minutes, and what to do while witnesses are missing.
  func minutes(_ options: OutputOptions) -> [String] {
    var lines = ["", options.words("Chép vào biên bản:", "For the minutes:"), vkey, "", checkpoint]
    if !witnessed {
      lines.append(
        options.words(
          "Chờ nhân chứng ký: khoathi witness request \(folder)",
          "Waiting for witnesses: khoathi witness request \(folder)"))
    }
    return lines
  }
}

extension FinishedRoom {
  /// Logs and signs the acts that `decide` makes of the room as it stands, writes the results that
  /// follow, and asks the witnesses.
  ///
  /// Refuses as locked when another process logged anything since: what was decided and approved
  /// may no longer be so.
  func log(_ decide: (Continuation) throws -> [RoomEvent]) async throws -> LoggedActs {
    let existing = hasContinuation ? try openContinuation() : nil
    defer { try? existing?.close() }
    let known = existing?.events ?? []
    var state = try continuation(known)
    let acts = try decide(state)
    var log = try existing ?? openContinuation()
    defer { try? log.close() }
    try log.append(acts, onto: known.count, after: self)
    let index = log.events.count - acts.count
    for logged in log.events.suffix(acts.count) { state.apply(logged) }
    try log.close()
    return try await said(state, event: index)
  }

  private func said(_ state: Continuation, event: Int) async throws -> LoggedActs {
    if state.hasResults {
      guard let table = state.results(leaf: leaf) else { throw ContinuationRefusal.notFinished }
      try folder.replace(table.bytes, ExamPath.continuationResults)
    }
    let later = folder.continuation
    let isWitnessed = try await ContinuationWitnesses(later).ask()
    return LoggedActs(
      event: event, origin: state.origin, vkey: try later.logKey().vkey,
      checkpoint: try ExamRecord(later).lastHead()?.serialised ?? "", witnessed: isWitnessed,
      folder: later.path,
      results: state.hasResults ? folder.path(ExamPath.continuationResults) : nil)
  }
}
