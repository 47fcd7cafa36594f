import CanonicalBytes
import ExamSession
import SessionStore

extension Room {
  /// Writes the results, logs their hash, signs the final checkpoint and destroys the log key.
  ///
  /// Refused while the room goes on. After it nothing can be added to this log.
  mutating func finish() throws -> RoomRefusal? {
    guard core.state.isEnded, !core.state.isExported, let table = results() else { return .notNow }
    try folder.replace(table.bytes, ExamPath.results)
    let decided = decide(.export(ExportEvent(name: ExamPath.results, sha: table.sha)))
    if let refusal = decided.refusal { return refusal }
    try commit([decided])
    try seal()
    return nil
  }

  /// Signs the final checkpoint and destroys the log key.
  mutating func seal() throws {
    try sign()
    try log.syncMirror()
    try folder.destroyLogKey()
  }

  private func results() -> ResultsTable? {
    ResultsTable(state: core.state, plan: core.plan) { leaves[$0] }
  }
}
