package import RoomClient
package import TransparencyLog

/// How asking a witness for one head ended.
package enum WitnessAnswer: Hashable, Sendable {
  /// Its line, which verifies.
  case cosigned(NoteSignature)
  /// It cosigned a larger head of this log before.
  case ahead(Int)
  /// It cosigned another root of this size, or a head that this log does not extend.
  case inconsistent(Int)
  /// Another status, or an answer that is not one of a witness.
  case refused(status: Int)
  /// Its line does not verify.
  case badLine
  case silent(WitnessSilence)

  /// Whether the head is cosigned now.
  package var isOK: Bool {
    switch self {
    case .cosigned: true
    case .ahead, .inconsistent, .refused, .badLine, .silent: false
    }
  }

  /// A stable word for the log; empty for a cosignature.
  package var detail: String {
    switch self {
    case .cosigned: ""
    case .ahead(let size): "ahead \(size)"
    case .inconsistent(let size): "inconsistent \(size)"
    case .refused(let status): "status \(status)"
    case .badLine: "bad_signature"
    case .silent(.unreachable): "unreachable"
    case .silent(.timedOut): "timed_out"
    case .silent(.tooLarge): "too_large"
    }
  }
}
