import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import SealedFiles
import SessionStore

/// Seals a scratch bank for two of three trustees and keeps the identities at hand.
struct ScratchSealing: Sendable {
  let people = ["An", "Bảo", "Chi"]
  let trustees = [AgeIdentity(), AgeIdentity(), AgeIdentity()]
  let bank = AgeIdentity()
  let keys = AgeIdentity()

  func ceremony() throws -> Ceremony {
    try Ceremony(
      needed: 2, publicDraw: "",
      trustees: zip(people, trustees).map {
        Ceremony.Trustee(name: $0, recipient: $1.recipient.text)
      })
  }

  /// The sealed part of an exam's folder, as `exam commit --sealed` leaves it.
  func seal(_ scratch: ScratchBank, into folder: ExamFolder) throws {
    try FileManager.default.createDirectory(
      atPath: folder.path(ExamPath.sealed), withIntermediateDirectories: true)
    try folder.put(lines: scratch.items.map(\.leaf.json), ExamPath.bank)
    try folder.put(try ceremony().json.encoded(), ExamPath.ceremony)
    let list = zip(people, trustees).map { Trustee(name: $0, recipient: $1.recipient) }
    let parts: [(SealedPart, AgeIdentity, [CanonicalJSON])] = [
      (.bank, bank, scratch.items.map(\.json)), (.key, keys, scratch.keys.map(\.json)),
    ]
    for (part, identity, lines) in parts {
      let plain = TextLines.join(try lines.map { (line) in try line.encoded() })
      try folder.put(
        try AgeFile.seal(plain, to: [identity.recipient]),
        "\(ExamPath.sealed)/\(part.fileName)")
      let wraps = try Custody.wraps(of: identity, name: part.rawValue, trustees: list, needed: 2)
      for wrap in wraps { try folder.put(wrap.bytes, "\(ExamPath.sealed)/\(wrap.name)") }
    }
  }

  /// What genesis lists.
  func files(_ folder: ExamFolder) throws -> [SealedFile] {
    try ceremony().fileNames.map { name in
      let path = folder.path("\(ExamPath.sealed)/\(name)")
      let bytes = Array(try Data(contentsOf: URL(filePath: path)))
      return SealedFile(name: name, sha: Digest32(hashing: bytes).hex)
    }
  }

  func openBank(by names: [String] = ["An", "Bảo"]) -> OpenRequest {
    OpenRequest(file: .bank, identity: bank.text, by: names)
  }

  func openKeys(by names: [String] = ["Bảo", "Chi"]) -> OpenRequest {
    OpenRequest(file: .key, identity: keys.text, by: names)
  }
}
