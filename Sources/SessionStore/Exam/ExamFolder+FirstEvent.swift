import CanonicalBytes
package import ExamSession

extension ExamFolder {
  /// The log's first event, from the mirror: readable while a server runs.
  package func genesis() throws(ExamFolderFailure) -> GenesisEvent {
    guard case .genesis(let genesis) = try LoggedEvent(try firstEvent()).event else {
      throw .log(index: 0)
    }
    return genesis
  }

  /// The entry of the log's first event, from the mirror: readable while a server runs.
  package func genesisEntry() throws(ExamFolderFailure) -> [UInt8] { try firstEvent().entry }

  private func firstEvent() throws(ExamFolderFailure) -> StoredEvent {
    guard exists else { throw .notFound(path: path) }
    let place = mirror
    do throws(EventLogFailure) {
      var lines = MirrorScanner(try AppendOnlyFile(reading: place))
      if let line = try lines.next(), case .event(let stored) = MirrorLine(line.dropLast()) {
        return stored
      }
    } catch { throw .io(path: place) }
    throw .log(index: 0)
  }
}
