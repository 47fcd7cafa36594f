package import CanonicalBytes
package import ExamSession

/// How one seed ended.
package struct RunReport: Sendable {
  package let seed: UInt64
  package let size: ExamSize
  /// In the order in which they were noticed; empty for a history that keeps every promise.
  package let violations: [Violation]
  package let counts: RunCounts
  /// Milliseconds by which the log's clock was ahead when the room ended.
  package let clockError: Int
  /// The root over the whole log.
  package let root: Digest32
  /// A line for everything that happened, when that was asked for.
  package let trace: String
  /// What the verifier needs; `nil` unless the whole log is signed.
  package let bundle: BundleFiles?
}
