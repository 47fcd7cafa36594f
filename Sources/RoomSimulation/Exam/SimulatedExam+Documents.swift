import Assessment
import CanonicalBytes
import ExamSession
import TransparencyLog

extension SimulatedExam {
  static func genesis(
    _ documents: Documents, policy: [UInt8], bank: SimulatedBank, shares: [SeedRevealEvent],
    size: ExamSize, vkey: String, officials: [String: SimulatedKey]
  ) throws -> GenesisEvent {
    let leaves = try bank.lines.map { MerkleTree.leafHash(try $0.leaf.canonicalBytes()) }
    return GenesisEvent(
      exam: "mo-phong", origin: origin, room: "P01", log: vkey,
      policySHA: Digest32(hashing: policy).hex, imageSHA: "", bank: MerkleTree.root(leaves),
      blueprintSHA: Digest32(hashing: documents.blueprint).hex,
      rosterSHA: Digest32(hashing: documents.roster).hex,
      ruleSHA: Digest32(hashing: documents.rule).hex, formsSHA: "",
      times: ExamTimes(start: LogTime(milliseconds: start), minutes: size.minutes),
      seedCommits: shares.map {
        SeedCommitment(
          party: $0.party,
          commitment: DrawSeed.shareCommitment(party: $0.party, share: $0.share.bytes))
      }, sealed: [],
      officials: OfficialRole.allCases.compactMap { role in
        officials[role.rawValue].map {
          Official(name: role.rawValue, key: $0.publicKey, role: role)
        }
      }, prev: "")
  }

  /// Who comes later than a third of the working time is not admitted without the chair.
  static func rule(items: Int, minutes: Int) -> RegulationProfile {
    let half = Fraction(1, 2) ?? .one
    return RegulationProfile(
      id: "sim", titles: ["vi": "Mô phỏng"], legalBasis: [], articles: [:], items: items,
      minutes: minutes, pass: .fractionCorrect(half), bankMultiple: 1,
      itemTypes: Set(ItemType.allCases), choiceCounts: [:],
      late: [LateRule(limit: lateLimit(minutes: minutes))],
      reprimand: Fraction(1, 4) ?? .one, warning: half, resultShown: .atTimeEnd, rules: [])
  }

  /// Minutes after the start.
  static func lateLimit(minutes: Int) -> Int { max(1, minutes / 3) }

  /// The second candidate has a minute more from the start.
  static func entry(_ number: Int) -> RosterEntry {
    let digits = "\(number)"
    return RosterEntry(
      candidate: CandidateNumber(String(repeating: "0", count: max(0, 4 - digits.count)) + digits),
      name: "Nguyễn Thị Ánh \(number)", born: "2001-02-03", extraMinutes: number == 2 ? 1 : 0,
      extraReason: number == 2 ? "khiếm thị" : "")
  }
}
