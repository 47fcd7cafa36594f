import CanonicalBytes
package import ExamSession

extension ExamFolder {
  /// The log's first event, from the mirror: readable while a server runs.
  package func genesis() throws(ExamFolderFailure) -> GenesisEvent {
    guard exists else { throw .notFound(path: path) }
    return try genesis(inMirror: mirror)
  }

  /// The entry of the log's first event, from the mirror: readable while a server runs.
  package func genesisEntry() throws(ExamFolderFailure) -> [UInt8] {
    guard exists else { throw .notFound(path: path) }
    return try Self.firstEvent(of: mirror).entry
  }

  /// The first event of the log in a mirror file.
  func genesis(inMirror place: String) throws(ExamFolderFailure) -> GenesisEvent {
    guard case .genesis(let genesis) = try LoggedEvent(try Self.firstEvent(of: place)).event else {
      throw .log(index: 0)
    }
    return genesis
  }

  private static func firstEvent(of place: String) throws(ExamFolderFailure) -> StoredEvent {
    do throws(EventLogFailure) {
      var lines = MirrorScanner(try AppendOnlyFile(reading: place))
      if let line = try lines.next(), case .event(let stored) = MirrorLine(line.dropLast()) {
        return stored
      }
    } catch { throw .io(path: place) }
    throw .log(index: 0)
  }
}
