public import CanonicalBytes

/// Salted hashes that fix an item and its key before the exam without showing them.
public enum BankCommitment {
  /// SHA-256(`thi-item/v1` line feed, salt, item bytes).
  public static func itemCommitment(salt: Digest32, itemBytes: [UInt8]) -> Digest32 {
    Digest32(hashing: Array("thi-item/v1\n".utf8), salt.bytes, itemBytes)
  }

  /// SHA-256(`thi-key/v1` line feed, salt, key bytes).
  public static func keyCommitment(salt: Digest32, keyBytes: [UInt8]) -> Digest32 {
    Digest32(hashing: Array("thi-key/v1\n".utf8), salt.bytes, keyBytes)
  }
}
