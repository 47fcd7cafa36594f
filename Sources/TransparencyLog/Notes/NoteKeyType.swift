/// The signature types of C2SP signed-note that this library signs and checks.
public enum NoteKeyType: UInt8, Hashable, Sendable, CaseIterable {
  /// Ed25519 over the note text: a log's own signature.
  case ed25519 = 0x01
  /// Ed25519 over time and note text: a witness's cosignature.
  case cosignature = 0x04
}
