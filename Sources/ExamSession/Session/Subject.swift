package import Assessment

/// What stands in `cand` of an event: a candidate's number, or that of a test done again, `0001#2`.
extension CandidateNumber {
  /// The number in the roster behind a subject; a number is its own.
  package var person: CandidateNumber {
    CandidateNumber(rawValue: String(rawValue.prefix { $0 != "#" }))
  }

  /// Whether this is a test done again.
  package var isRedo: Bool { rawValue.contains("#") }

  /// The subject under which this one's test is done again: `0001#2` of `0001`, then `0001#3`.
  package var next: CandidateNumber {
    let time = Int(rawValue.drop { $0 != "#" }.dropFirst()) ?? 1
    return CandidateNumber(rawValue: "\(person.rawValue)#\(time + 1)")
  }
}

extension Roster {
  /// The roster's line of the candidate behind a subject, with the subject as its number.
  package func entry(of subject: CandidateNumber) -> RosterEntry? {
    guard var entry = self[subject: subject] else { return nil }
    entry.candidate = subject
    return entry
  }
}

extension RoomState {
  /// The subject that counts of the candidate behind a number or an earlier subject.
  package func subject(of candidate: CandidateNumber) -> CandidateNumber {
    redone.isEmpty ? candidate.person : redone[candidate.person] ?? candidate.person
  }

  /// Whether this subject's test is done again under another one.
  package func isSuperseded(_ subject: CandidateNumber) -> Bool {
    !redone.isEmpty && self.subject(of: subject) != subject
  }

  /// The roster's lines with the subject that counts as each number.
  package func sitters(_ roster: Roster) -> [RosterEntry] {
    redone.isEmpty
      ? roster.entries
      : roster.entries.map { entry in
        var entry = entry
        entry.candidate = subject(of: entry.candidate)
        return entry
      }
  }
}

extension RoomCore {
  /// The roster's lines with the subject that counts as each number.
  var sitters: [RosterEntry] { state.sitters(plan.roster) }

  /// The seat drawn for the candidate behind a subject; `nil` until the seed is known.
  package func seat(of subject: CandidateNumber) -> String? { seats[subject.person] }
}
