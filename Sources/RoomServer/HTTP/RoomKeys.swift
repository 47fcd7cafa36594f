import CanonicalBytes
import Foundation
package import RoomAPI

/// The keys that a room gives its terminals.
package struct RoomKeys: Sendable {
  private let token: String
  private let origin: String
  private let release: ReleaseKey
  /// The release key under the room's code; made once, so that a thousand terminals that ask at the
  /// start cost nothing.
  let wrapped: String?

  /// After a restart papers fetched before do not open: terminals then ask for theirs.
  package init(token: String, roomCode: String, release: ReleaseKey, origin: String) {
    self.token = token
    self.origin = origin
    self.release = release
    wrapped = release.wrapped(by: roomCode)
  }

  /// Seals a candidate's paper.
  package func sealed(
    _ content: PaperContent, for candidate: String
  ) throws(Refusal) -> SealedPaper {
    guard let json = try? JSONEncoder().encode(content),
      let sealed = release.sealed(Array(json), for: candidate)
    else { throw Refusal(.notNow) }
    return SealedPaper(paper: Base64.encode(sealed))
  }

  func journal(of candidate: String) -> String {
    JournalKey.text(token: token, origin: origin, candidate: candidate)
  }
}
