/// How a trial came out.
enum TrialVerdict: Hashable, Sendable {
  case waiting
  case ok
  case failed(TrialProblem)
  /// There is nothing to try.
  case none
}
