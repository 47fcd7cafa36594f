import CanonicalBytes
import Foundation
import SealedFiles
import Testing
import TransparencyLog

struct KeyFileTests {
  private static let words = "câu mật khẩu thử"

  private static func made(
    _ kind: String, _ name: String, _ files: ExamFiles, file: String = "made.key"
  ) async throws -> Program {
    try files.write("words.txt", words + "\nnot this line\n")
    return try await Program.run(
      "key", "new", kind, name, "--output", files.path(file), "--passphrase-file",
      files.path("words.txt"), "--json", "--language", "en")
  }

  private static func content(_ files: ExamFiles) throws -> [UInt8] {
    let file = Array(try Data(contentsOf: URL(filePath: files.path("made.key"))))
    #expect(file.starts(with: "-----BEGIN AGE ENCRYPTED FILE-----\n".utf8))
    return try AgeFile.open(file, passphrase: words)
  }

  @Test("A new key goes sealed to a file for its owner alone; its public half is printed")
  func made() async throws {
    let files = try ExamFiles()
    let program = try await Self.made("official", "Trần Văn Bình", files)
    #expect(program.code == 0, "\(program.errors)")
    let made = try program.json(as: [String: String].self)
    #expect(made["name"] == "Trần Văn Bình")
    #expect(made["key"].flatMap { Data(base64Encoded: $0) }?.count == 32)
    #expect(try files.permissions("made.key") == 0o600)
  }

  @Test(
    "What is sealed is the seed with kind and name, as one canonical line",
    arguments: [("official", "Trần Văn Bình"), ("witness", "w1.example.vn"), ("log", "a.vn/b/c")])
  func seeds(kind: String, name: String) async throws {
    let files = try ExamFiles()
    let printed = try await Self.made(kind, name, files).json(as: [String: String].self)
    let content = try Self.content(files)
    #expect(content.last == 0x0A)
    let json = try CanonicalJSON(decoding: content.dropLast())
    #expect(json.objectValue?.count == 3)
    #expect(json["kind"] == .string(kind) && json["name"] == .string(name))
    let bytes = try #require(json["key"]?.stringValue.flatMap { Base64.decode($0) })
    let type = kind == "witness" ? NoteKeyType.cosignature : .ed25519
    let signer = try NoteSigner(
      name: kind == "official" ? "x" : name, type: type, seed: try #require(Digest32(bytes)))
    if kind == "official" {
      #expect(printed["key"] == signer.verifierKey.publicKey.base64)
    } else {
      #expect(printed["vkey"] == signer.verifierKey.vkey)
      #expect(try NoteVerifierKey(vkey: printed["vkey"] ?? "").type == type)
    }
  }

  @Test("A trustee's file is a named identity as age-keygen writes it; its recipient is printed")
  func trustee() async throws {
    let files = try ExamFiles()
    let printed = try await Self.made("trustee", "Nguyễn Thị An", files)
      .json(as: [String: String].self)
    let lines = String(decoding: try Self.content(files), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 3 && lines.last == "")
    #expect(lines.first == "# Nguyễn Thị An")
    let identity = try AgeIdentity(text: String(lines[1]))
    #expect(printed["recipient"] == identity.recipient.text)
  }

  @Test("A key file is never overwritten")
  func existing() async throws {
    let files = try ExamFiles()
    try files.write("made.key", "old")
    let program = try await Self.made("official", "Bình", files)
    #expect(program.code == 2)
    #expect(program.errors.contains("exists"))
    #expect(try String(contentsOfFile: files.path("made.key"), encoding: .utf8) == "old")
  }

  @Test("A name typed with combining marks is taken in its composed form")
  func decomposed() async throws {
    let files = try ExamFiles()
    let program = try await Self.made("official", "A\u{301}nh", files)
    #expect(program.code == 0, "\(program.errors)")
    let name = try program.json(as: [String: String].self)["name"]
    #expect(name.map { Array($0.utf8) } == Array("\u{C1}nh".utf8))
  }

  @Test(
    "An empty name, one with control characters or of two lines is a usage error",
    arguments: [
      ("official", ""), ("official", "a\u{1B}[2J"), ("trustee", "An\nAGE-SECRET-KEY-1"),
      ("witness", "hai tiếng"), ("witness", "w+1"), ("log", "a b"),
    ])
  func names(kind: String, name: String) async throws {
    let files = try ExamFiles()
    let program = try await Self.made(kind, name, files)
    #expect(program.code == 64)
    #expect(!files.exists("made.key"))
  }

  @Test(
    "A passphrase under twelve characters, none, or one that is no text makes no key",
    arguments: ["mười một kt", "", "\nở dòng hai là muộn"])
  func short(words: String) async throws {
    let files = try ExamFiles()
    try files.write("short.txt", words)
    let program = try await Program.run(
      "key", "new", "official", "Bình", "--output", files.path("made.key"),
      "--passphrase-file", files.path("short.txt"), "--language", "en")
    #expect(program.code == 2)
    #expect(program.errors.contains("passphrase"))
    #expect(program.output.isEmpty && !files.exists("made.key"))
  }

  @Test("A command that approves says which key file it cannot use, and why")
  func approving() async throws {
    let files = try ExamFiles()
    #expect(try await files.commit("exam").code == 0)
    try files.write("exam/room.url", "http://127.0.0.1:1\n")
    #expect(try await Self.made("official", "Bình", files).code == 0)
    #expect(try await Self.made("log", "a.vn/b", files, file: "log.key").code == 0)
    try files.write(
      "plain.key", "{\"key\":\"\(String(repeating: "A", count: 43))=\",\"name\":\"B\"}\n")
    try files.write("text.key", "không phải khóa\n")
    try files.write("other.txt", "một câu khác hẳn\n")
    for (key, words, said) in [
      ("made.key", "words.txt", "cannot be reached"),
      ("made.key", "other.txt", "made.key: wrong passphrase"),
      ("log.key", "words.txt", "log.key: a key of kind log; needed: official"),
      ("plain.key", "words.txt", "khoathi key new"), ("text.key", "words.txt", "not a key file"),
      ("none.key", "words.txt", "none.key"), ("made.key", "none.txt", "none.txt"),
    ] {
      let program = try await Program.run(
        "room", "extend", files.path("exam"), "--minutes", "5", "--reason", "Mất điện",
        "--approve", files.path(key), "--passphrase-file", files.path(words), "--language", "en")
      #expect(program.code == 2, "\(key) \(words)")
      #expect(program.errors.contains(said), "\(key) \(words): \(program.errors)")
    }
  }
}
