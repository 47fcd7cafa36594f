/// A witness's statement about a checkpoint, C2SP tlog-cosignature with Ed25519 (type 0x04).
public struct Cosignature: Hashable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC at the witness, 0…2⁶³−1.
  public let time: Int
  /// The 64 bytes of the signature over ``message(time:text:)``.
  public let signature: [UInt8]

  /// Reads the 72 bytes of a signature line: eight of time, then the signature.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 72 else { return nil }
    let number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let time = Int(exactly: number) else { return nil }
    self.time = time
    signature = Array(bytes.dropFirst(8))
  }

  /// The time of `key`'s cosignature under `note` once it verifies; `nil` when it is not there.
  public static func time(by key: NoteVerifierKey, in note: SignedNote) -> Int? {
    guard key.type == .cosignature,
      let line = note.signatures.first(where: { key.verifies($0, text: note.text) })
    else { return nil }
    return Cosignature(bytes: line.bytes)?.time
  }

  /// What a witness signs: two header lines and the checkpoint's text.
  public static func message(time: Int, text: String) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }

  static func timeBytes(_ time: Int) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: time >> (56 - 8 * $0)) }
  }
}
