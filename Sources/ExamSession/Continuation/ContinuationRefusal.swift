package import Assessment

/// Why a finished room takes no correction, signature, erasure or wipe; nothing is logged.
package enum ContinuationRefusal: Error, Hashable, Sendable {
  /// The results have not left the room yet.
  case notFinished
  /// The witnesses whom the policy asks for have not signed the final head.
  case notWitnessed
  /// The data of this exam was wiped.
  case wiped
  /// The item stood in no paper.
  case itemNotUsed(ItemID)
  /// The corrected key cannot be a key of the item.
  case keyDoesNotFit(ItemID)
  /// The key already says so.
  case keyUnchanged(ItemID)
  case noReason
  /// The roster has no such candidate.
  case unknownCandidate(CandidateNumber)
  /// The signature already stands so.
  case signatureUnchanged(CandidateNumber)
  case notApproved(ApprovalProblem)
  /// A sheet cannot be scored.
  case scoring(CandidateNumber)
  /// The act has no canonical body of at most 32,768 bytes.
  case notCanonical
}
