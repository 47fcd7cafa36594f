package import Assessment

/// One candidate's result over all parts.
package struct CombinedRow: Hashable, Sendable {
  /// What it comes to.
  package enum Outcome: String, Hashable, Sendable {
    case pass
    case fail
    /// A part is not marked yet, or the candidate is in no room of it.
    case open
  }

  package var candidate: CandidateNumber
  package var name: String
  /// `yyyy-mm-dd`.
  package var born: String
  /// In the order of the exam's parts.
  package var standings: [PartStanding]

  package init(
    candidate: CandidateNumber, name: String, born: String, standings: [PartStanding]
  ) {
    self.candidate = candidate
    self.name = name
    self.born = born
    self.standings = standings
  }

  /// A pass needs every part passed or exempt; one part failed or missed decides.
  package var outcome: Outcome {
    if standings.allSatisfy(\.isCleared) { return .pass }
    let isFailed = standings.contains { standing in
      switch standing {
      case .failed, .absent: true
      case .passed, .exempt, .unmarked, .missing: false
      }
    }
    return isFailed ? .fail : .open
  }
}
