import Assessment

/// What a rehearsal knows of one seat.
struct SeatTrial: Hashable, Sendable {
  let seat: RehearsalSeat
  /// Who logged in there; `nil` while nobody has.
  var candidate: CandidateNumber?
  var answered = 0
  var isHandedIn = false
  /// Milliseconds from the cut until the session was back.
  var returnedAfter: Int?
  var verdicts: [Trial: TrialVerdict] = [:]

  subscript(trial: Trial) -> TrialVerdict { verdicts[trial] ?? .none }

  var isOK: Bool { Trial.allCases.allSatisfy { self[$0] == .ok || self[$0] == .none } }

  var hasFailed: Bool { !problems.isEmpty }

  /// What is wrong, in the order of the trials.
  var problems: [(trial: Trial, problem: TrialProblem)] {
    Trial.allCases.compactMap { trial in
      if case .failed(let problem) = self[trial] { (trial, problem) } else { nil }
    }
  }
}
