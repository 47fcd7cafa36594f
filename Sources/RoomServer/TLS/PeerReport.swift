import ExamSession

/// A refusal of a machine, as the proctor hears of it.
struct PeerReport: Hashable, Sendable {
  var refusal: PeerRefusal
  var address: String
  /// The certificate it showed, hex SHA-256; empty without one.
  var sha = ""
  /// The name under which that certificate is enrolled; empty when it is not.
  var name = ""

  /// What the log says of it; `candidate` sits at the terminal of that name.
  func incident(candidate: String) -> IncidentEvent {
    let parts = ["address \(address)", name, sha.isEmpty ? "" : "sha256 \(sha.prefix(16))"]
    return IncidentEvent(
      candidate: candidate, what: refusal.rawValue,
      detail: parts.filter { !$0.isEmpty }.joined(separator: "; "), by: "server", signedBy: [])
  }
}
