import CanonicalBytes
import RoomAPI
import Seeded
import Testing
import TransparencyLog

@testable import RoomClient

@Suite("What a terminal remembers of the log")
struct HeadKeeperTests {
  private static func keeper(_ log: GossipLog) throws -> HeadKeeper {
    try HeadKeeper(vkey: log.vkey)
  }

  private static func evidence(
    _ finding: HeadKeeper.Finding, _ source: SourceLocation = #_sourceLocation
  ) throws -> LogEvidence {
    guard case .contradicted(let evidence) = finding else {
      Issue.record("\(finding)", sourceLocation: source)
      throw Missing()
    }
    return try #require(evidence, sourceLocation: source)
  }

  private struct Missing: Error {}

  @Test("Every way for a log to grow is confirmed", arguments: 0..<200)
  func grows(seed: Int) throws {
    var dice = SplitMix(seed: seed)
    var log = try GossipLog()
    var keeper = try Self.keeper(log)
    for _ in 0..<8 {
      log.grow(by: Int.random(in: 0...20, using: &dice))
      let finding = keeper.take(try log.reply(from: keeper.from))
      #expect(finding == .confirmed, "seed \(seed), size \(log.size)")
      #expect(keeper.from == log.size, "seed \(seed)")
    }
    #expect(!keeper.isContradicted)
  }

  @Test("Every fork of a log is contradicted, and the evidence alone proves it", arguments: 0..<300)
  func forks(seed: Int) throws {
    var dice = SplitMix(seed: seed)
    var log = try GossipLog()
    log.grow(by: Int.random(in: 1...70, using: &dice))
    var keeper = try Self.keeper(log)
    #expect(keeper.take(try log.reply(from: 0)) == .confirmed)
    let place = Int.random(in: 0..<log.size, using: &dice)
    let end = log.size + Int.random(in: 0...40, using: &dice)
    let fork = log.fork(at: place, growingTo: end)
    let evidence = try Self.evidence(keeper.take(try fork.reply(from: keeper.from)))
    #expect(keeper.isContradicted)
    #expect(keeper.head?.root == (try log.tree.root(size: log.size)), "seed \(seed)")
    let read = try LogEvidence(parsing: evidence.bytes)
    #expect(read == evidence)
    #expect(read.first == (try log.note(log.size)), "seed \(seed)")
    #expect(read.second == (try fork.note(end)), "seed \(seed)")
    guard case .fork = read.verdict(log.signer.verifierKey) else {
      Issue.record("seed \(seed): \(log.size) forked at \(place) to \(end) is not proven")
      return
    }
  }

  @Test("No two heads of one honest log make a fork, whatever proof is put beside them")
  func noFalseProof() throws {
    var log = try GossipLog()
    log.grow(by: 64)
    let other = try GossipLog().fork(at: 0, growingTo: 64)
    for seed in 0..<500 {
      var dice = SplitMix(seed: seed)
      let sizes = [Int.random(in: 1...64, using: &dice), Int.random(in: 1...64, using: &dice)]
      let (low, high) = (sizes.min() ?? 1, sizes.max() ?? 1)
      var proof = try (Bool.random(using: &dice) ? log : other).tree
        .consistencyProof(from: low, to: high)
      if Bool.random(using: &dice) { proof.insert(try other.tree.root(size: low), at: 0) }
      if Bool.random(using: &dice) { proof.shuffle(using: &dice) }
      let evidence = LogEvidence(
        origin: GossipLog.origin, first: try log.note(low), second: try log.note(high),
        proof: proof)
      if case .fork = evidence.verdict(log.signer.verifierKey) {
        Issue.record("seed \(seed): \(low) and \(high) of one log")
      }
    }
  }

  @Test("An older copy is contradicted at once and proven as soon as it grows past what was known")
  func olderCopy() throws {
    var log = try GossipLog()
    log.grow(by: 50)
    var keeper = try Self.keeper(log)
    #expect(keeper.take(try log.reply(from: 0)) == .confirmed)
    let copy = log.fork(at: 30, growingTo: 30)
    let smaller = try Self.evidence(keeper.take(try copy.reply(from: keeper.from)))
    let key = log.signer.verifierKey
    guard case .undecided(let earlier, let later) = smaller.verdict(key) else {
      Issue.record("30 may well lie before 50")
      return
    }
    #expect([earlier.size, later.size] == [30, 50])
    #expect(keeper.take(try copy.reply(from: keeper.from)) == .contradicted(nil))
    let grown = log.fork(at: 30, growingTo: 60)
    let proven = try Self.evidence(keeper.take(try grown.reply(from: keeper.from)))
    guard case .fork(_, _, .prefix) = proven.verdict(key) else {
      Issue.record("60 was not proven to leave 50 out")
      return
    }
    #expect(keeper.take(try grown.reply(from: keeper.from)) == .contradicted(nil))
    let verdict = smaller.verdict(key, tree: grown.tree)
    #expect(verdict == .fork(earlier: earlier, later: later, .record(size: 50)))
  }

