import Assessment
import CanonicalBytes
import TransparencyLog

@testable import ExamSession

/// An exam of six items a paper: four of one choice, one of several, one typed.
struct ToyPlan: Sendable {
  static let origin = "thi.example.vn/2026-vc01/p03"
  /// The common start.
  static let start = LogTime(milliseconds: 1_790_000_000_000)
  static let parties = ["council", "supervisors"]

  let plan: ExamPlan
  let genesis: GenesisEvent
  let keys: [ItemID: AnswerKey]
  let officials: [String: ToyKey]
  let shares: [SeedRevealEvent]

  init(candidates: Int = 3, minutes: Int = 60, typed: Int = 1, isReal: Bool = true) throws {
    let records = try ToyBank.records(typed: typed)
    let leaves = try records.map {
      try BankLeaf(
        record: $0, salt: Digest32(hashing: Array("salt \($0.item.id)".utf8)),
        keySalt: Digest32(hashing: Array("key salt \($0.item.id)".utf8)))
    }
    let blueprint = ToyBank.blueprint(minutes: minutes, typed: typed)
    let rule = ToyBank.profile(minutes: minutes, items: blueprint.items)
    let ruleSHA = Digest32(hashing: try rule.ruleBytes()).hex
    let roster = try Roster((1...candidates).map(Self.entry))
    plan = ExamPlan(
      blueprint: blueprint, profile: rule, roster: roster,
      assembly: try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: [:]),
      items: Dictionary(uniqueKeysWithValues: records.map { ($0.item.id, $0.item) }),
      ruleSHA: ruleSHA)
    keys = Dictionary(uniqueKeysWithValues: records.map { ($0.item.id, $0.key) })
    let people = try OfficialRole.allCases.map { ($0, try ToyKey($0.rawValue, isReal: isReal)) }
    officials = Dictionary(uniqueKeysWithValues: people.map { ($0.rawValue, $1) })
    shares = Self.parties.map {
      SeedRevealEvent(party: $0, share: Digest32(hashing: Array("share \($0)".utf8)))
    }
    genesis = GenesisEvent(
      exam: "2026-vc01", origin: Self.origin, room: "P03", log: "", policySHA: "", imageSHA: "",
      bank: MerkleTree.root(try leaves.map { MerkleTree.leafHash(try $0.canonicalBytes()) }),
      blueprintSHA: Digest32(hashing: try blueprint.canonicalBytes()).hex,
      rosterSHA: Digest32(hashing: try roster.json.encoded()).hex, ruleSHA: ruleSHA, formsSHA: "",
      times: ExamTimes(start: Self.start, minutes: minutes),
      seedCommits: shares.map {
        SeedCommitment(
          party: $0.party,
          commitment: DrawSeed.shareCommitment(party: $0.party, share: $0.share.bytes))
      },
      sealed: [],
      officials: people.map { Official(name: $0.rawValue, key: $1.publicKey, role: $0) }, prev: "")
  }

  /// Candidate 2 has ten minutes more from the start.
  private static func entry(_ number: Int) -> RosterEntry {
    RosterEntry(
      candidate: CandidateNumber("000\(number)"), name: "Trần Văn Đức \(number)",
      born: "1999-12-0\(number)", extraMinutes: number == 2 ? 10 : 0,
      extraReason: number == 2 ? "khiếm thị" : "")
  }
}
