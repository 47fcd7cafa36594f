import CanonicalBytes

/// How the short id of a note key is made: `SHA-256(name || "\n" || type || key)[:4]`.
enum NoteKeyID {
  static func of(name: String, type: NoteKeyType, publicKey: [UInt8]) -> UInt32 {
    let hash = Digest32(hashing: Array("\(name)\n".utf8), [type.rawValue], publicKey)
    return number(hash.bytes.prefix(4))
  }

  static func bytes(_ id: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: id >> $0) }
  }

  static func number(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}
