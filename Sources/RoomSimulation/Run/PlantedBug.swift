/// A mistake that the simulated server makes on purpose, to see that the checks notice it.
package enum PlantedBug: String, Hashable, Sendable, CaseIterable {
  /// Answers go out before their events are on the disk.
  case acknowledgesBeforeCommit = "acknowledges-before-commit"
  /// A response that comes twice is logged twice.
  case noDeduplication = "no-deduplication"
  /// A response of the very deadline counts: `<=` for `<`.
  case countsAtTheDeadline = "counts-at-the-deadline"
  /// The sheet that is collected lacks the candidate's last response.
  case losesTheLastResponse = "loses-the-last-response"
  /// A restart begins from a copy that lacks the last events.
  case restoresAnOldCopy = "restores-an-old-copy"
  /// A restart finds the last event changed.
  case rewritesTheLog = "rewrites-the-log"
}
