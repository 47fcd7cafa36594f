package import Assessment

/// Why parts do not make one exam.
package enum CombinationRefusal: Error, Hashable, Sendable {
  /// There is nothing to combine.
  case empty
  /// The parts follow different rules.
  case profileDiffers(String, String)
  /// The rooms of this part follow different rules.
  case ruleDiffers(part: String)
  /// The exam's names differ before their last point.
  case examDiffers(String, String)
  /// The rule asks for a part of which there is no log.
  case partMissing(String)
  /// One log was given twice.
  case logRepeated(String)
  /// A candidate is in two rooms of one part.
  case candidateRepeated(CandidateNumber, part: String)
  /// A candidate number belongs to different people.
  case personDiffers(CandidateNumber)
}
