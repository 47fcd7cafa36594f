import CanonicalBytes
import Foundation
import SessionStore
import TransparencyLog

/// Two heads of one log that may not both be true, or one and what a witness said, in a file.
struct WitnessEvidence: Sendable {
  let origin: String
  /// What was known before.
  let first: String
  /// What is there now.
  let second: String
  var proof: [Digest32] = []
  /// Who said it, and what.
  var witness = ""
  var said = ""

  /// Writes the file and gives its path.
  func write(in folder: ExamFolder) throws -> String {
    let path = folder.path("evidence")
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    var members: [String: CanonicalJSON] = [
      "first": .string(first), "origin": .string(origin),
      "proof": .array(proof.map { .string($0.base64) }), "second": .string(second),
    ]
    if !witness.isEmpty {
      members["witness"] = .string(witness)
      members["said"] = .string(said)
    }
    let bytes = try CanonicalJSON.object(members).encoded()
    let name = "evidence/witness-\(Digest32(hashing: bytes).hex.prefix(16)).json"
    try folder.replace(bytes, name)
    return folder.path(name)
  }
}
