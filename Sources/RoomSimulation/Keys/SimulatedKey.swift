import CanonicalBytes
import Crypto

/// A key made of a seed: Ed25519, or what stands in for it when a run signs by the thousand.
struct SimulatedKey: Sendable {
  /// Thirty-two bytes.
  let publicKey: [UInt8]
  private let secret: Curve25519.Signing.PrivateKey?

  init(seed: Digest32, isReal: Bool) {
    secret = isReal ? try? Curve25519.Signing.PrivateKey(rawRepresentation: seed.bytes) : nil
    publicKey = secret.map { Array($0.publicKey.rawRepresentation) } ?? seed.bytes
  }

  /// Base64 of the public key.
  var name: String { Base64.encode(publicKey) }

  /// The signature over `bytes`, 64 bytes.
  func sign(_ bytes: [UInt8]) -> [UInt8] {
    guard let secret else { return CountedSignatures.standIn(for: bytes, by: publicKey) }
    return (try? secret.signature(for: bytes)).map { Array($0) } ?? []
  }
}
