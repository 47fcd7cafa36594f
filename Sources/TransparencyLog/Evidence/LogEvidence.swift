public import CanonicalBytes

/// Two heads that one observer got from one log, kept because they do not fit each other.
///
/// As a file it is canonical JSON `{"first":note,"origin":…,"proof":[base64…],"second":note}`. The
/// proof is the consistency proof that came with the later head; where the smaller tree is perfect,
/// the root that the log claims for it stands before the proof.
public struct LogEvidence: Hashable, Sendable {
  /// The log's name.
  public let origin: String
  /// The whole note of the head that was known; empty when the very first head was refused.
  public let first: String
  /// The whole note of the head that came later.
  public let second: String
  /// From the smaller tree to the larger one.
  public let proof: [Digest32]

  /// The most bytes of a note that is kept whole.
  public static let largestNote = 16_384

  /// Evidence of these parts; a note that is too long or cannot stand in a canonical document is
  /// no head of any log and is left empty.
  public init(origin: String, first: String, second: String, proof: [Digest32]) {
    self.origin = Self.kept(origin)
    self.first = Self.kept(first)
    self.second = Self.kept(second)
    self.proof = Array(proof.prefix(128))
  }

  /// Reads a whole file and refuses every other spelling of it.
  public init(parsing bytes: [UInt8]) throws(LogEvidenceRefusal) {
    do throws(CanonicalError) {
      var fields = try CanonicalFields(CanonicalJSON(decoding: bytes))
      first = try fields.string("first")
      origin = try fields.string("origin")
      second = try fields.string("second")
      var proof: [Digest32] = []
      for text in try fields.strings("proof") {
        guard let hash = Base64.decode(text).flatMap({ Digest32($0) }) else {
          throw .field("proof")
        }
        proof.append(hash)
      }
      self.proof = proof
      try fields.finish()
    } catch { throw .malformed }
  }

  /// The whole file.
  public var bytes: [UInt8] {
    let document: CanonicalJSON = [
      "first": .string(first), "origin": .string(origin),
      "proof": .array(proof.map { .string($0.base64) }), "second": .string(second),
    ]
    return (try? document.encoded()) ?? []
  }

  private static func kept(_ text: String) -> String {
    guard text.utf8.count <= largestNote, (try? CanonicalJSON.string(text).encoded()) != nil else {
      return ""
    }
    return text
  }
}
