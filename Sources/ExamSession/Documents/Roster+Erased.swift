package import Assessment

extension Roster {
  /// Whose name and birth were taken out.
  package var erased: Set<CandidateNumber> {
    let people =
      entries.map { ($0.candidate, $0.name + $0.born) }
      + exemptions.map { ($0.candidate, $0.name + $0.born) }
    return Set(people.filter { $0.1.isEmpty }.map(\.0))
  }
}
