import CanonicalBytes
import Testing
import TransparencyLog

@Suite("Receipts")
struct ReceiptTests {
  private let log: ToyLog
  private let policy: WitnessPolicy
  private let proof: TlogProof

  init() throws {
    log = try ToyLog(events: 37)
    let witness = try NoteSigner(
      name: "witness.example", type: .cosignature, seed: ToyLog.digest(Array(1...32)))
    policy = try WitnessPolicy(
      text: "log \(ToyLog.signer().verifierKey.vkey)\nwitness w \(witness.verifierKey.vkey)\n"
        + "quorum w\n")
    var note = try log.note(size: 37)
    try note.add(witness.sign(note.text, seconds: 1_790_000_300))
    proof = TlogProof(
      extra: Self.opening(log, 20).extra, index: 20,
      proof: try MerkleTree.inclusionProof(of: 20, in: log.leaves), note: note)
  }

  private static func opening(_ log: ToyLog, _ n: Int) -> EventOpening {
    EventOpening(entry: log.entries[n].canonicalBytes, salt: log.salts[n], body: log.bodies[n])
  }

  private func with(
    extra: [UInt8]?? = nil, index: Int? = nil, path: [Digest32]? = nil, note: SignedNote? = nil
  ) -> TlogProof {
    TlogProof(
      extra: extra ?? proof.extra, index: index ?? proof.index, proof: path ?? proof.proof,
      note: note ?? proof.note)
  }

  @Test("A good proof opens to its event and code, also after being written and read")
  func accepted() throws {
    let read = try TlogProof(parsing: Array(proof.serialised.utf8))
    #expect(read == proof)
    let receipt = try Receipt(read, policy: policy)
    #expect(receipt.entry == log.entries[20])
    #expect(receipt.body == log.bodies[20])
    #expect(receipt.code == ReceiptCode.of(log.leaves[20]))
    #expect(receipt.verdict.cosigners == ["w"])
  }

  @Test("Another index, path, body, salt, entry or extra is refused for its own reason")
  func refused() throws {
    let good = Self.opening(log, 20)
    let extra = try #require(proof.extra)
    func refusal(_ proof: TlogProof) -> ReceiptRefusal? {
      do throws(ReceiptRefusal) {
        _ = try Receipt(proof, policy: policy)
        return nil
      } catch { return error }
    }
    #expect(refusal(with(index: 21)) == .index(entry: 20, file: 21))
    #expect(refusal(with(path: proof.proof.dropLast())) == .inclusion)
    #expect(refusal(with(path: proof.proof.reversed())) == .inclusion)
    #expect(refusal(with(extra: .some(nil))) == .extra)
    #expect(refusal(with(extra: extra + [0x20])) == .extra)
    let body = EventOpening(entry: good.entry, salt: good.salt, body: good.body + [0x20])
    #expect(refusal(with(extra: body.extra)) == .commitment)
    let salt = EventOpening(entry: good.entry, salt: log.salts[3], body: good.body)
    #expect(refusal(with(extra: salt.extra)) == .commitment)
    let entry = EventOpening(entry: good.entry + [0x0A], salt: good.salt, body: good.body)
    #expect(refusal(with(extra: entry.extra)) == .entry(.malformed(offset: good.entry.count)))
    let other = TlogProof(
      extra: Self.opening(log, 21).extra, index: 21, proof: proof.proof, note: proof.note)
    #expect(refusal(other) == .inclusion)
    #expect(refusal(with(note: try log.note(size: 37))) == .quorum(cosigners: []))
    #expect(refusal(with(note: try log.note(size: 36))) == .quorum(cosigners: []))
  }

  @Test("A head signed by a stolen name with another key is refused")
  func thief() throws {
    let thief = try NoteSigner(name: ToyLog.origin, seed: ToyLog.digest(Array(5...36)))
    let note = try Checkpoint(text: proof.note.text).signed(by: thief)
    #expect(throws: ReceiptRefusal.note(.notSigned)) {
      try Receipt(with(note: note), policy: policy)
    }
  }

  @Test(
    "A file that is spelt otherwise is refused",
    arguments: [
      ("@v1\n", "@v2\n", 1), ("@v1\n", "@v1\r\n", 1), ("@v1\n", "@v1 \n", 1),
      ("\nextra ", "\nextra  ", 2), ("\nextra ", "\nxtra ", 2), ("\nindex 20", "\nindex 020", 3),
      ("\nindex 20", "\nindex -20", 3), ("\nindex 20", "\nindex", 3), ("\nindex 20", "", 3),
      ("\nindex 20\n", "\nindex 20\nAAAA\n", 4),
    ])
  func spelling(old: String, new: String, line: Int) {
    let file = proof.serialised.replacing(old, with: new, maxReplacements: 1)
    #expect(throws: ReceiptRefusal.format(line: line)) {
      try TlogProof(parsing: Array(file.utf8))
    }
  }

  @Test("Without an extra line a proof can be read, but opens nothing")
  func withoutExtra() throws {
    let bare = TlogProof(extra: nil, index: 20, proof: proof.proof, note: proof.note)
    #expect(!bare.serialised.contains("extra"))
    #expect(try TlogProof(parsing: Array(bare.serialised.utf8)) == bare)
    #expect(throws: ReceiptRefusal.extra) { try Receipt(bare, policy: policy) }
  }

  @Test("Every truncation and every flipped byte of a proof file is refused or says the same")
  func mutants() throws {
    let file = Array(proof.serialised.utf8)
    let good = try Receipt(proof, policy: policy)
    for length in 0..<file.count {
      #expect(throws: ReceiptRefusal.self, "length \(length)") {
        try Receipt(TlogProof(parsing: Array(file[..<length])), policy: policy)
      }
    }
    for place in file.indices {
      var changed = file
      changed[place] ^= 1 << UInt8(place % 8)
      let receipt = try? Receipt(TlogProof(parsing: changed), policy: policy)
      #expect(receipt == nil || receipt == good, "byte \(place)")
    }
  }
}
