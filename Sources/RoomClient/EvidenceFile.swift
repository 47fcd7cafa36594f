import CanonicalBytes
import TransparencyLog

/// Two heads that do not fit each other, as a file for an auditor.
package struct EvidenceFile: Hashable, Sendable {
  /// The same for the same content.
  package let name: String
  package let bytes: [UInt8]

  init(_ evidence: LogEvidence) {
    bytes = evidence.bytes
    let origin = String(
      evidence.origin.map { character in
        character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
      })
    let digest = Digest32(hashing: bytes).hex.prefix(12)
    name = "khoathi-evidence-\(origin.prefix(80))-\(digest).json"
  }
}
