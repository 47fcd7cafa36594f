import CanonicalBytes
import Crypto

/// The Ed25519 key of one session at one terminal. Made in memory, never written anywhere.
struct SessionKey: Sendable {
  private let key = Curve25519.Signing.PrivateKey()

  /// Base64 of the public key.
  var name: String { Base64.encode(Array(key.publicKey.rawRepresentation)) }

  /// Base64 of the signature over `bytes`.
  func sign(_ bytes: [UInt8]) throws(RoomFailure) -> String {
    do {
      return Base64.encode(Array(try key.signature(for: bytes)))
    } catch {
      throw .unsendable
    }
  }
}
