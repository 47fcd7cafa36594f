/// Why a witness does not cosign a head, C2SP tlog-witness.
public enum WitnessRefusal: Error, Hashable, Sendable {
  /// The witness does not know this log.
  case unknownLog
  /// No key of this log signed the head.
  case badSignature
  /// The body is no request.
  case malformed(AddCheckpointRefusal)
  /// The old size is above the head's.
  case shrinks
  /// The witness cosigned another size last.
  case otherSize(known: Int)
  /// The witness cosigned another root of this very size: the log has forked.
  case otherRoot(known: Int)
  /// The proof does not show that the head extends what the witness cosigned.
  case inconsistent(known: Int)

  /// The HTTP status that says so.
  public var status: Int {
    switch self {
    case .unknownLog: 404
    case .badSignature: 403
    case .malformed, .shrinks: 400
    case .otherSize, .otherRoot: 409
    case .inconsistent: 422
    }
  }

  /// Whether the two heads are to be kept, because they may show that the log has forked.
  public var isEvidence: Bool {
    switch self {
    case .otherRoot, .inconsistent: true
    case .unknownLog, .badSignature, .malformed, .shrinks, .otherSize: false
    }
  }
}
