import TransparencyLog

/// The key with which a witness cosigns checkpoints (C2SP tlog-cosignature, type 0x04).
struct WitnessKey {
  /// The key with its name.
  let signer: NoteSigner
  private let file: SeedFile

  private init(_ file: SeedFile) throws {
    signer = try NoteSigner(name: file.name, type: .cosignature, seed: file.seed)
    self.file = file
  }

  /// A new key of this name.
  init(name: String) throws {
    try self.init(SeedFile(kind: .witness, name: name, seed: SeedFile.freshSeed()))
  }

  /// Reads a key file.
  init(path: String, _ passphrases: PassphraseOptions) throws {
    try self.init(SeedFile(path: path, wanted: .witness, passphrases))
  }

  /// The public half, for a policy file.
  var vkey: String { signer.verifierKey.vkey }

  /// Writes the key file; refuses to overwrite one.
  func write(to path: String, passphrase: Passphrase) throws {
    try file.write(to: path, passphrase: passphrase)
  }
}
