import Assessment
import CanonicalBytes
import Crypto
import Testing
import TransparencyLog

@testable import ExamSession

/// What is fixed before the sample exam: people, keys, documents and genesis.
struct SamplePlan: Sendable {
  static let origin = "thi.example.vn/2026-mau/p01"
  static let start = LogTime(milliseconds: 1_800_000_000_000)
  static let policy = "quorum none\n"

  let bank: SampleBank
  let plan: ExamPlan
  /// The same with its bank sealed; `nil` when nothing is.
  let closed: ExamPlan?
  let genesis: GenesisEvent
  let signer: NoteSigner
  let officials: [String: Curve25519.Signing.PrivateKey]
  let shares: [SeedRevealEvent]
  let blueprint: [UInt8]
  let rule: [UInt8]
  let roster: [UInt8]

  init(bank: SampleBank? = nil, candidates: Int = 4, ceremony: Ceremony? = nil) throws {
    let bank = try bank ?? SampleBank()
    self.bank = bank
    let blueprint = Self.blueprint
    let rule = Self.rule
    let roster = try Self.roster(candidates)
    self.blueprint = try blueprint.canonicalBytes()
    self.rule = try rule.ruleBytes()
    self.roster = try roster.json.encoded()
    let fixed = bank.items.filter(\.value.isFixed).mapValues { $0.choices.map(\.id) }
    plan = ExamPlan(
      blueprint: blueprint, profile: rule, roster: roster,
      assembly: try PaperAssembly(
        leaves: bank.lines.map(\.leaf), blueprint: blueprint, fixedOrders: fixed),
      items: bank.items, ruleSHA: Digest32(hashing: self.rule).hex)
    closed = try ceremony.map { [rule = self.rule, roster = self.roster] ceremony in
      try ExamPlan(
        blueprint: try blueprint.canonicalBytes(), rule: rule, roster: roster,
        leaves: bank.lines.map(\.leaf), ceremony: ceremony)
    }
    signer = try NoteSigner(name: Self.origin, seed: Digest32(hashing: Array("log key".utf8)))
    var officials: [String: Curve25519.Signing.PrivateKey] = [:]
    for name in ["chair", "secretary", "head", "proctor"] { officials[name] = try Self.key(name) }
    self.officials = officials
    shares = ["Hội đồng", "Ban giám sát"].map {
      SeedRevealEvent(party: $0, share: Digest32(hashing: Array("share \($0)".utf8)))
    }
    let leaves = try bank.lines.map { MerkleTree.leafHash(try $0.leaf.canonicalBytes()) }
    genesis = GenesisEvent(
      exam: "2026-mau", origin: Self.origin, room: "p01", log: signer.verifierKey.vkey,
      policySHA: Digest32(hashing: Array(Self.policy.utf8)).hex, imageSHA: "",
      bank: MerkleTree.root(leaves), blueprintSHA: Digest32(hashing: self.blueprint).hex,
      rosterSHA: Digest32(hashing: self.roster).hex, ruleSHA: Digest32(hashing: self.rule).hex,
      formsSHA: "", times: ExamTimes(start: Self.start, minutes: blueprint.minutes),
      seedCommits: shares.map {
        SeedCommitment(
          party: $0.party,
          commitment: DrawSeed.shareCommitment(party: $0.party, share: $0.share.bytes))
      },
      sealed: try ceremony.map(SampleSealing.files) ?? [],
      officials: try Self.officialList(officials), prev: "")
  }

  /// The private key of a name, the same in every run.
  static func key(_ name: String) throws -> Curve25519.Signing.PrivateKey {
    try Curve25519.Signing.PrivateKey(
      rawRepresentation: Digest32(hashing: Array("private \(name)".utf8)).bytes)
  }

  private static func officialList(
    _ keys: [String: Curve25519.Signing.PrivateKey]
  ) throws -> [Official] {
    let roles: [(String, OfficialRole)] = [
      ("chair", .chair), ("secretary", .secretary), ("head", .headProctor),
      ("proctor", .proctor),
    ]
    return try roles.map { name, role in
      let key = try #require(keys[name])
      return Official(name: name, key: Array(key.publicKey.rawRepresentation), role: role)
    }
  }

  private static var blueprint: Blueprint {
    Blueprint(
      id: "mau", title: ["vi": "Đề mẫu"], minutes: 60,
      cells: [
        BlueprintCell(id: "law", topic: "law/", level: .recall, count: 2),
        BlueprintCell(id: "tf", topic: "state", level: .recall, count: 1),
        BlueprintCell(id: "multi", topic: "state", level: .apply, count: 1),
        BlueprintCell(
          id: "typed", topic: "culture", count: 1, points: Points(hundredths: 250)),
        BlueprintCell(id: "read", topic: "reading", count: 0, passages: 1, passageSize: 2),
      ],
      pointsPerItem: .one)
  }

  private static var rule: RegulationProfile {
    let half = Fraction(1, 2) ?? .one
    return RegulationProfile(
      id: "mau", titles: ["vi": "Quy chế mẫu"], legalBasis: [], articles: [:], items: 7,
      minutes: 60, pass: .fractionCorrect(half), bankMultiple: 1,
      itemTypes: Set(ItemType.allCases), choiceCounts: [:],
      late: [LateRule(fromMinutes: 60, limit: 10)], reprimand: Fraction(1, 4) ?? .one,
      warning: half, resultShown: .atTimeEnd, rules: [])
  }

  private static func roster(_ candidates: Int) throws -> Roster {
    try Roster(
      (1...candidates).map { number in
        let name = String(repeating: "0", count: 4 - "\(number)".count) + "\(number)"
        return RosterEntry(
          candidate: CandidateNumber(name), name: "Nguyễn Thị \"Ánh\", số \(number)",
          born: "2001-02-0\(number % 9 + 1)", extraMinutes: number == 1 ? 5 : 0,
          extraReason: number == 1 ? "khuyết tật" : "")
      })
  }
}
