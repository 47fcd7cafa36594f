/// The room that is put under load, and who sits in it.
package struct LoadRoom: Sendable {
  /// A candidate's number and access code.
  package struct Candidate: Sendable {
    package var number: String
    package var accessCode: String

    package init(number: String, accessCode: String) {
      self.number = number
      self.accessCode = accessCode
    }
  }

  package var host: String
  package var port: Int
  package var origin: String
  /// The session code, as candidates type it.
  package var roomCode: String
  package var candidates: [Candidate]
  /// What the terminal in each place shows; empty for a room without TLS.
  package var identities: [LoadIdentity]

  package init(
    host: String, port: Int, origin: String, roomCode: String, candidates: [Candidate],
    identities: [LoadIdentity] = []
  ) {
    self.host = host
    self.port = port
    self.origin = origin
    self.roomCode = roomCode
    self.candidates = candidates
    self.identities = identities
  }
}
