/// Why a sheet cannot be scored.
public enum ScoringRefusal: Error, Hashable, Sendable {
  case missingKey(ItemID)
  case missingMaximum(ItemID)
  /// The sheet has this item twice.
  case repeatedItem(ItemID)
}
