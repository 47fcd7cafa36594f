/// What a witness answers: one or more signature lines, each with its newline.
public enum CosignatureLines {
  /// Reads the lines; refuses anything else.
  public static func parse(_ text: String) throws(NoteRefusal) -> [NoteSignature] {
    guard text.utf8.count <= SignedNote.largest,
      let lines = NoteText.lines(Array(text.utf8)), !lines.isEmpty
    else { throw .text }
    var signatures: [NoteSignature] = []
    for (index, line) in lines.enumerated() {
      guard let signature = NoteSignature(line: line) else {
        throw .signatureLine(line: index + 1)
      }
      signatures.append(signature)
    }
    return signatures
  }
}

extension SignedNote {
  /// This note with those of `lines` that are cosignatures of it by one of `keys`; the first line
  /// of a key stays. Lines of other keys are ignored, as C2SP tlog-witness asks.
  public func adding(_ lines: [NoteSignature], of keys: [NoteVerifierKey]) -> SignedNote {
    var note = self
    for line in lines where keys.contains(where: { $0.verifies(line, text: text) }) {
      try? note.add(line)
    }
    return note
  }
}
