import CanonicalBytes
import Seeded
import Testing

@testable import TransparencyLog

@Suite("The rules of a witness")
struct WitnessTests {
  /// A log that may be rewritten, and the witness that watches it.
  private struct Watched {
    static let origin = "thi.example.vn/2026-vc01/p03"
    let log: NoteSigner
    let witness: Witness
    var tree = HashTree()
    var state: WitnessState?

    init() throws {
      log = try ToyLog.signer()
      witness = try Witness(
        signer: NoteSigner(
          name: "witness.example.vn/w1", type: .cosignature, seed: Digest32(hashing: [1])),
        logs: [log.verifierKey])
    }

    var size: Int { state?.size ?? 0 }

    mutating func grow(by count: Int, _ dice: inout SplitMix) {
      for _ in 0..<count { tree.append(Watched.leaf(&dice)) }
    }

    static func leaf(_ dice: inout SplitMix) -> Digest32 {
      Digest32(hashing: (0..<8).map { _ in UInt8.random(in: 0...255, using: &dice) })
    }

    /// The tree with another leaf somewhere below `size`.
    func fork(below size: Int, _ dice: inout SplitMix) -> HashTree {
      var leaves = tree.leaves
      leaves[Int.random(in: 0..<size, using: &dice)] = Watched.leaf(&dice)
      return HashTree(leaves)
    }

    func request(
      _ tree: HashTree, size: Int, old: Int, proof: [Digest32]? = nil, signer: NoteSigner? = nil
    ) throws -> AddCheckpoint {
      let signer = signer ?? log
      let head = try Checkpoint(origin: signer.name, size: size, root: tree.root(size: size))
      return try AddCheckpoint(
        oldSize: old,
        proof: try proof ?? (old <= size ? tree.consistencyProof(from: old, to: size) : []),
        note: head.signed(by: signer))
    }

    /// What the witness says, from bytes to status; a cosignature becomes its state.
    mutating func ask(_ request: AddCheckpoint) throws -> WitnessRefusal? {
      let bytes = Array(request.serialised.utf8)
      let read = try AddCheckpoint(parsing: bytes)
      #expect(read == request)
      do throws(WitnessRefusal) {
        let decision = try witness.decide(read, state: state, now: 1_790_000_000)
        #expect(witness.key.verifies(decision.line, text: request.note.text))
        #expect(decision.state.checkpoint == request.checkpoint)
        state = decision.state
        return nil
      } catch { return error }
    }
  }

  @Test("Whatever is asked in whatever order, all that was cosigned is one growing log")
  func oneLog() throws {
    for seed in 0..<100 {
      var dice = SplitMix(seed: seed)
      var watched = try Watched()
      watched.grow(by: 1 + Int.random(in: 0..<20, using: &dice), &dice)
      var cosigned: [Checkpoint] = []
      for _ in 0..<25 {
        if Bool.random(using: &dice) { watched.grow(by: 1, &dice) }
        let before = watched.state
        let refusal = try Self.step(&watched, &dice, "seed \(seed)")
        if refusal == nil, let state = watched.state {
          cosigned.append(state.checkpoint)
        } else {
          #expect(watched.state == before, "seed \(seed)")
        }
      }
      #expect(!cosigned.isEmpty, "seed \(seed)")
      for (one, next) in zip(cosigned, cosigned.dropFirst()) {
        #expect(one.size <= next.size, "seed \(seed)")
      }
      for head in cosigned {
        #expect(try watched.tree.root(size: head.size) == head.root, "seed \(seed)")
      }
    }
  }

  /// One request of a random kind; checks its refusal and returns it.
  private static func step(
    _ watched: inout Watched, _ dice: inout SplitMix, _ seed: Comment
  ) throws -> WitnessRefusal? {
    let (known, tree) = (watched.size, watched.tree)
    let kind = Int.random(in: 0..<8, using: &dice)
    let size = Int.random(in: known...tree.size, using: &dice)
    func expect(_ request: AddCheckpoint, _ refusal: WitnessRefusal?) throws -> WitnessRefusal? {
      let said = try watched.ask(request)
      #expect(said == refusal, seed)
      return said
    }
    switch kind {
    case 0, 1: return try expect(try watched.request(tree, size: size, old: known), nil)
    case 2 where known > 0:
      let old = Int.random(in: 0..<known, using: &dice)
      return try expect(
        try watched.request(tree, size: size, old: old), .otherSize(known: known))
    case 3 where known > 0:
      let small = Int.random(in: 0..<known, using: &dice)
      return try expect(try watched.request(tree, size: small, old: known), .shrinks)
    case 4 where known > 0:
      let fork = watched.fork(below: known, &dice)
      let refusal: WitnessRefusal =
        size == known ? .otherRoot(known: known) : .inconsistent(known: known)
      return try expect(try watched.request(fork, size: size, old: known), refusal)
    case 5 where size > known && known > 0:
      var proof = try tree.consistencyProof(from: known, to: size)
      proof[Int.random(in: 0..<proof.count, using: &dice)] = Watched.leaf(&dice)
      return try expect(
        try watched.request(tree, size: size, old: known, proof: proof),
        .inconsistent(known: known))
    case 6:
      let stranger = try NoteSigner(name: Watched.origin, seed: Digest32(hashing: [9]))
      return try expect(
        try watched.request(tree, size: size, old: known, signer: stranger), .badSignature)
    case 7:
      let other = try NoteSigner(name: "other.example/log", seed: ToyLog.digest(Array(0...31)))
      return try expect(
        try watched.request(tree, size: size, old: known, signer: other), .unknownLog)
    default:
      return try expect(try watched.request(tree, size: size, old: size + 1), .shrinks)
    }
  }

