import CanonicalBytes
import Testing
import TransparencyLog

@Suite("Checkpoints")
struct CheckpointTests {
  @Test(
    "The roots of the toy log are those of appendix A.3",
    arguments: [
      (2, "a67238dc5d54d584a1bd9e97fa28d4f167e4610f1b543aae9af4f6f777ad4372"),
      (3, "6795b62143e88673edb1d58bdd49ecebb7f63428bed0ccca81ff619d8810663d"),
      (100, "98f3ab3f3923d80ff98acba32fde63d17b0c6e1dac13c738126f8f86a9940642"),
      (256, "a93bc38fb0ae7afcdfdbbbdf2297b7ea7b3cdc4e3cf76716bbb787d2770d3751"),
      (257, "fcf58874bac5a6991b37eadd8d0ffe0ee5e3cfc38ca3f6fe62e42d38d5765c0a"),
      (300, "731d6191cbf114a97d56867c93071c6f133509825b4b09e11e90181a448cb27c"),
    ])
  func roots(size: Int, root: String) throws {
    #expect(MerkleTree.root(Array(try ToyLog(events: size).leaves)).hex == root)
  }

  private static let note = """
    thi.example.vn/2026-vc01/p03
    300
    cx1hkcvxFKl9VoZ8kwccbxM1CYJbSwnhHpAYGkSMsnw=

    — thi.example.vn/2026-vc01/p03 SGtk0jRPHE8CDcCYzi9HQwK6HKh2Dl2802TPKOnu2Zay/l6Zup4O5TyBYaay6\
    io23FtqV9d93FdJugnzCdqqezHu9Qw=

    """

  @Test("Key and checkpoint of the toy log are those of appendix A.3, byte for byte")
  func vector() throws {
    let key = try ToyLog.signer().verifierKey
    #expect(
      key.vkey == "thi.example.vn/2026-vc01/p03+486b64d2+"
        + "AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")
    let note = try ToyLog().note(size: 300)
    #expect(note.serialised == Self.note)
    let read = try Checkpoint(SignedNote(parsing: Self.note), signedBy: key)
    #expect(read.size == 300)
    #expect(read.text == note.text)
  }

  @Test(
    "A text that is not exactly three good lines is refused",
    arguments: [
      ("300\n", "0300\n"), ("300\n", "+300\n"), ("300\n", "-1\n"), ("300\n", " 300\n"),
      ("300\n", ""), ("300\n", "9223372036854775808\n"), ("300\n", "३\n"), ("nw=\n", "nw=\nx\n"),
      ("nw=\n", "nw=\n\n"), ("nw=\n", "nw\n"), ("nw=\n", "nw="), ("nw=\n", "nx=\n"),
      ("thi.example", "thi example"), ("thi.example.vn/2026-vc01/p03\n", "\n"), ("300\n", "0\n"),
    ])
  func spelling(old: String, new: String) throws {
    let text = try SignedNote(parsing: Self.note).text
    #expect(throws: NoteRefusal.checkpoint) {
      try Checkpoint(text: text.replacing(old, with: new))
    }
  }

  @Test("A checkpoint of another log, or signed by nobody known, is refused")
  func otherLog() throws {
    let note = try SignedNote(parsing: Self.note)
    let seed = try ToyLog.digest(Array(1...32))
    let other = try NoteSigner(name: "other.example", seed: seed).verifierKey
    #expect(throws: NoteRefusal.origin) { try Checkpoint(note, signedBy: other) }
    let thief = try NoteSigner(name: ToyLog.origin, seed: seed)
    #expect(throws: NoteRefusal.notSigned) {
      try Checkpoint(note, signedBy: thief.verifierKey)
    }
    #expect(throws: NoteRefusal.origin) {
      try Checkpoint(text: note.text).signed(by: NoteSigner(name: "other.example", seed: seed))
    }
    let witness = try NoteSigner(name: ToyLog.origin, type: .cosignature, seed: seed)
    #expect(throws: NoteRefusal.notSigned) {
      try Checkpoint(note, signedBy: witness.verifierKey)
    }
  }

  @Test("A cosignature covers its time and every line of the checkpoint")
  func cosignature() throws {
    let witness = try NoteSigner(
      name: "witness.example/w1", type: .cosignature, seed: ToyLog.digest(Array(1...32)))
    let key = witness.verifierKey
    var note = try SignedNote(parsing: Self.note)
    #expect(Cosignature.time(by: key, in: note) == nil)
    let line = try witness.sign(note.text, seconds: 1_790_000_300)
    try note.add(line)
    #expect(Cosignature.time(by: key, in: note) == 1_790_000_300)
    #expect(try SignedNote(parsing: note.serialised) == note)
    #expect(line.bytes.count == 72)
    var later = line.bytes
    later[7] ^= 1
    let moved = try NoteSignature(name: key.name, keyID: key.id, bytes: later)
    #expect(!key.verifies(moved, text: note.text))
    #expect(!key.verifies(line, text: note.text.replacing("300", with: "301")))
    let far = [0x80] + line.bytes.dropFirst()
    #expect(Cosignature(bytes: Array(far)) == nil)
    #expect(Cosignature(bytes: line.bytes + [0]) == nil)
    #expect(throws: NoteRefusal.time) { try witness.sign(note.text, seconds: -1) }
    #expect(
      Cosignature.message(time: 5, text: "a\n") == Array("cosignature/v1\ntime 5\na\n".utf8))
  }
}
