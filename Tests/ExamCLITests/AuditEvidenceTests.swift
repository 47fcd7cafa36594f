import CanonicalBytes
import Foundation
import Testing
import TransparencyLog

/// Evidence files before `khoathi audit verify --evidence`.
struct AuditEvidenceTests {
  private static let origin = "thi.example.vn/thu-01/p03"

  private struct Verdict: Decodable {
    struct Head: Decodable {
      let size: Int
      let root: String
    }

    let ok: Bool
    let verdict: String
    let origin: String
    let heads: [Head]
    let ground: String
  }

  private let files: ExamFiles
  private let signer: NoteSigner

  init() throws {
    files = try ExamFiles()
    signer = try NoteSigner(name: Self.origin, seed: Digest32(hashing: [1]))
  }

  private func tree(_ size: Int, forkedAt place: Int = .max) -> HashTree {
    HashTree((0..<size).map { Digest32(hashing: Array("\($0) \($0 >= place)".utf8)) })
  }

  private func note(_ tree: HashTree, by signer: NoteSigner? = nil) throws -> String {
    try Checkpoint(origin: Self.origin, size: tree.size, root: tree.root(size: tree.size))
      .signed(by: signer ?? self.signer).serialised
  }

  private func judge(
    _ first: String, _ second: String, _ proof: [Digest32] = []
  ) async throws -> (Int32, Verdict) {
    let evidence = LogEvidence(
      origin: Self.origin, first: first, second: second, proof: proof)
    try files.write("evidence.json", String(decoding: evidence.bytes, as: UTF8.self))
    let program = try await run("--json")
    return (program.code, try program.json(as: Verdict.self))
  }

  private func run(_ more: String...) async throws -> Program {
    try await Program.run(
      ["audit", "verify", "--evidence", files.path("evidence.json")]
        + ["--vkey", signer.verifierKey.vkey] + more)
  }

  @Test("Two roots of one size, and a head that leaves the other out, are proven forks: exit 1")
  func forks() async throws {
    let (same, one) = try await judge(try note(tree(12)), try note(tree(12, forkedAt: 7)))
    #expect(same == 1)
    #expect(!one.ok && one.verdict == "fork" && one.ground == "same_size")
    let fork = tree(20, forkedAt: 7)
    let proof = try fork.consistencyProof(from: 12, to: 20)
    let (grown, two) = try await judge(try note(tree(12)), try note(fork), proof)
    #expect(grown == 1)
    #expect(two.verdict == "fork" && two.ground == "prefix")
    #expect(two.heads.map(\.size) == [12, 20])
    #expect(two.heads[0].root == (try tree(12).root(size: 12).base64))
    for language in ["vi", "en"] {
      let program = try await run("--language", language)
      #expect(program.code == 1)
      #expect(program.output.contains(language == "vi" ? "RẼ NHÁNH" : "FORKED LOG"))
      #expect(program.output.contains(Self.origin))
    }
  }

  @Test("Heads that continue each other clear the log: exit 0")
  func consistent() async throws {
    let proof = try tree(20).consistencyProof(from: 12, to: 20)
    for (first, second) in [(12, 20), (20, 12)] {
      let (code, verdict) = try await judge(try note(tree(first)), try note(tree(second)), proof)
      #expect(code == 0)
      #expect(verdict.ok && verdict.verdict == "consistent")
    }
  }

  @Test("What proves nothing exits 2 and says what is missing")
  func nothing() async throws {
    let (open, undecided) = try await judge(try note(tree(20)), try note(tree(12)))
    #expect(open == 2)
    #expect(undecided.verdict == "undecided")
    #expect(try await run("--language", "en").output.contains("audit verify BUNDLE --evidence"))
    let thief = try NoteSigner(name: Self.origin, seed: Digest32(hashing: [2]))
    let (foreign, unsigned) = try await judge(
      try note(tree(12)), try note(tree(12, forkedAt: 7), by: thief))
    #expect(foreign == 2)
    #expect(unsigned.verdict == "not_signed" && unsigned.heads.isEmpty)
    #expect(try await run("--language", "en").output.contains("second head is not signed"))
    try files.write("evidence.json", "{}")
    #expect(try await run().code == 2)
    #expect(try await run("--policy", "x").code == 2)
    let key = try await Program.run(
      "audit", "verify", "--evidence", files.path("evidence.json"), "--vkey", "x+y")
    #expect(key.code == 2)
    let usage = try await Program.run("audit", "verify", "--vkey", signer.verifierKey.vkey)
    #expect(usage.code == 64)
  }
}
