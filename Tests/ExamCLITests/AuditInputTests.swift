import CanonicalBytes
import Testing
import TransparencyLog

struct AuditInputTests {
  private static let vkey: String? = try? NoteSigner(
    name: "thi.example.vn/thu-01/p03", type: .ed25519, seed: Digest32(hashing: [1])
  ).verifierKey.vkey

  private func verify(
    _ files: ExamFiles, bundle: String = "bank", policy: String = "policy.txt", vkey: String
  ) async throws -> Program {
    try files.write("policy.txt", "quorum none\n")
    return try await Program.run(
      "audit", "verify", files.path(bundle), "--policy", files.path(policy), "--vkey", vkey,
      "--language", "en")
  }

  @Test("A bundle that is not there exits 2 and is named")
  func missing() async throws {
    let files = try ExamFiles()
    let program = try await verify(files, bundle: "nowhere", vkey: try #require(Self.vkey))
    #expect(program.code == 2)
    #expect(program.output.isEmpty)
    #expect(program.errors == "No folder \(files.path("nowhere")).\n")
  }

  @Test("A folder that is no bundle is not as it must be")
  func noBundle() async throws {
    let files = try ExamFiles()
    let program = try await verify(files, vkey: try #require(Self.vkey))
    #expect(program.code == 1)
    #expect(program.output.contains("log/checkpoint is missing"))
  }

  @Test("Without the policy and the key of the minutes nothing is verified")
  func inputs() async throws {
    let files = try ExamFiles()
    let vkey = try #require(Self.vkey)
    let noKey = try await verify(files, vkey: "x+y")
    #expect(noKey.code == 2)
    #expect(noKey.errors.contains("--vkey is no log key"))
    let noPolicy = try await verify(files, policy: "nowhere.txt", vkey: vkey)
    #expect(noPolicy.code == 2)
    #expect(noPolicy.errors.contains("nowhere.txt"))
    let badPolicy = try await verify(files, policy: "exam.yaml", vkey: vkey)
    #expect(badPolicy.code == 2)
    #expect(badPolicy.errors.contains("exam.yaml:1: not a witness policy"))
  }
}
