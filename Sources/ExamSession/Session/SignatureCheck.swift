import Crypto

/// Decides whether an Ed25519 signature is valid.
package protocol SignatureCheck: Sendable {
  /// Whether `signature` (64 bytes) of `bytes` was made with the key behind `key` (32 bytes).
  func isValid(_ signature: [UInt8], of bytes: [UInt8], by key: [UInt8]) -> Bool
}

/// RFC 8032 Ed25519 by swift-crypto.
package struct Ed25519Check: SignatureCheck {
  package init() {}

  package func isValid(_ signature: [UInt8], of bytes: [UInt8], by key: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key) else { return false }
    return key.isValidSignature(signature, for: bytes)
  }
}
