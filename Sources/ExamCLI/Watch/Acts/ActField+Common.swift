import ProctorUI

extension ActField {
  /// Whom an act is about.
  static let candidate = ActField(
    "candidate", Said("Thí sinh", "Candidate"), .candidate(orAll: false), option: "--candidate")

  /// One candidate, or all.
  static let candidateOrAll = ActField(
    "candidate", Said("Thí sinh", "Candidate"), .candidate(orAll: true), option: "--candidate")

  /// Why something is done.
  static let reason = ActField(
    "reason", Said("Lý do", "Reason"), .text(most: 300), option: "--reason")
}
