public import CanonicalBytes

/// The head of a log, C2SP tlog-checkpoint with exactly three lines and no extensions.
public struct Checkpoint: Hashable, Sendable {
  /// The log's name.
  public let origin: String
  /// The number of leaves.
  public let size: Int
  /// The root over these leaves.
  public let root: Digest32

  /// A head of these values; `origin` must be fit for a key name.
  public init(origin: String, size: Int, root: Digest32) throws(NoteRefusal) {
    guard NoteText.isKeyName(origin), size >= 0 else { throw .checkpoint }
    guard size > 0 || root == MerkleTree.emptyRoot else { throw .checkpoint }
    (self.origin, self.size, self.root) = (origin, size, root)
  }

  /// Reads a note's text; refuses extension lines.
  public init(text: String) throws(NoteRefusal) {
    guard let lines = NoteText.lines(Array(text.utf8)), lines.count == 3,
      let size = NoteText.number(lines[1]),
      let root = Base64.decode(lines[2]).flatMap({ Digest32($0) })
    else { throw .checkpoint }
    try self.init(origin: lines[0], size: size, root: root)
  }

  /// The head in `note`, once it carries the signature of `key`, whose name must be the origin.
  public init(_ note: SignedNote, signedBy key: NoteVerifierKey) throws(NoteRefusal) {
    try self.init(text: note.text)
    guard NoteText.same(origin, key.name) else { throw .origin }
    guard key.type == .ed25519 else { throw .notSigned }
    _ = try note.signers(among: [key])
  }

  /// Origin, size and root, each with its newline.
  public var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

  /// This head under the signature of `signer`, whose name must be the origin.
  public func signed(by signer: NoteSigner) throws(NoteRefusal) -> SignedNote {
    guard NoteText.same(origin, signer.name) else { throw .origin }
    return try SignedNote(text: text, signatures: [signer.sign(text)])
  }

  /// Same bytes of origin, same size and root.
  public static func == (a: Checkpoint, b: Checkpoint) -> Bool {
    a.size == b.size && a.root == b.root && NoteText.same(a.origin, b.origin)
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(size)
    hasher.combine(root)
  }
}
