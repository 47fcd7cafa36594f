import CanonicalBytes
import ExamSession
import SessionStore

extension Room {
  /// Writes the results, and of a sealed bank the items in use with their keys, logs their hash, signs the final checkpoint and destroys the log key.
  ///
  /// Refused while the room goes on. After it nothing can be added to this log, and it is given
  /// back to be exported.
  mutating func finish() throws -> RoomRefusal? {
    guard core.state.isEnded, !core.state.isExported, let table = results() else { return .notNow }
    guard let opened = openedLines() else { return .notOpened }
    space.releaseForFiles()
    if !opened.isEmpty {
      try folder.replace(
        TextLines.join(try opened.map { (line) in try line.json.encoded() }), ExamPath.opened)
    }
    try folder.replace(table.bytes, ExamPath.results)
    let decided = decide(.export(ExportEvent(name: ExamPath.results, sha: table.sha)))
    if let refusal = decided.refusal { return refusal }
    try commit([decided])
    try seal()
    try giveBack()
    return nil
  }

  /// Signs the final checkpoint and destroys the log key.
  mutating func seal() throws {
    try sign()
    try log.syncMirror()
    try folder.destroyLogKey()
    space.release()
  }

  private func results() -> ResultsTable? {
    ResultsTable(state: core.state, plan: core.plan) { leaves[$0] }
  }
}
