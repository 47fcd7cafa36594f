import CanonicalBytes
import Foundation
import SealedFiles
import Testing
import TransparencyLog

@testable import ExamCLI

struct KeyReadingTests {
  private static let words = "câu mật khẩu thử"
  private let files: ExamFiles
  private let passphrases: PassphraseOptions

  init() throws {
    files = try ExamFiles()
    try files.write("words.txt", Self.words + "\r\n")
    var options = PassphraseOptions()
    options.passphraseFile = files.path("words.txt")
    passphrases = options
  }

  private func path(_ name: String) -> String { files.path(name) }

  /// A key file with this content, sealed as `age -p` does it.
  private func seal(_ content: String, _ name: String = "made.key") throws {
    let file = try AgeFile.seal(Array(content.utf8), passphrase: Self.words, workFactor: 2)
    try Data(AgeFile.armored(file)).write(to: URL(filePath: path(name)))
  }

  @Test("Each kind comes back from its file as it was made")
  func kinds() throws {
    let words = Passphrase(Self.words)
    let official = OfficialKey(name: "Bình")
    try official.write(to: path("o"), passphrase: words)
    #expect(try OfficialKey(path: path("o"), passphrases).publicKey == official.publicKey)
    let trustee = TrusteeKey(name: "An")
    try trustee.write(to: path("t"), passphrase: words)
    let read = try TrusteeKey(path: path("t"), passphrases)
    #expect(read.name == "An" && read.identity.text == trustee.identity.text)
    let witness = try WitnessKey(name: "w1")
    try witness.write(to: path("w"), passphrase: words)
    #expect(try WitnessKey(path: path("w"), passphrases).vkey == witness.vkey)
    let log = try LogKeyFile(origin: "a.vn/b")
    try log.write(to: path("l"), passphrase: words)
    #expect(try LogKeyFile(path: path("l"), passphrases).vkey == log.vkey)
    let share = ShareFile(party: "Ban giám sát", origin: "a.vn/b/c")
    try share.write(to: path("s"), passphrase: words)
    let shown = try ShareFile(path: path("s"), passphrases)
    #expect(shown.party == share.party && shown.share == share.share)
    #expect(shown.origin == "a.vn/b/c")
    #expect(
      shown.commitment
        == Digest32(
          hashing: Array("thi-seed-commit/v1\nBan giám sát\n".utf8), share.share.bytes))
  }

  @Test("A share without its exam, or another kind of key with one, is no whole file")
  func shareWithoutExam() throws {
    let seed = String(repeating: "A", count: 43) + "="
    for (kind, more) in [("share", ""), ("official", ",\"origin\":\"a.vn/b/c\"")] {
      try seal("{\"key\":\"\(seed)\",\"kind\":\"\(kind)\",\"name\":\"a\"\(more)}\n")
      let wanted = try #require(KeyFileKind(rawValue: kind))
      #expect(throws: KeyRefusal.damaged(path: path("made.key"))) {
        try SeedFile(path: path("made.key"), wanted: wanted, passphrases)
      }
    }
  }

  @Test("A file of one kind is taken as no other")
  func otherKinds() throws {
    let seed = String(repeating: "A", count: 43) + "="
    for kind in KeyFileKind.allCases where kind != .trustee {
      try seal("{\"key\":\"\(seed)\",\"kind\":\"\(kind.rawValue)\",\"name\":\"a\"}\n")
      for wanted in KeyFileKind.allCases where wanted != kind && wanted != .trustee {
        #expect(
          throws: KeyRefusal.otherKind(
            path: path("made.key"), kind: kind.rawValue, wanted: wanted)
        ) { try SeedFile(path: path("made.key"), wanted: wanted, passphrases) }
      }
      #expect(
        throws: KeyRefusal.otherKind(path: path("made.key"), kind: kind.rawValue, wanted: .trustee)
      ) { try TrusteeKey(path: path("made.key"), passphrases) }
    }
    try seal("# An\n\(AgeIdentity().text)\n")
    #expect(
      throws: KeyRefusal.otherKind(path: path("made.key"), kind: "trustee", wanted: .official)
    ) { try OfficialKey(path: path("made.key"), passphrases) }
  }

  @Test("An identity of age-keygen that its owner sealed is a trustee's key")
  func keygen() throws {
    let identity = AgeIdentity()
    try seal("# created: 2026-11-23T06:54:34Z\n# public key: x\n\(identity.text)\n")
    #expect(try TrusteeKey(path: path("made.key"), passphrases).recipient == identity.recipient)
  }

  @Test(
    "Content that is no key is named as damaged",
    arguments: [
      "", "{}", "{\"key\":\"AAAA\",\"kind\":\"official\",\"name\":\"a\"}", "xin chào",
      "{\"kind\":\"official\",\"name\":\"a\"}",
    ])
  func damaged(content: String) throws {
    try seal(content)
    #expect(throws: KeyRefusal.damaged(path: path("made.key"))) {
      try OfficialKey(path: path("made.key"), passphrases)
    }
    #expect(throws: KeyRefusal.self) { try TrusteeKey(path: path("made.key"), passphrases) }
  }

  @Test("A file cut in the middle is damaged; another passphrase is said to be wrong")
  func cut() throws {
    try seal("# An\n\(AgeIdentity().text)\n")
    let whole = try String(contentsOfFile: path("made.key"), encoding: .utf8)
    try files.write("cut.key", String(whole.prefix(200)))
    #expect(throws: KeyRefusal.damaged(path: path("cut.key"))) {
      try TrusteeKey(path: path("cut.key"), passphrases)
    }
    try files.write("words.txt", "một câu khác hẳn\n")
    #expect(throws: KeyRefusal.wrongPassphrase(path: path("made.key"))) {
      try TrusteeKey(path: path("made.key"), passphrases)
    }
  }

  @Test("A key that lies open in its file is refused, of whatever kind")
  func plain() throws {
    try files.write("a.key", "# An\n\(AgeIdentity().text)\n")
    try files.write("b.key", "{\"key\":\"\",\"name\":\"Bình\"}\n")
    for name in ["a.key", "b.key"] {
      #expect(throws: KeyRefusal.plain(path: path(name))) {
        try TrusteeKey(path: path(name), passphrases)
      }
      #expect(throws: KeyRefusal.plain(path: path(name))) {
        try OfficialKey(path: path(name), passphrases)
      }
    }
  }

  @Test("A passphrase typed with combining marks is the same one")
  func combining() throws {
    try seal("# An\n\(AgeIdentity().text)\n")
    try files.write("words.txt", Self.words.decomposedStringWithCanonicalMapping + "\n")
    #expect(try TrusteeKey(path: path("made.key"), passphrases).name == "An")
  }

  @Test("Twelve characters are enough for a new passphrase, eleven are not")
  func length() throws {
    #expect(throws: KeyRefusal.short) { try Passphrase("ấấấấấấấấấấấ").checkedAsNew() }
    #expect(try Passphrase("ấấấấấấấấấấấấ").checkedAsNew().text.count == 12)
  }
}
