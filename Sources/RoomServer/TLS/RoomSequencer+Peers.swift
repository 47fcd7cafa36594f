import Assessment
import ExamSession
import RoomAPI

extension RoomSequencer {
  /// Logs every report as an incident, which the proctor's board shows as an alarm; ends with the
  /// reports or with the task.
  func log(_ reports: AsyncStream<PeerReport>) async {
    for await report in reports {
      let candidate = try? await perform { room throws(Refusal) in
        room.core.state.candidate(atTerminal: report.sha)?.rawValue
      }
      let incident = report.incident(candidate: (candidate ?? nil) ?? "")
      _ = try? await perform(.act(.incident(incident))) { _ in }
    }
  }
}
