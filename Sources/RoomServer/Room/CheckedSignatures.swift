import ExamSession
import Synchronization

/// Signatures that were found valid before their command waits in line, on as many cores as there
/// are; what nobody checked before is checked when the command is decided.
final class CheckedSignatures: SignatureCheck {
  /// A signature with what it covers.
  struct Signed: Hashable, Sendable {
    let key: [UInt8]
    let signature: [UInt8]
    let bytes: [UInt8]
  }

  private let valid = Mutex<Set<Signed>>([])

  init() {}

  func isValid(_ signature: [UInt8], of bytes: [UInt8], by key: [UInt8]) -> Bool {
    let signed = Signed(key: key, signature: signature, bytes: bytes)
    return valid.withLock { $0.contains(signed) } || Self.isValid(signed)
  }

  /// Remembers `signatures` until they are forgotten, if all are valid.
  func admit(_ signatures: [Signed]) -> Bool {
    guard signatures.allSatisfy(Self.isValid) else { return false }
    valid.withLock { $0.formUnion(signatures) }
    return true
  }

  /// To be called when the command that carried them is done.
  func forget(_ signatures: [Signed]) { valid.withLock { $0.subtract(signatures) } }

  private static func isValid(_ signed: Signed) -> Bool {
    Ed25519Check().isValid(signed.signature, of: signed.bytes, by: signed.key)
  }
}
