package import Assessment

/// Why a sealed file is not taken for what genesis fixed.
package enum CeremonyProblem: Error, Hashable, Sendable {
  /// Nothing is sealed in this exam.
  case notSealed
  /// The opened file is not the one whose hash stands in genesis.
  case otherFile
  case trusteeUnknown(String)
  case trusteesTooFew(needed: Int, given: Int)
  /// The opened file has another item than the leaf, or too few or too many: then without a name.
  case itemDiffers(ItemID?)
  /// As ``itemDiffers(_:)``, for a key.
  case keyDiffers(ItemID?)
  /// This party's share is missing, repeated or not the one promised.
  case shareDiffers(String)
  /// A public value that was not announced, or none where one was.
  case drawDiffers
}
