package import Assessment
import CanonicalBytes

/// The codes of a room: known to the server and printed for the envelopes, never logged.
package struct RoomSecrets: Sendable {
  private let accessCodes: [CandidateNumber: String]
  private let roomCode: String

  package init(accessCodes: [CandidateNumber: String], roomCode: String) {
    self.accessCodes = accessCodes.mapValues(Crockford.normalise)
    self.roomCode = Crockford.normalise(roomCode)
  }

  /// Whether this is the candidate's personal code, read kindly.
  package func isAccessCode(_ typed: String, of candidate: CandidateNumber) -> Bool {
    accessCodes[candidate] == Crockford.normalise(typed)
  }

  /// Whether this is the room's code (mã ca thi), read kindly.
  package func isRoomCode(_ typed: String) -> Bool { roomCode == Crockford.normalise(typed) }
}
