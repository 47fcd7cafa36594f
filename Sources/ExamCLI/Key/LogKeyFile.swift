import CanonicalBytes
import TransparencyLog

/// The key with which a log signs its checkpoints (C2SP signed-note, type 0x01).
struct LogKeyFile {
  /// The key; its name is the log's origin.
  let signer: NoteSigner
  private let file: SeedFile

  private init(_ file: SeedFile) throws {
    signer = try NoteSigner(name: file.name, type: .ed25519, seed: file.seed)
    self.file = file
  }

  /// A new key of the log with this origin.
  init(origin: String) throws {
    try self.init(SeedFile(kind: .log, name: origin, seed: SeedFile.freshSeed()))
  }

  /// The key of this seed, to keep it with a passphrase.
  init(origin: String, seed: Digest32) throws {
    try self.init(SeedFile(kind: .log, name: origin, seed: seed))
  }

  /// Reads a key file.
  init(path: String, _ passphrases: PassphraseOptions) throws {
    try self.init(SeedFile(path: path, wanted: .log, passphrases))
  }

  /// The public half, for the minutes.
  var vkey: String { signer.verifierKey.vkey }

  /// Writes the key file; refuses to overwrite one.
  func write(to path: String, passphrase: Passphrase) throws {
    try file.write(to: path, passphrase: passphrase)
  }
}
