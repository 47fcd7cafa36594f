public import CanonicalBytes
import Crypto

/// The salted hash that stands for a body in the log.
public enum Commitment {
  /// `SHA-256("thi-commit/v1\n" || salt || body)`, verifiable-exam 2.4.
  public static func of(salt: Digest32, body: [UInt8]) -> Digest32 {
    var hash = SHA256()
    hash.update(data: domain)
    salt.withUnsafeBytes { hash.update(bufferPointer: $0) }
    body.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return Digest32(hash.finalize())
  }

  private static let domain = Array("thi-commit/v1\n".utf8)
}
