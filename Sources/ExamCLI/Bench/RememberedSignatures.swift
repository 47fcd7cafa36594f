import CanonicalBytes
import ExamSession
import Synchronization

/// Ed25519 as always, but a signature seen before is not computed again: false bundles share
/// nearly all of theirs.
final class RememberedSignatures: SignatureCheck {
  private let known = Mutex<[Digest32: Bool]>([:])

  func isValid(_ signature: [UInt8], of bytes: [UInt8], by key: [UInt8]) -> Bool {
    let name = Digest32(
      hashing: [UInt8(truncatingIfNeeded: signature.count)], signature, key, bytes)
    if let verdict = known.withLock({ $0[name] }) { return verdict }
    let verdict = Ed25519Check().isValid(signature, of: bytes, by: key)
    known.withLock { $0[name] = verdict }
    return verdict
  }
}
