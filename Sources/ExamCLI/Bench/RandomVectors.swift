import Assessment
import CanonicalBytes
import TransparencyLog

/// Makes inputs of every format with their outputs, the same for the same seed.
///
/// Bytes stand in base64; `kind` says what was computed.
struct RandomVectors {
  private var bytes: RandomBytes

  init(seed: UInt64) { bytes = RandomBytes(seed: seed) }

  /// Number 0, 1, 2… goes through the kinds in turn.
  mutating func vector(_ number: Int) throws -> CanonicalJSON {
    switch number % 10 {
    case 0: try goodDocument()
    case 1: try damagedDocument()
    case 2: commitment()
    case 3: try entry(number)
    case 4: root()
    case 5: try inclusion()
    case 6: try consistency()
    case 7: try note()
    case 8: code()
    default: draw()
    }
  }

  private mutating func goodDocument() throws -> CanonicalJSON {
    verdict(on: try document(depth: 3).encoded())
  }

  private mutating func damagedDocument() throws -> CanonicalJSON {
    var damaged = try document(depth: 2).encoded()
    let place = bytes.number(below: damaged.count + 1)
    switch bytes.number(below: 6) {
    case 0: damaged.insert(0x20, at: place)
    case 1: damaged.removeSubrange(min(place, damaged.count - 1)...)
    case 2: damaged[min(place, damaged.count - 1)] ^= 1 << UInt8(bytes.number(below: 8))
    case 3: damaged = Array("{\"b\":1,\"a\":".utf8) + damaged + [0x7D]
    case 4: damaged = Array(Self.oddities[bytes.number(below: Self.oddities.count)].utf8)
    default:
      let deep = 60 + bytes.number(below: 10)
      damaged = Array(repeating: 0x5B, count: deep) + Array(repeating: 0x5D, count: deep)
    }
    return verdict(on: damaged)
  }

  /// Documents that other readers of JSON take, and some that they should.
  private static let oddities = [
    "null", "-0", "-1", "1.0", "1e3", "01", "9007199254740991", "9007199254740992", "\"\\u0041\"",
    "\"\\/\"", "\"\\t\"", "\"\\n\"", "\"\u{7F}\"", "\"e\u{301}\"", "\"\u{1EC7}\"", "\"\u{200B}\"",
    "\"\u{FEFF}\"", "\u{FEFF}1", "\"\u{FFFE}\"", "\"\u{1FFFF}\"", "\"\u{2028}\"", "\"\u{10FFFD}\"",
    "{\"a\":1,\"a\":1}", "{\"A\":1}", "{\"a_1\":1}", "{\"1a\":1}", "{\"\":1}", "[1,]", "[1]\n",
    "\"\\ud83d\\ude00\"", "\"\u{1F600}\"", "\"\\ud800\"", "NaN", "\"\\\\\\\"\"", "true", "True", "",
  ]

  private mutating func document(depth: Int) -> CanonicalJSON {
    switch bytes.number(below: depth > 0 ? 6 : 4) {
    case 0: return .string(word())
    case 1: return .integer(bytes.number(below: 1 << (1 + bytes.number(below: 53))))
    case 2: return .bool(bytes.number(below: 2) == 0)
    case 3: return .string("")
    case 4: return .array((0..<bytes.number(below: 5)).map { _ in document(depth: depth - 1) })
    default:
      let members = (0..<bytes.number(below: 5)).map { _ in
        (name(), document(depth: depth - 1))
      }
      return .object(Dictionary(members) { first, _ in first })
    }
  }

  private mutating func name() -> String {
    let letters = Array("abcz_019")
    let rest = (0..<bytes.number(below: 4)).map { _ in letters[bytes.number(below: 8)] }
    return String(letters[bytes.number(below: 4)]) + String(rest)
  }

  private mutating func word() -> String {
    let parts = ["Nguyễn", " ", "Đỗ", "\n", "\"", "\\", "/", "a", "é", "日本", "😀", "±", "\u{A0}"]
    return (0..<bytes.number(below: 6)).map { _ in parts[bytes.number(below: parts.count)] }
      .joined()
  }

  private func verdict(on document: [UInt8]) -> CanonicalJSON {
    let isGood = (try? CanonicalJSON(decoding: document)) != nil
    return ["kind": "canonical", "ok": .bool(isGood), "text": base64(document)]
  }

