import CanonicalBytes
import TransparencyLog

/// The toy log of appendix A.3.
struct ToyLog {
  static let origin = "thi.example.vn/2026-vc01/p03"
  var bodies: [[UInt8]] = []
  var salts: [Digest32] = []
  var entries: [LogEntry] = []

  var leaves: [Digest32] { entries.map(\.leafHash) }

  init(events count: Int = 300) throws {
    let key = String(repeating: "A", count: 43) + "="
    try add(
      "genesis", 1_790_000_000_000,
      "{\"exam\":\"2026-vc01\",\"origin\":\"\(Self.origin)\",\"room\":\"p03\"}")
    try add(
      "seat", 1_790_000_001_000,
      "{\"cand\":\"SBD0001\",\"name\":\"Nguyễn Thị Ánh\",\"pk\":\"\(key)\",\"seat\":\"A1\"}")
    for j in 0..<(count - 2) {
      let item = "000\(j % 60)".suffix(4)
      let letter = Array("ABCD")[j % 4]
      try add(
        "answer", 1_790_000_002_000 + j,
        "{\"a\":\"\(letter)\",\"cand\":\"SBD0001\",\"cs\":\(j + 1),\"i\":\"Q\(item)\"}")
    }
  }

  static func signer() throws -> NoteSigner {
    try NoteSigner(name: origin, seed: digest(Array(0...31)))
  }

  static func digest(_ bytes: [UInt8]) throws -> Digest32 {
    guard let digest = Digest32(bytes) else { throw ProofRefusal.size(bytes.count, available: 32) }
    return digest
  }

  func note(size: Int) throws -> SignedNote {
    let root = MerkleTree.root(Array(leaves.prefix(size)))
    return try Checkpoint(origin: Self.origin, size: size, root: root).signed(by: Self.signer())
  }

  private mutating func add(_ kind: String, _ time: Int, _ body: String) throws {
    let n = entries.count
    let index = (0..<8).map { UInt8(truncatingIfNeeded: n >> (56 - 8 * $0)) }
    let salt = Digest32(hashing: Array("test-salt".utf8), index)
    bodies.append(Array(body.utf8))
    salts.append(salt)
    let c = Commitment.of(salt: salt, body: Array(body.utf8))
    entries.append(try LogEntry(c: c, kind: kind, n: n, t: time))
  }
}
