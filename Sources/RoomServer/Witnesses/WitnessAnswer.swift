package import RoomClient
package import TransparencyLog

/// How asking a witness for one head ended.
package enum WitnessAnswer: Hashable, Sendable {
  /// Its line, which verifies.
  case cosigned(NoteSignature)
  /// It cosigned, but its clock says so many seconds too little or too much, beyond the two minutes
  /// that clocks may differ, for the line to count.
  case untimely(seconds: Int)
  /// It says that it cosigned a larger head of this log before.
  case ahead(Int)
  /// It said twice that it cosigned this size, and does not take the proof from there.
  case inconsistent(Int)
  /// Another status, or an answer that is not one of a witness.
  case refused(status: Int)
  /// Its line does not verify.
  case badLine
  case silent(WitnessSilence)

  /// Whether the head is cosigned now, and in time.
  package var isOK: Bool {
    switch self {
    case .cosigned: true
    case .untimely, .ahead, .inconsistent, .refused, .badLine, .silent: false
    }
  }

  /// Whether the witness has signed the head it was asked for.
  var isSigned: Bool {
    switch self {
    case .cosigned, .untimely: true
    case .ahead, .inconsistent, .refused, .badLine, .silent: false
    }
  }

  /// A stable word for the log; empty for a cosignature.
  package var detail: String {
    switch self {
    case .cosigned: ""
    case .untimely(let seconds): "clock \(seconds < 0 ? "-" : "+")\(seconds.magnitude / 60 + 2)"
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
