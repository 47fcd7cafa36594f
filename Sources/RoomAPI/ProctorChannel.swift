package import CanonicalBytes
import Crypto

/// One proctor's command and the server that answers it: both know the room's token and show that
/// they do, and neither ever sends it.
///
/// The command greets with a fresh number, the server answers with one of its own and with
/// ``greeting``. Only to a server that has shown it the command sends what it has to say, with
/// ``proof(ofRequest:path:body:)``; the reply carries ``proof(ofReply:body:)``. All keys follow from
/// the token and both numbers (HKDF-SHA-256), so that nothing overheard helps with another command.
package struct ProctorChannel: Sendable {
  private let proving: SymmetricKey
  private let sealing: SymmetricKey

  package init(token: String, command: Digest32, server: Digest32) {
    let secret = SymmetricKey(data: Array(token.utf8))
    func key(_ purpose: String) -> SymmetricKey {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: secret, salt: command.bytes + server.bytes,
        info: Array("thi-proctor/v1\n\(purpose)\n".utf8), outputByteCount: 32)
    }
    (proving, sealing) = (key("proof"), key("seal"))
  }

  /// A number that is used once, of a generator that nobody foresees.
  package static func freshNumber(using generator: inout some RandomNumberGenerator) -> Digest32 {
    Digest32(hashing: (0..<64).map { _ in .random(in: .min ... .max, using: &generator) })
  }

  /// What the server shows first. Base64, like all proofs.
  package var greeting: String { proof("server", []) }

  /// What goes with a request; `body` as it is sent.
  package func proof(ofRequest method: String, path: RoomPath, body: [UInt8]) -> String {
    proof("request\n\(method)\n\(path.rawValue)", body)
  }

  /// What goes with the reply of this HTTP status.
  package func proof(ofReply status: Int, body: [UInt8]) -> String {
    proof("reply\n\(status)", body)
  }

  /// Whether two proofs are the same; how long it takes tells nothing about them.
  package static func same(_ one: String, _ other: String) -> Bool {
    Digest32(hashing: Array(one.utf8)) == Digest32(hashing: Array(other.utf8))
  }

  /// The body of a request that nobody else may read. At most one is sealed on a channel.
  package func sealed(_ body: [UInt8]) -> [UInt8]? {
    // The key serves once, so the nonce need not vary.
    guard let nonce = try? ChaChaPoly.Nonce(data: [UInt8](repeating: 0, count: 12)),
      let box = try? ChaChaPoly.seal(body, using: sealing, nonce: nonce)
    else { return nil }
    return Array(box.combined)
  }

  /// What was sealed at the other end; `nil` when it was not, or was changed on the way.
  package func opened(_ sealed: [UInt8]) -> [UInt8]? {
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let body = try? ChaChaPoly.open(box, using: sealing)
    else { return nil }
    return Array(body)
  }

  private func proof(_ what: String, _ body: [UInt8]) -> String {
    let bytes = Array("thi-proctor/v1\n\(what)\n\(Digest32(hashing: body).hex)\n".utf8)
    return Base64.encode(Array(HMAC<SHA256>.authenticationCode(for: bytes, using: proving)))
  }
}