  private mutating func commitment() -> CanonicalJSON {
    let (salt, body) = (bytes.digest(), bytes.some(upTo: 300))
    return [
      "body": base64(body), "c": .string(Commitment.of(salt: salt, body: body).base64),
      "kind": "commitment", "salt": .string(salt.base64),
    ]
  }

  private mutating func entry(_ number: Int) throws -> CanonicalJSON {
    let entry = try LogEntry(
      c: bytes.digest(), kind: "answer", n: number, t: bytes.number(below: 1 << 50))
    return [
      "c": .string(entry.c.base64), "entry": base64(entry.canonicalBytes),
      "hash": .string(entry.leafHash.base64), "kind": "leaf", "n": .integer(entry.n),
      "t": .integer(entry.t),
    ]
  }

  private mutating func root() -> CanonicalJSON {
    let leaves = leaves(atLeast: 0)
    return [
      "kind": "root", "leaves": hashes(leaves), "root": .string(MerkleTree.root(leaves).base64),
    ]
  }

  private mutating func inclusion() throws -> CanonicalJSON {
    let leaves = leaves(atLeast: 1)
    let index = bytes.number(below: leaves.count)
    let proof = try MerkleTree.inclusionProof(of: index, in: leaves)
    return [
      "index": .integer(index), "kind": "inclusion", "leaves": hashes(leaves),
      "proof": hashes(proof),
    ]
  }

  private mutating func consistency() throws -> CanonicalJSON {
    let leaves = leaves(atLeast: 1)
    let old = 1 + bytes.number(below: leaves.count)
    let proof = try MerkleTree.consistencyProof(from: old, in: leaves)
    return [
      "kind": "consistency", "leaves": hashes(leaves), "old": .integer(old),
      "proof": hashes(proof),
    ]
  }

  private mutating func note() throws -> CanonicalJSON {
    let origin = "thi.example.vn/\(bytes.number(below: 10_000))/p\(bytes.number(below: 100))"
    let seed = bytes.digest()
    let signer = try NoteSigner(name: origin, seed: seed)
    let head = try Checkpoint(
      origin: origin, size: bytes.number(below: 1 << 40), root: bytes.digest())
    return [
      "kind": "note", "note": .string(try head.signed(by: signer).serialised),
      "origin": .string(origin), "root": .string(head.root.base64), "seed": .string(seed.base64),
      "size": .integer(head.size), "vkey": .string(signer.verifierKey.vkey),
    ]
  }

  private mutating func code() -> CanonicalJSON {
    let leaf = bytes.digest()
    return [
      "code": .string(ReceiptCode.of(leaf)), "hash": .string(leaf.base64), "kind": "code",
    ]
  }

  private mutating func draw() -> CanonicalJSON {
    let root = bytes.digest()
    let shares = (0...bytes.number(below: 4)).map { _ in bytes.digest() }
    let value = bytes.number(below: 2) == 0 ? "" : "\(bytes.number(below: 100_000))"
    let seed = DrawSeed(root: root, shares: shares.map(\.bytes), publicValue: value)
    let ids = (0..<bytes.number(below: 40)).map { "Q-\($0)" }
    let (purpose, subject) = ("items/\(name())", "\(1_000 + bytes.number(below: 9_000))")
    let order = seed.order(purpose: purpose, subject: subject, ids: ids)
    let ticket = seed.ticket(purpose: purpose, subject: subject, id: "Q-0")
    return [
      "ids": .array(ids.map { .string($0) }), "kind": "draw",
      "order": .array(order.map { .string($0) }), "purpose": .string(purpose),
      "root": .string(root.base64), "seed": .string(seed.bytes.base64), "shares": hashes(shares),
      "subject": .string(subject), "ticket": .string(ticket.base64), "value": .string(value),
    ]
  }

  private mutating func leaves(atLeast least: Int) -> [Digest32] {
    let count = bytes.number(below: 8) == 0 ? 300 : 20
    return (0..<least + bytes.number(below: count)).map { _ in bytes.digest() }
  }

  private func hashes(_ digests: [Digest32]) -> CanonicalJSON {
    .array(digests.map { .string($0.base64) })
  }

  private func base64(_ bytes: [UInt8]) -> CanonicalJSON { .string(Base64.encode(bytes)) }
}
