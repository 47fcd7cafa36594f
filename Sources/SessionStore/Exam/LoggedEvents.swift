package import CanonicalBytes
package import ExamSession
import TransparencyLog

extension LoggedEvent {
  /// Reads a stored event; its body must be there.
  package init(_ stored: StoredEvent) throws(ExamFolderFailure) {
    guard let entry = try? LogEntry(bytes: stored.entry) else { throw .log(index: stored.n) }
    try self.init(stored, entry)
  }

  private init(_ stored: StoredEvent, _ entry: LogEntry) throws(ExamFolderFailure) {
    guard let body = stored.body,
      let kind = EventKind(rawValue: entry.kind),
      let json = try? CanonicalJSON(decoding: body),
      let event = try? RoomEvent(kind: kind, json: json)
    else { throw .log(index: stored.n) }
    self.init(index: stored.n, time: LogTime(milliseconds: entry.t), event: event)
  }

  /// Reads events that are checked, on all cores.
  package static func read(_ events: [CheckedEvent]) throws(ExamFolderFailure) -> [LoggedEvent] {
    let read = BothCores.map(events[...]) { event in
      Result { () throws(ExamFolderFailure) in try LoggedEvent(event.stored, event.entry) }
    }
    var logged: [LoggedEvent] = []
    logged.reserveCapacity(read.count)
    for event in read { logged.append(try event.get()) }
    return logged
  }

  /// What the log stores of this event.
  package func pending() throws(CanonicalError) -> PendingEvent {
    PendingEvent(
      kind: event.body.kind.rawValue, body: try event.body.json.encoded(), t: time.milliseconds)
  }
}
