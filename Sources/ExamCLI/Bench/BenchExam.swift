import Assessment
import CanonicalBytes
import Crypto
import ExamSession
import TransparencyLog

/// What is fixed before an exam made for measuring: the same people, keys, bank and documents on
/// every run.
struct BenchExam: Sendable {
  static let origin = "thi.example.vn/bench/p01"
  static let start = LogTime(milliseconds: 1_800_000_000_000)
  static let minutes = 120

  let plan: ExamPlan
  /// The plan of a room whose bank is sealed; `nil` when nothing is.
  let closedPlan: ExamPlan?
  /// Bank and keys as sealed; `nil` when nothing is.
  let sealing: BenchSealing?
  let keys: [ItemID: AnswerKey]
  let bank: [BankLine]
  let genesis: GenesisEvent
  let signer: NoteSigner
  /// Whether the policy asks for ``witness``.
  let isWitnessed: Bool
  let witness: NoteSigner
  /// The bytes of the witness policy.
  let policy: [UInt8]
  /// One person of each role, named by it.
  let officials: [String: Curve25519.Signing.PrivateKey]
  let shares: [SeedRevealEvent]
  let blueprint: [UInt8]
  let rule: [UInt8]
  let roster: [UInt8]

  /// An exam of so many candidates, each with a paper of `paper` items; `isWitnessed` says
  /// whether its policy asks for a witness, `isSealed` whether trustees keep bank and keys,
  /// `isSimple` whether every item takes one choice.
  init(
    candidates: Int, paper: Int, isWitnessed: Bool, isSealed: Bool = false, isSimple: Bool = false
  ) throws {
    let records = try (0..<(paper * 4)).map { try BenchItems.record($0, isSimple: isSimple) }
    let blueprint = Self.blueprint(paper)
    let rule = Self.rule(paper)
    let roster = try Roster((1...candidates).map(Self.entry))
    self.blueprint = try blueprint.canonicalBytes()
    self.rule = try rule.ruleBytes()
    self.roster = try roster.json.encoded()
    bank = try records.sorted { $0.item.id < $1.item.id }.map(BenchItems.line)
    keys = Dictionary(uniqueKeysWithValues: records.map { ($0.item.id, $0.key) })
    let leaves = bank.map(\.leaf)
    plan = ExamPlan(
      blueprint: blueprint, profile: rule, roster: roster,
      assembly: try PaperAssembly(leaves: leaves, blueprint: blueprint, fixedOrders: [:]),
      items: Dictionary(uniqueKeysWithValues: records.map { ($0.item.id, $0.item) }),
      ruleSHA: Digest32(hashing: self.rule).hex)
    sealing = isSealed ? try BenchSealing(records) : nil
    closedPlan = try sealing?.plan(
      blueprint: self.blueprint, rule: self.rule, roster: self.roster, leaves: leaves)
    signer = try NoteSigner(name: Self.origin, seed: Self.seed("log"))
    witness = try NoteSigner(name: "witness", type: .cosignature, seed: Self.seed("witness"))
    self.isWitnessed = isWitnessed
    let asked = "witness w \(witness.verifierKey.vkey)\nquorum w\n"
    policy = Array((isWitnessed ? asked : "quorum none\n").utf8)
    officials = Dictionary(
      uniqueKeysWithValues: try OfficialRole.allCases.map {
        ($0.rawValue, try Self.key($0.rawValue))
      })
    shares = ["council", "supervisors"].map {
      SeedRevealEvent(party: $0, share: Self.seed("share \($0)"))
    }
    genesis = try Self.genesis(
      documents: (policy, self.blueprint, self.roster, self.rule), bank: bank, shares: shares,
      vkey: signer.verifierKey.vkey, sealed: sealing?.files ?? [], officials: Self.people())
  }

  /// Everybody of ``officials`` as genesis lists them.
  private static func people() throws -> [Official] {
    try OfficialRole.allCases.map { role in
      let key = try key(role.rawValue).publicKey.rawRepresentation
      return Official(name: role.rawValue, key: Array(key), role: role)
    }
  }

  /// The private key of a name.
  static func key(_ name: String) throws -> Curve25519.Signing.PrivateKey {
    try Curve25519.Signing.PrivateKey(rawRepresentation: seed(name).bytes)
  }

  /// Thirty-two bytes for a name.
  static func seed(_ name: String) -> Digest32 { Digest32(hashing: Array("bench \(name)".utf8)) }

  /// An approval id for a name.
  static func aid(_ name: String) throws -> ApprovalID {
    guard let aid = ApprovalID(Array(seed("act \(name)").bytes.prefix(16))) else {
      throw CouldNot("No approval id.")
    }
    return aid
  }

  /// `body` with the approvals of these officials under the log of `origin`.
  func approved<Body: CountersignedBody>(
    _ body: Body, by names: [String], origin: String = origin
  ) throws -> Body {
    var body = body
    let bytes = try body.approvedBytes(origin: origin)
    body.approvals = try names.compactMap { name in
      try officials[name].map {
        Approval(by: name, signature: Array(try $0.signature(for: bytes)))
      }
    }
    return body
  }

  private static func genesis(
    documents: (policy: [UInt8], blueprint: [UInt8], roster: [UInt8], rule: [UInt8]),
    bank: [BankLine], shares: [SeedRevealEvent], vkey: String, sealed: [SealedFile],
    officials: [Official]
  ) throws -> GenesisEvent {
    let leaves = try bank.map { MerkleTree.leafHash(try $0.leaf.canonicalBytes()) }
    return GenesisEvent(
      exam: "bench", origin: origin, room: "p01", log: vkey,
      policySHA: Digest32(hashing: documents.policy).hex, imageSHA: "",
      bank: MerkleTree.root(leaves),
      blueprintSHA: Digest32(hashing: documents.blueprint).hex,
      rosterSHA: Digest32(hashing: documents.roster).hex,
      ruleSHA: Digest32(hashing: documents.rule).hex, formsSHA: "",
      times: ExamTimes(start: start, minutes: minutes),
      seedCommits: shares.map {
        SeedCommitment(
          party: $0.party,
          commitment: DrawSeed.shareCommitment(party: $0.party, share: $0.share.bytes))
      },
      sealed: sealed, officials: officials, prev: "")
  }

  private static func blueprint(_ paper: Int) -> Blueprint {
    Blueprint(
      id: "bench", title: ["vi": "Đo tốc độ"], minutes: minutes,
      cells: [BlueprintCell(id: "all", topic: "law", count: paper)], pointsPerItem: .one)
  }

  private static func rule(_ paper: Int) -> RegulationProfile {
    let half = Fraction(1, 2) ?? .one
    return RegulationProfile(
      id: "bench", titles: ["vi": "Đo tốc độ"], legalBasis: [], articles: [:], items: paper,
      minutes: minutes, pass: .fractionCorrect(half), bankMultiple: 1,
      itemTypes: Set(ItemType.allCases), choiceCounts: [:],
      late: [LateRule(fromMinutes: 0, limit: 15)], reprimand: Fraction(1, 4) ?? .one,
      warning: half, resultShown: .atTimeEnd, rules: [])
  }

  private static func entry(_ number: Int) -> RosterEntry {
    RosterEntry(
      candidate: candidate(number), name: "Nguyễn Thị Ánh \(number)", born: "2001-02-03",
      extraMinutes: 0, extraReason: "")
  }

  /// The number of the candidate in this place, from 1.
  static func candidate(_ number: Int) -> CandidateNumber {
    let digits = "\(number)"
    return CandidateNumber(String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }
}
