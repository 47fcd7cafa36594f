import CanonicalBytes
import Testing
import TransparencyLog

@Suite("Signed notes")
struct SignedNoteTests {
  private static let vkey =
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
  private static let line =
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3"
    + "mFXmRKuwHjG1Yu72IneyaQM=\n"
  private static let example = "This is an example message.\n\n" + line

  @Test("The example of C2SP signed-note verifies")
  func example() throws {
    let key = try NoteVerifierKey(vkey: Self.vkey)
    let note = try SignedNote(parsing: Self.example)
    #expect(key.vkey == Self.vkey)
    #expect(note.text == "This is an example message.\n")
    #expect(try note.signers(among: [key]) == [key])
    #expect(note.serialised == Self.example)
  }

  @Test(
    "A note that is spelt otherwise is refused",
    arguments: [
      ("message.\n\n—", "message.\n—", NoteRefusal.noBlankLine),
      ("message.\n\n—", "message.\r\n\r\n—", .text),
      ("\n\n—", "\n\n-", .signatureLine(line: 1)),
      ("— example.com/foo ", "—example.com/foo ", .signatureLine(line: 1)),
      ("— example.com/foo ", "— example.com/foo  ", .signatureLine(line: 1)),
      ("— example.com/foo ", "— ", .signatureLine(line: 1)),
      ("— example.com/foo ", "— example+com/foo ", .signatureLine(line: 1)),
      ("aQM=\n", "aQM\n", .signatureLine(line: 1)),
      ("aQM=\n", "aQN=\n", .signatureLine(line: 1)),
      ("aQM=\n", "aQM= \n", .signatureLine(line: 1)),
      ("aQM=\n", "aQM=", .text),
      ("aQM=\n", "aQM=\n\n", .notSigned),
      ("aQM=\n", "aQM=\nmore\n", .signatureLine(line: 2)),
      ("aQM=\n", "aQM=\n\u{0}", .text),
      ("This", "\tThis", .text),
    ])
  func spelling(old: String, new: String, refusal: NoteRefusal) {
    let bytes = Array(Self.example.utf8)
    let (from, to) = (Array(old.utf8), Array(new.utf8))
    guard let place = bytes.firstRange(of: from) else {
      Issue.record("no such text")
      return
    }
    let spelt = Array(bytes[..<place.lowerBound]) + to + bytes[place.upperBound...]
    #expect(throws: refusal) { try SignedNote(parsing: spelt) }
  }

  @Test("Two lines of one key are refused, whether or not they are equal")
  func duplicate() throws {
    let refusal = NoteRefusal.duplicateSignature(name: "example.com/foo")
    #expect(throws: refusal) { try SignedNote(parsing: Self.example + Self.line) }
    var note = try SignedNote(parsing: Self.example)
    let key = try NoteVerifierKey(vkey: Self.vkey)
    let other = try NoteSignature(name: key.name, keyID: key.id, bytes: [1])
    #expect(throws: refusal) { try note.add(other) }
  }

  @Test("A text without its newline, a note without lines, and one too large are refused")
  func shapes() {
    #expect(throws: NoteRefusal.text) { try SignedNote(text: "no newline") }
    #expect(throws: NoteRefusal.noBlankLine) { try SignedNote(parsing: "\n") }
    #expect(throws: NoteRefusal.tooLarge(limit: SignedNote.largest)) {
      try SignedNote(parsing: String(repeating: "x", count: SignedNote.largest + 1))
    }
  }

  @Test("Notes, keys and heads that are equal hash alike")
  func hashing() throws {
    let key = try NoteVerifierKey(vkey: Self.vkey)
    #expect(Set([key, try NoteVerifierKey(vkey: Self.vkey)]).count == 1)
    let note = try SignedNote(parsing: Self.example)
    #expect(Set([note, try SignedNote(parsing: Self.example)]).count == 1)
    let heads = try (1...2).map {
      try Checkpoint(origin: "a", size: $0, root: Digest32(hashing: []))
    }
    #expect(Set(heads + heads).count == 2)
  }

  @Test("Bytes that are not UTF-8 are refused")
  func invalidText() {
    #expect(throws: NoteRefusal.text) {
      try SignedNote(parsing: [0xFF] + Array(Self.example.utf8))
    }
  }

  @Test("A changed text or signature of a known key refuses the note")
  func forged() throws {
    let key = try NoteVerifierKey(vkey: Self.vkey)
    let text = try SignedNote(parsing: Self.example.replacing("an example", with: "no example"))
    #expect(throws: NoteRefusal.badSignature(name: key.name)) { try text.signers(among: [key]) }
    let line = try SignedNote(
      parsing: Self.example.replacing(
        "n8srV1", with: "n8srV2"))
    #expect(throws: NoteRefusal.badSignature(name: key.name)) { try line.signers(among: [key]) }
  }

  @Test("A line with a known name and another key id is of an unknown key and is ignored")
  func unknownKey() throws {
    let key = try NoteVerifierKey(vkey: Self.vkey)
    let note = try SignedNote(parsing: Self.example.replacing(" Uw2QOk", with: " Uw2ROk"))
    #expect(throws: NoteRefusal.notSigned) { try note.signers(among: [key]) }
    #expect(throws: NoteRefusal.notSigned) { try note.signers(among: []) }
  }

  @Test("The text may hold blank lines; the last one ends it")
  func blankLines() throws {
    let note = try SignedNote(parsing: "a\n\n\nb\n\n" + Self.line)
    #expect(note.text == "a\n\n\nb\n")
    #expect(try SignedNote(parsing: "\n\n" + Self.line).text == "\n")
  }

  @Test("Sixteen signatures are read, a hundred and one are refused")
  func many() throws {
    let lines = try (0..<101).map {
      try NoteSignature(name: "w\($0)", keyID: 1, bytes: [1, 2]).line + "\n"
    }
    #expect(try SignedNote(parsing: "t\n\n" + lines[..<16].joined()).signatures.count == 16)
    #expect(throws: NoteRefusal.tooLarge(limit: 100)) {
      try SignedNote(parsing: "t\n\n" + lines.joined())
    }
  }

  @Test(
    "A verifier key that is spelt otherwise is refused",
    arguments: [
      ("example.com/foo+", "example.com/bar+", NoteRefusal.keyID),
      ("530d903a", "530d903b", .keyID), ("530d903a", "530D903A", .verifierKey),
      ("530d903a", "0530d903a", .verifierKey), ("530d903a", "", .verifierKey),
      ("example.com/foo+", "", .verifierKey), ("example.com/foo+", "+", .keyName),
      ("example.com/foo+", "exa mple+", .keyName), ("AekyeRrm", "AukyeRrm", .verifierKey),
      ("3U2k", "3U2", .verifierKey), ("3U2k", "3U2kAAAA", .keyBytes),
      ("+Aeky", "+Aek", .verifierKey),
    ])
  func badKeys(old: String, new: String, refusal: NoteRefusal) {
    #expect(throws: refusal) { try NoteVerifierKey(vkey: Self.vkey.replacing(old, with: new)) }
  }
}
