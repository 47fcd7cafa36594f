import Assessment
import CanonicalBytes
import ExamSession
import RoomAPI
import TransparencyLog

/// What terminals and proctors are shown of the log: its tree, its last signed head, its alarms.
struct ShownLog: Sendable {
  /// Over every durable event.
  private(set) var tree = HashTree()
  /// The whole note of the last signed head; empty before the first.
  private(set) var note = ""
  private(set) var size = 0
  /// The incidents that a proctor must look at now, oldest first.
  private(set) var alarms: [IncidentEvent] = []
  private var times: [LogTime] = []

  /// The incident kind for heads that do not fit each other.
  static let mismatch = "log_mismatch"
  /// The alarm for a wall clock that stepped.
  static let clockStep = "clock_step"
  /// What a proctor must look at now.
  private static let alarming =
    Set(PeerRefusal.allCases.map(\.rawValue)).union([
      mismatch, Room.diskFull, "second_login", "terminal_busy", IncidentEvent.journalKept,
    ])
  /// The most alarms that a board shows; earlier ones are in the log.
  private static let mostShown = 200

  /// Takes the next durable event.
  mutating func add(_ logged: LoggedEvent, _ leaf: Digest32) {
    tree.append(leaf)
    guard let alarm = Self.alarm(logged.event) else { return }
    alarms.append(alarm)
    times.append(logged.time)
  }

  /// What a proctor is shown of an event, if anything.
  private static func alarm(_ event: RoomEvent) -> IncidentEvent? {
    if case .clock(let step) = event {
      return IncidentEvent(
        candidate: "", what: clockStep, detail: "\(step.offset) ms: \(step.reason)", by: "server",
        signedBy: [])
    }
    guard case .incident(let incident) = event, alarming.contains(incident.what) else {
      return nil
    }
    return incident
  }

  /// Takes the note of a signed head over the first `size` events.
  mutating func sign(_ note: String, size: Int) { (self.note, self.size) = (note, size) }

  /// The last alarms, as a board shows them.
  var board: [BoardAlarm] {
    zip(alarms, times).suffix(Self.mostShown).map { alarm, time in
      BoardAlarm(
        at: Instant(time), kind: alarm.what, candidate: alarm.candidate, detail: alarm.detail)
    }
  }
}
