/// What a policy says of one signed head.
public struct PolicyVerdict: Hashable, Sendable {
  /// The head that the log signed.
  public let checkpoint: Checkpoint
  /// The log's key that signed it.
  public let log: NoteVerifierKey
  /// The policy names of the witnesses that cosigned it, in the policy's order.
  public let cosigners: [String]
  /// Whether these witnesses are enough.
  public let isQuorum: Bool
}
