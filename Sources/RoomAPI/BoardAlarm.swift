/// Something a proctor must look at now.
package struct BoardAlarm: Codable, Hashable, Sendable {
  package var at: Instant
  /// A stable code, e.g. `log_mismatch`.
  package var kind: String
  /// A candidate number, or empty.
  package var candidate: String
  package var detail: String

  package init(at: Instant, kind: String, candidate: String, detail: String) {
    self.at = at
    self.kind = kind
    self.candidate = candidate
    self.detail = detail
  }
}