  @Test("A contradiction stays one, although the right log comes back")
  func stays() throws {
    var log = try GossipLog()
    log.grow(by: 12)
    var keeper = try Self.keeper(log)
    #expect(keeper.take(try log.reply(from: 0)) == .confirmed)
    _ = keeper.take(try log.fork(at: 3, growingTo: 15).reply(from: 12))
    log.grow(by: 6)
    #expect(keeper.take(try log.reply(from: keeper.from)) == .contradicted(nil))
    #expect(keeper.from == 18)
  }

  @Test("A head under another key, of another log or in no form at all is contradicted")
  func notSigned() throws {
    var log = try GossipLog()
    log.grow(by: 9)
    var thief = try GossipLog(key: 2)
    thief.grow(by: 9)
    var changed = try log.reply(from: 0)
    changed.note = changed.note.replacing("\n9\n", with: "\n8\n")
    let replies = [
      try thief.reply(from: 0), changed, HeadReply(note: "", proof: [], root: ""),
      HeadReply(note: "no\u{200B}te\n\n— x AAAA\n", proof: [], root: ""),
      HeadReply(note: String(repeating: "x", count: 100_000), proof: [], root: ""),
    ]
    for reply in replies {
      var keeper = try Self.keeper(log)
      let evidence = try Self.evidence(keeper.take(reply))
      #expect(evidence.verdict(log.signer.verifierKey) == .notSigned(second: false))
      #expect(try LogEvidence(parsing: evidence.bytes) == evidence)
      #expect(evidence.bytes.count < 60_000)
      #expect(keeper.head == nil)
    }
  }

  @Test("A proof that is wrong, too long or unreadable is a contradiction that proves no fork")
  func wrongProof() throws {
    var log = try GossipLog()
    log.grow(by: 21)
    let hash = Digest32(hashing: [1]).base64
    let good = try log.reply(from: 13)
    for proof in [[], [hash], good.proof + [hash], good.proof.reversed(), good.proof + ["?"]] {
      var keeper = try Self.keeper(log)
      #expect(keeper.take(try log.reply(from: 0, size: 13)) == .confirmed)
      let reply = HeadReply(note: good.note, proof: proof, root: good.root)
      let evidence = try Self.evidence(keeper.take(reply))
      let verdict = evidence.verdict(log.signer.verifierKey)
      if case .fork = verdict { Issue.record("\(proof)") }
      #expect(keeper.from == 13)
    }
  }

  @Test("The first key that the room names stays, and a key given before never changes")
  func pins() throws {
    var log = try GossipLog()
    log.grow(by: 5)
    let thief = try GossipLog(key: 2)
    var keeper = HeadKeeper()
    #expect(keeper.take(try log.reply(from: 0)) == .noKey)
    keeper.pin("no key")
    #expect(keeper.key == nil)
    keeper.pin(log.vkey)
    keeper.pin(thief.vkey)
    #expect(keeper.key == log.signer.verifierKey)
    #expect(keeper.take(try log.reply(from: 0)) == .confirmed)
    var given = try HeadKeeper(vkey: thief.vkey)
    given.pin(log.vkey)
    _ = try Self.evidence(given.take(try log.reply(from: 0)))
    let witness = try NoteSigner(
      name: "w", type: .cosignature, seed: Digest32(hashing: [7]))
    #expect(throws: NoteRefusal.verifierKey) { try HeadKeeper(vkey: witness.verifierKey.vkey) }
  }

  @Test("Evidence is read in its one spelling only")
  func spelling() throws {
    var log = try GossipLog()
    log.grow(by: 4)
    let evidence = LogEvidence(
      origin: GossipLog.origin, first: try log.note(2), second: try log.note(4),
      proof: [Digest32(hashing: [])])
    let text = String(decoding: evidence.bytes, as: UTF8.self)
    for wrong in [
      text + "\n", " " + text, text.replacing("\"first\"", with: "\"erste\""),
      text.replacing("\"proof\":[\"", with: "\"proof\":[\"A"), "{}", "",
    ] {
      #expect(throws: LogEvidenceRefusal.malformed) { try LogEvidence(parsing: Array(wrong.utf8)) }
    }
  }
}
