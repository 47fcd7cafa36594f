import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

/// Bank and keys of the sample exam as if sealed for two of three trustees.
enum SampleSealing {
  static let trustees = ["An", "Bình", "Chi"]
  static let source = "Xổ số miền Bắc, giải đặc biệt ngày 01/12/2026"
  static let value = "48213"

  static func ceremony(needed: Int = 2, source: String = source) throws -> Ceremony {
    try Ceremony(
      needed: needed, publicDraw: source,
      trustees: trustees.map { Ceremony.Trustee(name: $0, recipient: "age1\($0.utf8.count)\($0)") })
  }

  /// What genesis lists: hashes of names stand for hashes of files.
  static func files(_ ceremony: Ceremony) throws -> [SealedFile] {
    let document = try ceremony.json.encoded()
    return ceremony.fileNames.map { name in
      let bytes = name == Ceremony.fileName ? document : Array(name.utf8)
      return SealedFile(name: name, sha: Digest32(hashing: bytes).hex)
    }
  }

  static func event(_ part: SealedPart, by names: [String] = ["An", "Chi"]) -> KeyOpenEvent {
    KeyOpenEvent(fileSHA: Digest32(hashing: Array(part.fileName.utf8)).hex, by: names)
  }

  static func bank(
    _ setup: SamplePlan, by names: [String] = ["An", "Chi"]
  ) throws -> BankOpening {
    BankOpening(
      event: event(.bank, by: names), items: try items(setup), shares: setup.shares,
      publicValue: value)
  }

  static func keys(
    _ setup: SamplePlan, by names: [String] = ["Bình", "Chi"], head: Int?
  ) throws -> KeyOpening {
    KeyOpening(event: event(.key, by: names), keys: try keys(setup), witnessedHead: head)
  }

  static func items(_ setup: SamplePlan) throws -> [CommittedItem] {
    try setup.bank.lines.map { line in
      CommittedItem(
        leaf: line.leaf, item: try #require(setup.bank.items[line.leaf.id]),
        salt: try #require(line.opening).salt)
    }
  }

  static func keys(_ setup: SamplePlan) throws -> [CommittedKey] {
    try setup.bank.lines.map { line in
      CommittedKey(
        key: try #require(setup.bank.keys[line.leaf.id]),
        salt: try #require(line.opening).keySalt)
    }
  }
}
