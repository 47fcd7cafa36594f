import CanonicalBytes
import Crypto
import Foundation

/// The draw of verifiable-exam 2.10 word by word, apart from the one that made the papers.
struct NaiveDraw: Sendable {
  private let seed: SymmetricKey

  init(root: Digest32, shares: [Digest32], publicValue: String) {
    var bytes = Array("thi-seed/v1\n".utf8) + root.bytes
    for share in shares { bytes += share.bytes }
    bytes += Array(publicValue.utf8)
    seed = SymmetricKey(data: Digest32(hashing: bytes).bytes)
  }

  /// `ids` by HMAC-SHA-256 of purpose, subject and id; ties by id bytes.
  func order(purpose: String, subject: String, ids: [String]) -> [String] {
    let head = Array("thi-draw/v1\n\(purpose)\n\(subject)\n".utf8)
    let tickets = ids.map { id in
      (Array(HMAC<SHA256>.authenticationCode(for: head + Array("\(id)\n".utf8), using: seed)), id)
    }
    return tickets.sorted { a, b in
      a.0 != b.0
        ? a.0.lexicographicallyPrecedes(b.0) : a.1.utf8.lexicographicallyPrecedes(b.1.utf8)
    }.map(\.1)
  }

  /// What a party promised in genesis when it has this share.
  static func promise(party: String, share: Digest32) -> Digest32 {
    Digest32(hashing: Array("thi-seed-commit/v1\n\(party)\n".utf8) + share.bytes)
  }
}