  @Test("Each refusal has the status of C2SP tlog-witness")
  func status() {
    let refusals: [(WitnessRefusal, Int)] = [
      (.unknownLog, 404), (.badSignature, 403), (.malformed(.oldSize), 400), (.shrinks, 400),
      (.otherSize(known: 1), 409), (.otherRoot(known: 1), 409), (.inconsistent(known: 1), 422),
    ]
    for (refusal, status) in refusals { #expect(refusal.status == status) }
    #expect(refusals.filter(\.0.isEvidence).map(\.1) == [409, 422])
  }

  @Test("A changed, cut or garbled request is refused or is another well-formed request")
  func garbage() throws {
    var dice = SplitMix(seed: 7)
    var watched = try Watched()
    watched.grow(by: 40, &dice)
    #expect(try watched.ask(watched.request(watched.tree, size: 20, old: 0)) == nil)
    let whole = Array(
      try watched.request(watched.tree, size: 40, old: 20).serialised.utf8)
    for seed in 0..<3_000 {
      var dice = SplitMix(seed: seed)
      var bytes = whole
      if seed % 3 == 0 {
        bytes = Array(bytes.prefix(Int.random(in: 0..<bytes.count, using: &dice)))
      }
      if !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &dice)
        bytes[place] = UInt8.random(in: 0...255, using: &dice)
      }
      guard bytes != whole, let read = try? AddCheckpoint(parsing: bytes) else { continue }
      #expect(Array(read.serialised.utf8) == bytes, "seed \(seed)")
      let said = try? watched.witness.decide(read, state: watched.state, now: 0)
      if let said { #expect(said.state.checkpoint == read.checkpoint, "seed \(seed)") }
      if said != nil { #expect(read.checkpoint.size == 40, "seed \(seed)") }
    }
  }

  @Test("A request is read only in its one spelling")
  func spelling() throws {
    let toy = try ToyLog(events: 8)
    let note = try toy.note(size: 8).serialised
    let good = "old 0\n\n" + note
    #expect(try AddCheckpoint(parsing: Array(good.utf8)).oldSize == 0)
    let zero = Digest32(hashing: []).base64 + "\n"
    let bad = [
      "", "\n", "old 0\n" + note, "old 00\n\n" + note, "old -1\n\n" + note, "old\n\n" + note,
      "Old 0\n\n" + note, "old 0 \n\n" + note, "old 0\nAAAA\n\n" + note,
      "old 0\n" + String(repeating: zero, count: 64) + "\n" + note, good + "\n", "\n" + good,
      "old 0\r\n\n" + note, "old 99999999999999999999\n\n" + note,
    ]
    for text in bad {
      #expect(throws: AddCheckpointRefusal.self, "\(text.prefix(20))") {
        _ = try AddCheckpoint(parsing: Array(text.utf8))
      }
    }
  }

  @Test("Only verifying lines of known witnesses go under a note, each once")
  func lines() throws {
    let note = try ToyLog(events: 8).note(size: 8)
    let one = try NoteSigner(name: "w/1", type: .cosignature, seed: Digest32(hashing: [1]))
    let two = try NoteSigner(name: "w/2", type: .cosignature, seed: Digest32(hashing: [2]))
    let other = try ToyLog(events: 8).note(size: 7)
    let lines = [
      try one.sign(note.text, seconds: 5), try one.sign(note.text, seconds: 6),
      try two.sign(note.text, seconds: 5), try two.sign(other.text, seconds: 5),
    ]
    let text = lines.map { $0.line + "\n" }.joined()
    let merged = note.adding(
      try CosignatureLines.parse(text), of: [one.verifierKey])
    #expect(merged.signatures.count == 2)
    #expect(Cosignature.time(by: one.verifierKey, in: merged) == 5)
    #expect(note.adding([lines[3]], of: [two.verifierKey]) == note)
    for bad in ["", "\n", text + "x", String(text.dropLast())] {
      #expect(throws: NoteRefusal.self) { _ = try CosignatureLines.parse(bad) }
    }
  }
}
