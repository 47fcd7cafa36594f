import Crypto
import CryptoExtras

/// `-> scrypt SALT LOG2N` and the file key sealed with a passphrase.
enum ScryptStanza {
  static let kind = "scrypt"
  /// 2²⁰ rounds take a gigabyte: whoever asks for more is not served.
  static let workFactors = 1...20
  private static let label = "age-encryption.org/v1/scrypt"

  static func wrap(
    _ key: FileKey, passphrase: String, workFactor: Int
  ) throws(AgeRefusal) -> AgeStanza {
    guard workFactors.contains(workFactor) else { throw .passphrase }
    var generator = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    let wrapKey = try wrapKey(passphrase, salt, workFactor)
    return AgeStanza(
      words: [kind, AgeStanza.unpadded(salt), "\(workFactor)"],
      body: try key.wrapped(with: wrapKey))
  }

  /// `nil` when it is another passphrase; refuses a stanza that no writer makes.
  static func unwrap(_ stanza: AgeStanza, passphrase: String) throws(AgeRefusal) -> FileKey? {
    guard stanza.words.count == 3, let salt = AgeStanza.decode(stanza.words[1].utf8),
      salt.count == 16, stanza.body.count == FileKey.count + Chunk.tag,
      let workFactor = workFactors.first(where: { "\($0)" == stanza.words[2] })
    else { throw .format(line: 0) }
    let wrapKey = try wrapKey(passphrase, salt, workFactor)
    return FileKey(unwrapping: stanza.body, with: wrapKey)
  }

  private static func wrapKey(
    _ passphrase: String, _ salt: [UInt8], _ workFactor: Int
  ) throws(AgeRefusal) -> SymmetricKey {
    guard !passphrase.isEmpty else { throw .passphrase }
    let key = try? KDF.Scrypt.deriveKey(
      from: Array(passphrase.utf8), salt: Array(label.utf8) + salt, outputByteCount: 32,
      rounds: 1 << workFactor, blockSize: 8, parallelism: 1)
    guard let key else { throw .failed }
    return key
  }
}
