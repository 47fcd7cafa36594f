public import CanonicalBytes

/// All that a witness knows of one log: the last head it cosigned, as the log signed it.
public struct WitnessState: Hashable, Sendable {
  /// The head with the log's signatures, and no other line.
  public let note: SignedNote
  /// What the note says.
  public let checkpoint: Checkpoint

  /// Reads a kept note; refuses one that none of `logs` signed.
  public init(note: SignedNote, logs: [NoteVerifierKey]) throws(NoteRefusal) {
    let checkpoint = try Checkpoint(text: note.text)
    let ours = logs.filter { NoteText.same($0.name, checkpoint.origin) }
    guard !ours.isEmpty else { throw .origin }
    let lines = note.signatures.filter { line in
      ours.contains { $0.verifies(line, text: note.text) }
    }
    guard !lines.isEmpty else { throw .notSigned }
    self.note = try SignedNote(text: note.text, signatures: lines)
    self.checkpoint = checkpoint
  }

  /// The log's name.
  public var origin: String { checkpoint.origin }
  /// The number of leaves.
  public var size: Int { checkpoint.size }
  /// The root over these leaves.
  public var root: Digest32 { checkpoint.root }
}
