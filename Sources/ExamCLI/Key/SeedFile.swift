import CanonicalBytes

/// A key file whose secret is 32 bytes: every kind but a trustee's.
struct SeedFile {
  let kind: KeyFileKind
  let name: String
  let seed: Digest32
  /// The log that it is for, of a share; empty for every other kind.
  let origin: String

  init(kind: KeyFileKind, name: String, seed: Digest32, origin: String = "") {
    (self.kind, self.name, self.seed, self.origin) = (kind, name, seed, origin)
  }

  /// Reads a key file of the `wanted` kind.
  init(path: String, wanted: KeyFileKind, _ passphrases: some PassphraseSource) throws {
    let content = try KeyFile.read(path, passphrases)
    let line = content.last == 0x0A ? content.dropLast() : content[...]
    guard let json = try? CanonicalJSON(decoding: line) else {
      guard String(decoding: content, as: UTF8.self).contains("AGE-SECRET-KEY-1") else {
        throw KeyRefusal.damaged(path: path)
      }
      let kind = KeyFileKind.trustee.rawValue
      throw KeyRefusal.otherKind(path: path, kind: kind, wanted: wanted)
    }
    guard let kind = json["kind"]?.stringValue, let name = json["name"]?.stringValue,
      let seed = json["key"]?.stringValue.flatMap({ Base64.decode($0) }).flatMap({ Digest32($0) })
    else { throw KeyRefusal.damaged(path: path) }
    guard kind == wanted.rawValue else {
      throw KeyRefusal.otherKind(path: path, kind: kind, wanted: wanted)
    }
    let origin = json["origin"]?.stringValue ?? ""
    guard origin.isEmpty != (wanted == .share) else { throw KeyRefusal.damaged(path: path) }
    self.init(kind: wanted, name: name, seed: seed, origin: origin)
  }

  /// Writes the key file; refuses to overwrite one.
  func write(to path: String, passphrase: Passphrase) throws {
    var members: [String: CanonicalJSON] = [
      "key": .string(seed.base64), "kind": .string(kind.rawValue), "name": .string(name),
    ]
    if !origin.isEmpty { members["origin"] = .string(origin) }
    let json = try CanonicalJSON.object(members).encoded()
    try KeyFile.write(json + [0x0A], to: path, passphrase: passphrase)
  }

  /// 32 bytes of the system's generator.
  static func freshSeed() -> Digest32 {
    var generator = SystemRandomNumberGenerator()
    return Digest32(hashing: (0..<64).map { _ in .random(in: .min ... .max, using: &generator) })
  }
}
