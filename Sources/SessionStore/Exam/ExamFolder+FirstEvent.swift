import CanonicalBytes
package import ExamSession

extension ExamFolder {
  /// The log's first event, from the mirror: readable while a server runs.
  package func genesis() throws(ExamFolderFailure) -> GenesisEvent {
    let mirror = try bytes(ExamPath.mirror)
    guard case .event(let stored) = MirrorLine(mirror.prefix { $0 != 0x0A }),
      case .genesis(let genesis) = try LoggedEvent(stored).event
    else { throw .log(index: 0) }
    return genesis
  }
}
