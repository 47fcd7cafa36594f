/// Which logs are believed, and which witnesses must have seen a head: a C2SP tlog-policy.
public struct WitnessPolicy: Hashable, Sendable {
  /// One `log` line.
  public struct Log: Hashable, Sendable {
    /// The log's key; its name is the origin.
    public let key: NoteVerifierKey
    /// Where to ask the log, if the line says so.
    public let url: String?
  }

  /// One `witness` line.
  public struct Witness: Hashable, Sendable {
    /// The name inside the policy.
    public let name: String
    /// The witness's cosignature key.
    public let key: NoteVerifierKey
    /// Where to ask the witness, if the line says so.
    public let url: String?
  }

  /// One `group` line: `threshold` of `members` must have cosigned.
  public struct Group: Hashable, Sendable {
    /// The name inside the policy.
    public let name: String
    /// How many members are needed, from 1.
    public let threshold: Int
    /// Names of witnesses and groups of earlier lines.
    public let members: [String]
  }

  /// The logs in order.
  public internal(set) var logs: [Log] = []
  /// The witnesses in order.
  public internal(set) var witnesses: [Witness] = []
  /// The groups in order; members stand before their group.
  public internal(set) var groups: [Group] = []
  /// The witness or group that must have cosigned; `nil` for `quorum none`.
  public internal(set) var quorum: String?

  /// Reads the text of a policy and refuses what C2SP tlog-policy does not allow.
  public init(text: String) throws(PolicyRefusal) {
    var parser = PolicyParser()
    self = try parser.policy(text)
  }

  init() {}

  /// Whether the witnesses of these policy names make the quorum.
  public func isQuorum(_ cosigners: Set<[UInt8]>) -> Bool {
    guard let quorum else { return true }
    var reached = cosigners
    for group in groups {
      let count = group.members.count { reached.contains(Array($0.utf8)) }
      if count >= group.threshold { reached.insert(Array(group.name.utf8)) }
    }
    return reached.contains(Array(quorum.utf8))
  }

  /// What the policy says of `note`; `log` counts as one more `log` line.
  ///
  /// Refuses the note when it is no checkpoint, no listed log of its origin signed it, or a line of
  /// a known key does not verify. A missing quorum is not a refusal but part of the verdict.
  public func verdict(
    on note: SignedNote, log: NoteVerifierKey? = nil
  ) throws(NoteRefusal) -> PolicyVerdict {
    let checkpoint = try Checkpoint(text: note.text)
    let known = (logs.map(\.key) + [log].compactMap(\.self))
    let ours = known.filter { NoteText.same($0.name, checkpoint.origin) }
    guard !ours.isEmpty else { throw .origin }
    let signer = try note.signers(among: ours)[0]
    var cosigners: [String] = []
    for witness in witnesses {
      guard let line = note.signatures.first(where: { witness.key.isNamed(in: $0) }) else {
        continue
      }
      guard witness.key.verifies(line, text: note.text) else {
        throw .badSignature(name: witness.key.name)
      }
      cosigners.append(witness.name)
    }
    return PolicyVerdict(
      checkpoint: checkpoint, log: signer, cosigners: cosigners,
      isQuorum: isQuorum(Set(cosigners.map { Array($0.utf8) })))
  }

  /// Whether a listed log signed `note` and the quorum cosigned it.
  public func satisfied(by note: SignedNote) -> Bool {
    (try? verdict(on: note))?.isQuorum ?? false
  }
}
