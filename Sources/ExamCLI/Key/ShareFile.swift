import Assessment
import CanonicalBytes

/// A party's secret share of the draw seed, kept by the party until the bank is opened.
struct ShareFile {
  /// The party, as `seed_parties` of exam.yaml names it.
  let party: String
  /// The log of the one exam that it was made for, as `origin` of exam.yaml names it.
  let origin: String
  /// The 32 bytes that the party reveals.
  let share: Digest32

  /// A new share of this party for one exam.
  init(party: String, origin: String) {
    (self.party, self.origin) = (party, origin)
    share = SeedFile.freshSeed()
  }

  /// Reads a share file.
  init(path: String, _ passphrases: PassphraseOptions) throws {
    let file = try SeedFile(path: path, wanted: .share, passphrases)
    (party, origin, share) = (file.name, file.origin, file.seed)
  }

  /// What genesis holds of the share.
  var commitment: Digest32 { DrawSeed.shareCommitment(party: party, share: share.bytes) }

  /// Writes the share file; refuses to overwrite one.
  func write(to path: String, passphrase: Passphrase) throws {
    try SeedFile(kind: .share, name: party, seed: share, origin: origin)
      .write(to: path, passphrase: passphrase)
  }
}
