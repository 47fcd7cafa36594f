public import CanonicalBytes

/// A self-contained proof of inclusion, C2SP tlog-proof: what a candidate takes home as a file.
///
/// Reading one verifies nothing; ``Receipt`` does.
public struct TlogProof: Hashable, Sendable {
  /// Data that no signature covers; `nil` when the file has no `extra` line.
  public let extra: [UInt8]?
  /// The leaf's index.
  public let index: Int
  /// The sibling hashes, the leaf's own sibling first.
  public let proof: [Digest32]
  /// The checkpoint with its signatures.
  public let note: SignedNote

  private static let header = "c2sp.org/tlog-proof@v1"

  /// A proof of these parts.
  public init(extra: [UInt8]?, index: Int, proof: [Digest32], note: SignedNote) {
    (self.extra, self.index, self.proof, self.note) = (extra, index, proof, note)
  }

  /// Reads a whole file and refuses every other spelling of it.
  public init(parsing bytes: [UInt8]) throws(ReceiptRefusal) {
    let blank = bytes.indices.dropLast().first {
      bytes[$0] == NoteText.newline && bytes[$0 + 1] == NoteText.newline
    }
    guard let blank, var lines = NoteText.lines(bytes[...blank])?[...],
      lines.popFirst().map({ NoteText.same($0, Self.header) }) == true
    else { throw .format(line: 1) }
    let total = lines.count + 1
    var extra: [UInt8]?
    if let line = lines.first, let text = Self.value(of: line, after: "extra ") {
      guard let bytes = Base64.decode(text) else { throw .format(line: 2) }
      extra = bytes
      lines = lines.dropFirst()
    }
    guard let line = lines.popFirst(), let text = Self.value(of: line, after: "index "),
      let index = NoteText.number(text)
    else { throw .format(line: total - lines.count) }
    var proof: [Digest32] = []
    while let line = lines.popFirst() {
      guard let hash = Base64.decode(line).flatMap({ Digest32($0) }), proof.count < 64 else {
        throw .format(line: total - lines.count)
      }
      proof.append(hash)
    }
    do throws(NoteRefusal) {
      let note = try SignedNote(parsing: Array(bytes[(blank + 2)...]))
      self.init(extra: extra, index: index, proof: proof, note: note)
    } catch { throw .note(error) }
  }

  /// The whole file.
  public var serialised: String {
    var lines = [Self.header]
    if let extra { lines.append("extra \(Base64.encode(extra))") }
    lines.append("index \(index)")
    lines += proof.map(\.base64)
    return lines.joined(separator: "\n") + "\n\n" + note.serialised
  }

  private static func value(of line: String, after prefix: String) -> String? {
    guard line.utf8.starts(with: prefix.utf8) else { return nil }
    return String(line.utf8.dropFirst(prefix.utf8.count))
  }
}
