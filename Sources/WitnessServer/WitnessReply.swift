package import TransparencyLog

/// What a witness says to a request.
package struct WitnessReply: Hashable, Sendable {
  /// The HTTP status.
  package let status: Int
  /// The media type of ``body``.
  package let type: String
  /// Cosignature lines, a size, or a word.
  package let body: String
  /// Why nothing was cosigned; `nil` for a cosignature and for a failure of the witness itself.
  package let refusal: WitnessRefusal?
  /// Where two heads lie that may not both be true.
  package let evidence: String?

  static func cosigned(_ line: NoteSignature) -> WitnessReply {
    WitnessReply(
      status: 200, type: "text/plain; charset=utf-8", body: line.line + "\n", refusal: nil,
      evidence: nil)
  }

  /// The witness cannot keep what it knows, so it cosigns nothing.
  static let failed = WitnessReply(
    status: 500, type: "text/plain; charset=utf-8", body: "stopped\n", refusal: nil,
    evidence: nil)

  static func refused(_ refusal: WitnessRefusal, evidence: String?) -> WitnessReply {
    switch refusal {
    case .otherSize(let known), .otherRoot(let known):
      WitnessReply(
        status: refusal.status, type: "text/x.tlog.size", body: "\(known)\n", refusal: refusal,
        evidence: evidence)
    case .unknownLog, .badSignature, .malformed, .shrinks, .inconsistent:
      WitnessReply(
        status: refusal.status, type: "text/plain; charset=utf-8", body: "", refusal: refusal,
        evidence: evidence)
    }
  }
}
