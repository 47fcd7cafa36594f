import ArgumentParser
import Assessment
import CanonicalBytes
import Crypto
import ExamSession
import Foundation
import RoomAPI
import SessionStore

/// An official's personal key in a file that only its owner can read.
struct OfficialKey {
  let name: String
  private let key: Curve25519.Signing.PrivateKey

  /// A new key for a person of this name.
  init(name: String) {
    self.name = name
    key = Curve25519.Signing.PrivateKey()
  }

  /// Reads a key file.
  init(path: String) throws {
    let bytes = try SourceFiles.file(path).bytes
    let trimmed = bytes.last == 0x0A ? Array(bytes.dropLast()) : bytes
    guard let json = try? CanonicalJSON(decoding: trimmed), let name = json["name"]?.stringValue,
      let seed = json["key"]?.stringValue.flatMap({ Base64.decode($0) }),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    else { throw CouldNot("\(path): không phải tệp khóa – not a key file") }
    self.name = name
    self.key = key
  }

  /// Base64 of the public half, for `exam.yaml`.
  var publicKey: String { Base64.encode(Array(key.publicKey.rawRepresentation)) }

  /// Writes the key file; refuses to overwrite one.
  func write(to path: String) throws {
    let json: CanonicalJSON = [
      "key": .string(Base64.encode(Array(key.rawRepresentation))), "name": .string(name),
    ]
    guard !FileManager.default.fileExists(atPath: path) else {
      throw ExamFolderFailure.exists(path: path)
    }
    let made = FileManager.default.createFile(
      atPath: path, contents: Data(try json.encoded() + [0x0A]),
      attributes: [.posixPermissions: 0o600])
    guard made else { throw ExamFolderFailure.io(path: path) }
  }

  /// This person's signature under an act.
  func approve(_ body: some ApprovedBody, origin: String) throws -> Approval {
    let signature = try key.signature(for: try body.approvedBytes(origin: origin))
    return Approval(by: name, signature: Array(signature))
  }
}

/// The key files of the officials who approve an act.
struct ApprovalOptions: ParsableArguments {
  @Option(help: "Key file of an official who approves; once for each.")
  var approve: [String] = []

  /// The act with everybody's signature under it.
  func signed(_ body: some ApprovedBody, exam: String) throws -> ActRequest {
    let origin = try ExamFolder(exam).description().origin
    var signed = body
    for path in approve {
      signed.approvals.append(try OfficialKey(path: path).approve(body, origin: origin))
    }
    return try ActRequest(signed)
  }
}

extension ApprovalID {
  /// Sixteen bytes of the system's generator.
  static func fresh() -> ApprovalID {
    var generator = SystemRandomNumberGenerator()
    return .random(using: &generator)
  }
}
