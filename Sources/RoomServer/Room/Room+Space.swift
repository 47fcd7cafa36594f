import ExamSession
import SessionStore

extension Room {
  /// The incident kinds for a disk that is nearly full, and for one that no longer is.
  static let diskFull = "disk_full"
  static let diskFree = "disk_free"

  /// Whether a full disk keeps this command out: new responses wait, so that what closes the exam
  /// still has room.
  func lacksSpace(for command: RoomCommand) -> Bool {
    guard space.isShort, case .answer = command else { return false }
    return true
  }

  /// Looks at the disks, and logs when space ran out and when it came back.
  mutating func watchSpace() throws {
    if core.state.isExported { return }
    space.look()
    guard space.isShort != saidShort else { return }
    let what = space.isShort ? Self.diskFull : Self.diskFree
    let incident = IncidentEvent(candidate: "", what: what, detail: "", by: "server", signedBy: [])
    try commit([decide(.act(.incident(incident)))])
    saidShort = space.isShort
  }
}
