import CanonicalBytes
import ExamSession
import Foundation
import SessionStore
import Testing
import TransparencyLog

/// The mirror file read from beside the server, as an observer would.
struct MirrorText {
  var events: [LoggedEvent] = []
  var heads: [(size: Int, note: String)] = []

  init(_ folder: ExamFolder) throws {
    let bytes = try folder.bytes(ExamPath.mirror)
    let end = try #require(bytes.lastIndex(of: 0x0A))
    for line in bytes[..<end].split(separator: 0x0A) {
      let json = try CanonicalJSON(decoding: line)
      if let note = json["h"]?.stringValue, let size = json["z"]?.integerValue {
        heads.append((size, note))
        continue
      }
      let entry = try LogEntry(bytes: try Self.bytes(json["e"]))
      let event = try RoomEvent(
        kind: try #require(EventKind(rawValue: entry.kind)),
        json: try CanonicalJSON(decoding: try Self.bytes(json["b"])))
      events.append(
        LoggedEvent(index: entry.n, time: LogTime(milliseconds: entry.t), event: event))
    }
  }

  private static func bytes(_ json: CanonicalJSON?) throws -> [UInt8] {
    try #require(json?.stringValue.flatMap { Base64.decode($0) })
  }

  /// How many events of this kind there are.
  func count(_ kind: EventKind) -> Int { events.count { $0.event.body.kind == kind } }

  var answers: [AnswerEvent] {
    events.compactMap { if case .answer(let answer) = $0.event { answer } else { nil } }
  }

  /// What the incidents are, in order.
  var incidents: [String] {
    events.compactMap { if case .incident(let incident) = $0.event { incident.what } else { nil } }
  }
}
