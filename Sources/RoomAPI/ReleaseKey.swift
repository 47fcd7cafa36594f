import CanonicalBytes
import Crypto

/// The key that opens the sealed papers of one room. A server process makes it in memory, and it
/// reaches a terminal only wrapped by the room's code (mã ca thi), only after the common start.
package struct ReleaseKey: Sendable, CustomStringConvertible, CustomReflectable {
  private let key: SymmetricKey
  private let origin: String

  /// 32 bytes that nothing on a disk tells; of the system's generator when none are given.
  package init(bytes: [UInt8]? = nil, origin: String) {
    key = bytes.map { SymmetricKey(data: $0) } ?? SymmetricKey(size: .bits256)
    self.origin = origin
  }

  /// Takes the key out of what ``wrapped(by:)`` gave, with the code as it was typed; `nil` when it
  /// is not the room's code.
  package init?(wrapped: String, code: String, origin: String) {
    guard let bytes = Base64.decode(wrapped),
      let box = try? ChaChaPoly.SealedBox(combined: bytes),
      let opened = try? ChaChaPoly.open(box, using: Self.wrapping(code, origin))
    else { return nil }
    key = SymmetricKey(data: opened)
    self.origin = origin
  }

  /// The key under the room's code, base64: ChaCha20-Poly1305 under HKDF-SHA-256 of the code.
  package func wrapped(by code: String) -> String? {
    let box = try? key.withUnsafeBytes {
      try ChaChaPoly.seal($0, using: Self.wrapping(code, origin))
    }
    return box.map { Base64.encode(Array($0.combined)) }
  }

  /// A paper that only this candidate's terminal is to open.
  package func sealed(_ paper: [UInt8], for candidate: String) -> [UInt8]? {
    (try? ChaChaPoly.seal(paper, using: paperKey(candidate))).map { Array($0.combined) }
  }

  /// What was sealed for this candidate; `nil` when it was not, or was changed.
  package func opened(_ sealed: [UInt8], for candidate: String) -> [UInt8]? {
    guard let box = try? ChaChaPoly.SealedBox(combined: sealed),
      let paper = try? ChaChaPoly.open(box, using: paperKey(candidate))
    else { return nil }
    return Array(paper)
  }

  private func paperKey(_ candidate: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Array("thi-paper/v1\n\(origin)\n\(candidate)".utf8),
      outputByteCount: 32)
  }

  private static func wrapping(_ code: String, _ origin: String) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Array(Crockford.normalise(code).utf8)),
      salt: Array(origin.utf8), info: Array("thi-release-wrap/v1".utf8), outputByteCount: 32)
  }

  /// Says nothing of the key, so that no log line can.
  package var description: String { "release key" }

  package var customMirror: Mirror { Mirror(self, children: []) }
}
