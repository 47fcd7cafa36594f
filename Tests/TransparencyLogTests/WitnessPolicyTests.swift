import CanonicalBytes
import Testing
import TransparencyLog

@Suite("Witness policies")
struct WitnessPolicyTests {
  private static func witness(_ number: Int) throws -> NoteSigner {
    try NoteSigner(
      name: "witness.example/\(number)", type: .cosignature,
      seed: Digest32(hashing: Array("witness \(number)".utf8)))
  }

  private static func text(_ tail: String) throws -> String {
    var text = "# who must have seen it\nlog \(try ToyLog.signer().verifierKey.vkey)\n\n"
    for number in 1...4 {
      text += " witness\tw\(number) \(try witness(number).verifierKey.vkey)  \n"
    }
    return text + tail
  }

  private func note(cosignedBy numbers: [Int]) throws -> SignedNote {
    var note = try ToyLog(events: 5).note(size: 5)
    for number in numbers {
      try note.add(Self.witness(number).sign(note.text, seconds: 1_790_000_300))
    }
    return note
  }

  @Test("Two of three is reached by any two of them and by nobody else")
  func twoOfThree() throws {
    let policy = try WitnessPolicy(text: Self.text("group w 2 w1 w2 w3\nquorum w\n"))
    #expect(policy.witnesses.map(\.name) == ["w1", "w2", "w3", "w4"])
    for (numbers, enough) in [
      ([], false), ([1], false), ([1, 4], false), ([1, 2], true), ([3, 1], true),
      ([1, 2, 3, 4], true),
    ] {
      let note = try note(cosignedBy: numbers)
      #expect(policy.satisfied(by: note) == enough, "\(numbers)")
      let verdict = try policy.verdict(on: note)
      #expect(verdict.isQuorum == enough)
      #expect(verdict.cosigners == numbers.sorted().map { "w\($0)" })
      #expect(verdict.checkpoint.size == 5)
    }
  }

  @Test("Groups of groups, all, any, one witness alone and none do what they say")
  func groups() throws {
    let tail = "group x all w1 w2\ngroup y any w3 w4\ngroup z all x y\nquorum z\n"
    let nested = try WitnessPolicy(text: Self.text(tail))
    #expect(try !nested.satisfied(by: note(cosignedBy: [1, 2])))
    #expect(try !nested.satisfied(by: note(cosignedBy: [1, 3, 4])))
    #expect(try nested.satisfied(by: note(cosignedBy: [1, 2, 4])))
    let one = try WitnessPolicy(text: Self.text("quorum w2\n"))
    #expect(try one.satisfied(by: note(cosignedBy: [2])))
    #expect(try !one.satisfied(by: note(cosignedBy: [1])))
    let none = try WitnessPolicy(text: Self.text("quorum none\n"))
    #expect(try none.satisfied(by: note(cosignedBy: [])))
  }

  @Test("Without the log's own signature no quorum helps")
  func logSignature() throws {
    let policy = try WitnessPolicy(text: Self.text("quorum w1\n"))
    let text = try ToyLog(events: 5).note(size: 5).text
    let alone = try SignedNote(
      text: text, signatures: [Self.witness(1).sign(text, seconds: 1)])
    #expect(throws: NoteRefusal.notSigned) { try policy.verdict(on: alone) }
    #expect(!policy.satisfied(by: alone))
    let unlisted = try WitnessPolicy(text: "quorum none\n")
    let note = try note(cosignedBy: [])
    #expect(throws: NoteRefusal.origin) { try unlisted.verdict(on: note) }
    let key = try ToyLog.signer().verifierKey
    #expect(try unlisted.verdict(on: note, log: key).log == key)
  }

  @Test("A witness's false signature refuses the note, though others are enough")
  func falseCosignature() throws {
    let policy = try WitnessPolicy(text: Self.text("group w 1 w1 w2\nquorum w\n"))
    var note = try note(cosignedBy: [1])
    let false2 = try Self.witness(2).sign("something else\n", seconds: 5)
    try note.add(false2)
    #expect(throws: NoteRefusal.badSignature(name: "witness.example/2")) {
      try policy.verdict(on: note)
    }
  }

  @Test("One key under two names counts once, because the second is refused")
  func duplicateKeys() throws {
    let again = "witness w5 \(try Self.witness(1).verifierKey.vkey)\nquorum none\n"
    #expect(throws: PolicyRefusal.self) { try WitnessPolicy(text: Self.text(again)) }
  }

  @Test(
    "What C2SP tlog-policy does not allow is refused with its line",
    arguments: [
      ("quorum w9\n", 8, PolicyRefusal.Reason.undefined), ("", 7, .noQuorum),
      ("quorum none\nquorum none\n", 9, .secondQuorum), ("quorum\n", 8, .words),
      ("quorum w1 w2\n", 8, .words), ("quorum w1", 8, .text), ("quorum w1\r\n", 9, .text),
      ("group g 2 w1\nquorum g\n", 8, .threshold), ("group g 0 w1\nquorum g\n", 8, .threshold),
      ("group g 01 w1\nquorum g\n", 8, .threshold), ("group g -1 w1\nquorum g\n", 8, .threshold),
      ("group g any\nquorum g\n", 8, .words), ("group g any w1 w1\nquorum g\n", 8, .memberTwice),
      ("group g any w1\ngroup h any w1\nquorum h\n", 9, .memberTwice),
      ("group g any none\nquorum g\n", 8, .undefined), ("group none any w1\n", 8, .name),
      ("group w2 any w1\n", 8, .name), ("group g any g\n", 8, .undefined),
      ("group g any h\ngroup h any w1\nquorum g\n", 8, .undefined), ("Quorum w1\n", 8, .keyword),
      ("witness w1\n", 8, .words), ("witness w5 nokey\n", 8, .key), ("log\n", 8, .words),
      ("log a b c\n", 8, .words), ("log nokey\n", 8, .key),
    ])
  func refused(tail: String, line: Int, reason: PolicyRefusal.Reason) throws {
    let text = try Self.text(tail)
    do {
      _ = try WitnessPolicy(text: text)
      Issue.record("accepted")
    } catch {
      #expect(error.line == line)
      #expect(error.reason == reason)
    }
  }

  @Test("A witness key cannot stand for a log, nor a log key for a witness")
  func keyTypes() throws {
    let (log, witness) = (
      try ToyLog.signer().verifierKey.vkey, try Self.witness(1).verifierKey.vkey
    )
    #expect(throws: PolicyRefusal.self) { try WitnessPolicy(text: "log \(witness)\nquorum none\n") }
    #expect(throws: PolicyRefusal.self) {
      try WitnessPolicy(text: "witness w \(log)\nquorum none\n")
    }
    #expect(throws: PolicyRefusal.self) {
      try WitnessPolicy(text: "log \(log)\nlog \(log)\nquorum none\n")
    }
  }

  @Test("Addresses of logs and witnesses are kept")
  func addresses() throws {
    let (log, witness) = (
      try ToyLog.signer().verifierKey.vkey, try Self.witness(1).verifierKey.vkey
    )
    let policy = try WitnessPolicy(
      text: "log \(log) https://log.example\nwitness w \(witness) http://10.0.0.2:8080\nquorum w\n")
    #expect(policy.logs.map(\.url) == ["https://log.example"])
    #expect(policy.witnesses.map(\.url) == ["http://10.0.0.2:8080"])
  }
}
