import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import Testing
import TransparencyLog

/// `khoathi audit receipt` on a proof made by hand, under a witness, and on what forgers make of it.
struct AuditReceiptTests {
  private static let origin = "thi.example.vn/thu-01/p03"

  private struct Shown: Decodable {
    let ok: Bool
    let code: String
    let event: Int?
    let sheet: [[String]]
    let witnesses: [String]
    let problem: String
  }

  private let files: ExamFiles
  private let log: NoteSigner
  private let witness: NoteSigner
  private let tree: HashTree
  private let proof: TlogProof

  init() throws {
    files = try ExamFiles()
    log = try NoteSigner(name: Self.origin, seed: Digest32(hashing: [1]))
    witness = try NoteSigner(name: "giamsat", type: .cosignature, seed: Digest32(hashing: [2]))
    let body = try SubmitEvent(
      candidate: "0001", sequence: 3,
      sheet: [
        SheetEntry(item: "Q-1", response: "M4T2"), SheetEntry(item: "Q-2", response: ""),
      ],
      views: [], terminalTime: 60_000, signature: Array(repeating: 7, count: 64)
    ).json.encoded()
    let salt = Digest32(hashing: [3])
    let entry = try LogEntry(
      c: Commitment.of(salt: salt, body: body), kind: "submit", n: 20, t: 1_790_000_000_000)
    var leaves = (0..<37).map { Digest32(hashing: [UInt8($0)]) }
    leaves[20] = entry.leafHash
    tree = HashTree(leaves)
    var note = try Checkpoint(origin: Self.origin, size: 37, root: tree.root(size: 37))
      .signed(by: log)
    try note.add(witness.sign(note.text, seconds: 1_790_000_100))
    let opening = EventOpening(entry: entry.canonicalBytes, salt: salt, body: body)
    proof = TlogProof(
      extra: opening.extra, index: 20, proof: try tree.inclusionProof(of: 20, size: 37), note: note)
    try files.write(
      "witnessed.txt", "witness w \(witness.verifierKey.vkey)\nquorum w\n")
  }

  private func receipt(
    _ text: String, vkey: String? = nil, policy: String = "witnessed.txt"
  ) async throws -> (code: Int32, shown: Shown, json: String) {
    try files.write("0001.tlog-proof", text)
    let program = try await Program.run([
      "audit", "receipt", files.path("0001.tlog-proof"), "--policy", files.path(policy), "--vkey",
      vkey ?? log.verifierKey.vkey, "--language", "en", "--json",
    ])
    return (program.code, try program.json(as: Shown.self), program.output)
  }

  /// The proof with something else in it.
  private func with(
    body: String? = nil, salt: Digest32? = nil, index: Int? = nil, path: [Digest32]? = nil,
    note: SignedNote? = nil
  ) throws -> String {
    let good = try EventOpening(extra: proof.extra)
    let text = String(decoding: good.body, as: UTF8.self)
    let opening = EventOpening(
      entry: good.entry, salt: salt ?? good.salt,
      body: Array((body.map { text.replacing("M4T2", with: $0) } ?? text).utf8))
    return TlogProof(
      extra: opening.extra, index: index ?? proof.index, proof: path ?? proof.proof,
      note: note ?? proof.note
    ).serialised
  }

  @Test("A good receipt gives code, event and sheet as the contract has them")
  func good() async throws {
    let (code, shown, json) = try await receipt(proof.serialised)
    #expect(code == 0)
    #expect(shown.ok && shown.event == 20 && shown.problem.isEmpty)
    #expect(shown.code == ReceiptCode.of(tree.leaves[20]))
    #expect(shown.sheet == [["Q-1", "M4T2"], ["Q-2", ""]])
    #expect(shown.witnesses == ["w"])
    for member in ["\"ok\":true", "\"code\":\"", "\"event\":20", "\"sheet\":[["] {
      #expect(json.contains(member))
    }
  }

  @Test("Six kinds of forged receipts, and more, are refused, each in its own words")
  func mutants() async throws {
    let bare = try Checkpoint(text: proof.note.text).signed(by: log)
    let thief = try NoteSigner(name: Self.origin, seed: Digest32(hashing: [9]))
    var stolen = try Checkpoint(text: proof.note.text).signed(by: thief)
    try stolen.add(witness.sign(stolen.text, seconds: 1_790_000_100))
    var moved = try Checkpoint(
      origin: "thi.example.vn/thu-01/p04", size: 37, root: tree.root(size: 37)
    ).signed(
      by: NoteSigner(name: "thi.example.vn/thu-01/p04", seed: Digest32(hashing: [1])))
    try moved.add(witness.sign(moved.text, seconds: 1_790_000_100))
    let mutants: [(String, String, String)] = [
      ("another answer", try with(body: "Z9KQ"), "does not open its commitment"),
      ("another place", try with(index: 21), "the entry is number 20, the file says 21"),
      ("another path", try with(path: proof.proof.reversed()), "not in the signed log"),
      ("no witness", try with(note: bare), "not enough witnesses signed; signed: nobody"),
      ("another key", try with(note: stolen), "the log key has not signed the head"),
      ("another log", try with(note: moved), "it is of another log"),
      (
        "a changed head", proof.serialised.replacing("\n37\n", with: "\n38\n"),
        "the signature of \(Self.origin) under the head is wrong"
      ),
      (
        "no extra",
        TlogProof(extra: nil, index: 20, proof: proof.proof, note: proof.note)
          .serialised, "nothing to open the commitment"
      ),
      ("another format", proof.serialised.replacing("@v1", with: "@v2"), "line 1 is not what"),
    ]
    var words: Set<String> = []
    for (name, text, problem) in mutants {
      let (code, shown, json) = try await receipt(text)
      #expect(code == 1, "\(name)")
      #expect(!shown.ok && shown.sheet.isEmpty && shown.event == nil, "\(name)")
      #expect(shown.problem.contains(problem), "\(name): \(shown.problem)")
      #expect(json.contains("\"event\":null"), "\(name)")
      words.insert(shown.problem)
    }
    #expect(words.count == mutants.count)
    let (code, shown, _) = try await receipt(try with(salt: Digest32(hashing: [4])))
    #expect(code == 1 && shown.problem.contains("does not open its commitment"))
  }

  @Test("Policy and key count as given, never as the file would have them")
  func trust() async throws {
    try files.write("none.txt", "quorum none\n")
    let bare = try Checkpoint(text: proof.note.text).signed(by: log)
    #expect(try await receipt(try with(note: bare), policy: "none.txt").code == 0)
    let other = try NoteSigner(name: Self.origin, seed: Digest32(hashing: [5]))
    let (code, shown, _) = try await receipt(
      proof.serialised, vkey: other.verifierKey.vkey, policy: "none.txt")
    #expect(code == 1 && !shown.ok)
    let usage = try await Program.run(
      "audit", "receipt", files.path("0001.tlog-proof"), "--vkey", log.verifierKey.vkey)
    #expect(usage.code == 64)
  }
}
