/// A text with the signatures under it, C2SP signed-note; nothing in it is verified by reading it.
public struct SignedNote: Hashable, Sendable {
  /// The signed text, with its last newline.
  public let text: String
  /// The signature lines in order; no two of the same key.
  public private(set) var signatures: [NoteSignature]

  /// The most bytes of a note.
  public static let largest = 1_000_000
  /// The most signature lines of a note.
  public static let mostSignatures = 100

  /// A note of `text`, which must end in a newline and hold no other control characters.
  public init(text: String, signatures: [NoteSignature] = []) throws(NoteRefusal) {
    guard text.utf8.last == NoteText.newline, NoteText.isPrintable(text.utf8) else { throw .text }
    self.text = text
    self.signatures = []
    for signature in signatures { try add(signature) }
  }

  /// Reads a whole note: text, blank line, at least one signature line, and nothing after.
  public init(parsing note: String) throws(NoteRefusal) {
    let bytes = Array(note.utf8)
    guard bytes.count <= Self.largest else { throw .tooLarge(limit: Self.largest) }
    guard bytes.last == NoteText.newline, NoteText.isPrintable(bytes) else { throw .text }
    guard let blank = Self.lastBlankLine(bytes), let lines = NoteText.lines(bytes[(blank + 2)...])
    else { throw .noBlankLine }
    guard let text = String(validating: bytes[...blank], as: UTF8.self) else { throw .text }
    guard !lines.isEmpty else { throw .notSigned }
    try self.init(text: text)
    for (index, line) in lines.enumerated() {
      guard let signature = NoteSignature(line: line) else {
        throw .signatureLine(line: index + 1)
      }
      try add(signature)
    }
  }

  /// Reads a whole note from bytes, which must be UTF-8.
  public init(parsing bytes: [UInt8]) throws(NoteRefusal) {
    guard let note = String(validating: bytes, as: UTF8.self) else { throw .text }
    try self.init(parsing: note)
  }

  /// Text, blank line and signature lines.
  public var serialised: String {
    text + "\n" + signatures.map { $0.line + "\n" }.joined()
  }

  /// Adds one line; refuses a second one of the same key.
  public mutating func add(_ signature: NoteSignature) throws(NoteRefusal) {
    guard signatures.count < Self.mostSignatures else {
      throw .tooLarge(limit: Self.mostSignatures)
    }
    guard !signatures.contains(where: { $0.isOfSameKey(as: signature) }) else {
      throw .duplicateSignature(name: signature.name)
    }
    signatures.append(signature)
  }

  /// Those of `keys` that signed the text, in their order; lines of unknown keys are ignored.
  ///
  /// Refuses the whole note when a line of a known key does not verify, and when no key signed.
  public func signers(among keys: [NoteVerifierKey]) throws(NoteRefusal) -> [NoteVerifierKey] {
    var signers: [NoteVerifierKey] = []
    for key in keys {
      guard let signature = signatures.first(where: { key.isNamed(in: $0) }) else { continue }
      guard key.verifies(signature, text: text) else { throw .badSignature(name: key.name) }
      signers.append(key)
    }
    guard !signers.isEmpty else { throw .notSigned }
    return signers
  }

  /// The index of the first of the last two newlines in a row.
  private static func lastBlankLine(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 2 else { return nil }
    return (0..<(bytes.count - 1)).last {
      bytes[$0] == NoteText.newline && bytes[$0 + 1] == NoteText.newline
    }
  }

  /// Same bytes of text and same lines.
  public static func == (a: SignedNote, b: SignedNote) -> Bool {
    NoteText.same(a.serialised, b.serialised)
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    for byte in serialised.utf8 { hasher.combine(byte) }
  }
}
