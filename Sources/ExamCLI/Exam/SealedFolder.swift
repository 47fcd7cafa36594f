import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import SealedFiles
import SessionStore

/// What `exam seal` made: the bank's leaves and the settled blueprint in clear, all else sealed.
struct SealedFolder {
  private static let bank = "bank.jsonl"
  private static let blueprint = "blueprint.json"

  let path: String
  let leaves: [BankLeaf]
  /// With points on every item, as it was checked against the bank.
  let blueprint: Blueprint
  let ceremony: Ceremony
  /// The files that genesis lists, ascending by name.
  let files: [(name: String, bytes: [UInt8])]

  /// Reads a sealed folder; refuses missing and extra files.
  init(path: String) throws {
    self.path = path
    func bytes(_ name: String) throws -> [UInt8] { try SourceFiles.file("\(path)/\(name)").bytes }
    func unreadable(_ name: String, _ line: Int? = nil) -> ExamFolderFailure {
      .unreadable(path: "\(path)/\(name)", line: line)
    }
    guard let json = try? CanonicalJSON(decoding: try bytes(Ceremony.fileName)),
      let ceremony = try? Ceremony(json: json)
    else { throw unreadable(Ceremony.fileName) }
    let expected = ceremony.fileNames + [Self.bank, Self.blueprint]
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    if let name = Set(names).symmetricDifference(expected).min() { throw unreadable(name) }
    var leaves: [BankLeaf] = []
    for (place, line) in TextLines.split(try bytes(Self.bank)).enumerated() {
      guard let json = try? CanonicalJSON(decoding: line), let leaf = try? BankLeaf(json: json),
        leaves.last.map({ $0.id < leaf.id }) ?? true
      else { throw unreadable(Self.bank, place + 1) }
      leaves.append(leaf)
    }
    guard let json = try? CanonicalJSON(decoding: try bytes(Self.blueprint)),
      let blueprint = try? Blueprint(canonical: json)
    else { throw unreadable(Self.blueprint) }
    (self.leaves, self.blueprint, self.ceremony) = (leaves, blueprint, ceremony)
    files = try ceremony.fileNames.map { ($0, try bytes($0)) }
  }

  /// Seals a bank for its trustees into the new folder `output` and reads it back.
  ///
  /// The two identities that open the files exist in this process only, and in the wraps.
  static func make(
    _ bank: CommittedBank, blueprint: Blueprint, ceremony: Ceremony, output: String
  ) throws -> SealedFolder {
    let trustees = try ceremony.trustees.map {
      Trustee(name: $0.name, recipient: try AgeRecipient(text: $0.recipient))
    }
    let contents: [(SealedPart, [CanonicalJSON])] = [
      (.bank, bank.items.map(\.json)), (.key, bank.keys.map(\.json)),
    ]
    try NewFolder.make(output) { folder in
      try folder.put(lines: bank.items.map(\.leaf.json), Self.bank)
      try folder.put(try blueprint.canonicalBytes(), Self.blueprint)
      try folder.put(try ceremony.json.encoded(), Ceremony.fileName)
      for (part, lines) in contents {
        let identity = AgeIdentity()
        let plain = TextLines.join(try lines.map { (line) in try line.encoded() })
        try folder.put(try AgeFile.seal(plain, to: [identity.recipient]), part.fileName)
        let wraps = try Custody.wraps(
          of: identity, name: part.rawValue, trustees: trustees, needed: ceremony.needed)
        for wrap in wraps { try folder.put(wrap.bytes, wrap.name) }
      }
    }
    return try SealedFolder(path: NewFolder.trimmed(output))
  }
}
