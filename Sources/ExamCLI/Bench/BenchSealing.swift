import Assessment
import CanonicalBytes
import ExamSession

/// Bank and keys of an exam made for measuring, as if sealed for two of three trustees: hashes of
/// names stand for those of files.
struct BenchSealing: Sendable {
  static let value = "48213"

  let ceremony: Ceremony
  /// What genesis lists.
  let files: [SealedFile]
  private let items: [CommittedItem]

  /// Seals the bank of these items.
  init(_ records: [ItemRecord]) throws {
    let ceremony = try Ceremony(
      needed: 2, publicDraw: "Xổ số miền Bắc, giải đặc biệt ngày 01/12/2026",
      trustees: ["An", "Bình", "Chi"].map { Ceremony.Trustee(name: $0, recipient: "age1\($0)") })
    let document = try ceremony.json.encoded()
    self.ceremony = ceremony
    files = ceremony.fileNames.map { name in
      let bytes = name == Ceremony.fileName ? document : Array(name.utf8)
      return SealedFile(name: name, sha: Digest32(hashing: bytes).hex)
    }
    items = try records.sorted { $0.item.id < $1.item.id }.map { record in
      CommittedItem(
        leaf: try BenchItems.line(record).leaf, item: record.item,
        salt: BenchExam.seed("salt \(record.item.id)"))
    }
  }

  /// The plan of a room that knows these documents and leaves, and no item.
  func plan(
    blueprint: [UInt8], rule: [UInt8], roster: [UInt8], leaves: [BankLeaf]
  ) throws -> ExamPlan {
    try ExamPlan(
      blueprint: blueprint, rule: rule, roster: roster, leaves: leaves, ceremony: ceremony)
  }

  /// Two trustees open the bank.
  func bankOpening(_ shares: [SeedRevealEvent]) -> BankOpening {
    BankOpening(
      event: event(.bank, by: ["An", "Chi"]), items: items, shares: shares,
      publicValue: Self.value)
  }

  /// Two trustees open the keys once a head of this size is witnessed.
  func keyOpening(_ keys: [ItemID: AnswerKey], head: Int?) -> KeyOpening {
    KeyOpening(
      event: event(.key, by: ["Bình", "Chi"]),
      keys: items.compactMap { item in
        keys[item.item.id].map {
          CommittedKey(key: $0, salt: BenchExam.seed("key salt \(item.item.id)"))
        }
      }, witnessedHead: head)
  }

  private func event(_ part: SealedPart, by names: [String]) -> KeyOpenEvent {
    KeyOpenEvent(fileSHA: Digest32(hashing: Array(part.fileName.utf8)).hex, by: names)
  }
}
