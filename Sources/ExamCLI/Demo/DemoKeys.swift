import CanonicalBytes
import Foundation
import SealedFiles

/// The key files of a sample exam, all with one throwaway passphrase.
struct DemoKeys {
  /// In `passphrase.txt`.
  let passphrase: Passphrase
  private let folder: String

  /// Makes the passphrase.
  init(folder: String) throws {
    self.folder = folder
    let text = SeedFile.freshSeed().hex
    let made = FileManager.default.createFile(
      atPath: "\(folder)/passphrase.txt", contents: Data((text + "\n").utf8),
      attributes: [.posixPermissions: 0o600])
    guard made else { throw CouldNot("\(folder)/passphrase.txt") }
    passphrase = Passphrase(text)
  }

  /// The lines of `officials`.
  func officials() throws -> String {
    var lines = ""
    for (name, role) in [("Trần Văn Bình", "chair"), ("Lê Thị Hoa", "secretary")] {
      let key = OfficialKey(name: name)
      try key.write(to: "\(folder)/\(role).key", passphrase: passphrase)
      lines += "  - {name: \(name), role: \(role), key: \(key.publicKey)}\n"
    }
    return lines
  }

  /// The line of `trustees`: two of three.
  func trustees() throws -> String {
    var list: [String] = []
    for (name, file) in [("Nguyễn Thị An", "an"), ("Phạm Quốc Bảo", "bao"), ("Đỗ Chi", "chi")] {
      let key = TrusteeKey(name: name)
      try key.write(to: "\(folder)/\(file).key", passphrase: passphrase)
      list.append("{name: \(name), recipient: \(key.recipient.text)}")
    }
    return "trustees: {needed: 2, list: [\(list.joined(separator: ", "))]}\n"
  }

  /// A party that keeps its share of one exam's seed, as `seed_parties` names it.
  func share(of party: String, origin: String, file: String) throws -> String {
    let share = ShareFile(party: party, origin: origin)
    try share.write(to: "\(folder)/\(file)", passphrase: passphrase)
    return "{party: \(party), commit: \(share.commitment.base64)}"
  }

  /// A policy that asks for the one witness that will listen at `url`.
  func policy(url: String) throws -> String {
    let key = try WitnessKey(name: "giamsat.example.vn/w1")
    try key.write(to: "\(folder)/witness.key", passphrase: passphrase)
    return "witness giamsat \(key.vkey) \(url)\nquorum giamsat\n"
  }
}
