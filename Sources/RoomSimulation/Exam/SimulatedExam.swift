import Assessment
import CanonicalBytes
import ExamSession
import RoomAPI
import RoomServer
import TransparencyLog

/// What is fixed before a simulated exam: the same people, keys, bank and documents for every seed.
struct SimulatedExam: Sendable {
  static let origin = "thi.example.vn/mo-phong/p01"
  /// The common start that genesis names.
  static let start = 1_800_000_000_000
  static let roomCode = "CA7"

  let size: ExamSize
  /// Whether terminals and officials sign with Ed25519.
  let isReal: Bool
  let bank: SimulatedBank
  let plan: ExamPlan
  let genesis: GenesisEvent
  let description: ExamDescription
  let secrets: RoomSecrets
  let keys: RoomKeys
  let shares: [SeedRevealEvent]
  let officials: [String: SimulatedKey]
  let signer: NoteSigner
  let witness: NoteSigner
  let policy: [UInt8]
  let documents: Documents

  /// The bytes that genesis commits to.
  struct Documents: Sendable {
    let blueprint: [UInt8]
    let rule: [UInt8]
    let roster: [UInt8]
  }

  init(_ size: ExamSize, isReal: Bool) throws {
    (self.size, self.isReal) = (size, isReal)
    bank = try SimulatedBank(items: size.items, minutes: size.minutes)
    let rule = Self.rule(items: bank.blueprint.items, minutes: size.minutes)
    let roster = try Roster((1...size.candidates).map(Self.entry))
    documents = Documents(
      blueprint: try bank.blueprint.canonicalBytes(), rule: try rule.ruleBytes(),
      roster: try roster.json.encoded())
    plan = ExamPlan(
      blueprint: bank.blueprint, profile: rule, roster: roster,
      assembly: try PaperAssembly(
        leaves: bank.lines.map(\.leaf), blueprint: bank.blueprint, fixedOrders: [:]),
      items: bank.items, ruleSHA: Digest32(hashing: documents.rule).hex)
    signer = try NoteSigner(name: Self.origin, seed: Self.seed("log"))
    witness = try NoteSigner(name: "witness", type: .cosignature, seed: Self.seed("witness"))
    policy = Array("witness w \(witness.verifierKey.vkey)\nquorum w\n".utf8)
    officials = Dictionary(
      uniqueKeysWithValues: OfficialRole.allCases.map { role in
        (role.rawValue, SimulatedKey(seed: Self.seed(role.rawValue), isReal: isReal))
      })
    shares = ["council", "supervisors"].map {
      SeedRevealEvent(party: $0, share: Self.seed("share \($0)"))
    }
    secrets = RoomSecrets(
      accessCodes: Dictionary(
        uniqueKeysWithValues: roster.entries.map {
          ($0.candidate, Self.accessCode($0.candidate.rawValue))
        }), roomCode: Self.roomCode)
    keys = RoomKeys(
      token: Self.seed("token").hex, roomCode: Self.roomCode,
      release: ReleaseKey(bytes: Self.seed("release").bytes, origin: Self.origin),
      origin: Self.origin)
    description = ExamDescription(
      exam: "mo-phong", origin: Self.origin, room: "P01", title: ["vi": "Mô phỏng"],
      part: ["vi": "Phần thi"])
    genesis = try Self.genesis(
      documents, policy: policy, bank: bank, shares: shares, size: size,
      vkey: signer.verifierKey.vkey, officials: officials)
  }

  /// Thirty-two bytes for a name.
  static func seed(_ name: String) -> Digest32 {
    Digest32(hashing: Array("simulation \(name)".utf8))
  }

  /// What the envelope of this candidate holds.
  static func accessCode(_ candidate: String) -> String { "K\(candidate)" }

  /// `body` with the approvals of these officials.
  func approved<Body: ApprovedBody>(_ body: Body, by roles: [OfficialRole]) -> Body {
    var body = body
    let bytes = (try? body.approvedBytes(origin: Self.origin)) ?? []
    body.approvals = roles.compactMap { role in
      officials[role.rawValue].map { Approval(by: role.rawValue, signature: $0.sign(bytes)) }
    }
    return body
  }
}
