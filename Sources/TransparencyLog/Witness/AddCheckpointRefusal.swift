/// Why bytes are no request to a witness.
public enum AddCheckpointRefusal: Error, Hashable, Sendable {
  /// Longer than ``AddCheckpoint/largest`` bytes.
  case tooLarge
  /// No blank line stands between the proof and the note.
  case noBlankLine
  /// The first line is not `old ` and a decimal number without leading zeros.
  case oldSize
  /// This line, from 1, is not the base64 of a hash.
  case proofLine(Int)
  /// More than ``AddCheckpoint/longestProof`` proof lines.
  case proofTooLong
  /// What follows the blank line is no signed head.
  case note(NoteRefusal)
}
