public import CanonicalBytes

/// What a log sends to a witness: the request body of C2SP tlog-witness, the same bytes over HTTP
/// and on a USB stick.
public struct AddCheckpoint: Hashable, Sendable {
  /// The most proof lines a request may hold.
  public static let longestProof = 63
  /// Bytes; a longer body is refused.
  public static let largest = 65_536

  /// The size of the head that the witness is thought to have cosigned last, or 0.
  public let oldSize: Int
  /// The consistency proof from that size to the head's.
  public let proof: [Digest32]
  /// The head, signed by its log.
  public let note: SignedNote
  /// What the note says.
  public let checkpoint: Checkpoint

  /// A request for `note`; refuses a note that is no head.
  public init(
    oldSize: Int, proof: [Digest32], note: SignedNote
  ) throws(AddCheckpointRefusal) {
    guard oldSize >= 0 else { throw .oldSize }
    guard proof.count <= Self.longestProof else { throw .proofTooLong }
    do throws(NoteRefusal) {
      checkpoint = try Checkpoint(text: note.text)
    } catch { throw .note(error) }
    (self.oldSize, self.proof, self.note) = (oldSize, proof, note)
  }

  /// Reads a body: old size, proof lines, a blank line, the note, and nothing after.
  public init(parsing body: [UInt8]) throws(AddCheckpointRefusal) {
    guard body.count <= Self.largest else { throw .tooLarge }
    guard let blank = Self.firstBlankLine(body), let lines = NoteText.lines(body[...blank]),
      let first = lines.first
    else { throw .noBlankLine }
    guard first.utf8.starts(with: "old ".utf8),
      let oldSize = NoteText.number(first.dropFirst(4))
    else { throw .oldSize }
    guard lines.count - 1 <= Self.longestProof else { throw .proofTooLong }
    var proof: [Digest32] = []
    for (offset, line) in lines.dropFirst().enumerated() {
      guard let hash = Base64.decode(line).flatMap({ Digest32($0) }) else {
        throw .proofLine(offset + 2)
      }
      proof.append(hash)
    }
    let note: SignedNote
    do throws(NoteRefusal) {
      note = try SignedNote(parsing: Array(body[(blank + 2)...]))
    } catch { throw .note(error) }
    try self.init(oldSize: oldSize, proof: proof, note: note)
  }

  /// The body's bytes.
  public var serialised: String {
    "old \(oldSize)\n" + proof.map { $0.base64 + "\n" }.joined() + "\n" + note.serialised
  }

  /// The index of the newline that ends the line before the first blank one.
  private static func firstBlankLine(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 2 else { return nil }
    return (0..<(bytes.count - 1)).first {
      bytes[$0] == NoteText.newline && bytes[$0 + 1] == NoteText.newline
    }
  }
}
