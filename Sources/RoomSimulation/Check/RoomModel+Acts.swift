import Assessment
import ExamSession

extension RoomModel {
  /// Acts of officials: allowed, approved, and what they change.
  mutating func followAct(_ logged: LoggedEvent) {
    if case .extend(let event) = logged.event {
      expect((1...600).contains(event.minutes), .grants, logged, "\(event.minutes) minutes")
      expect(isApproved(event.approvals, by: 2), .grants, logged, "approvals")
      for candidate in candidates
      where event.candidate == "*" || event.candidate == candidate.rawValue {
        sittings[candidate]?.granted += event.minutes
        followGrant(event.minutes, candidate)
      }
    }
    if case .reschedule(let event) = logged.event {
      let isBefore = !isStarted && logged.time < start && logged.time < event.start
      expect(isBefore, .reschedule, logged, "too late")
      expect(isApproved(event.approvals, by: 2), .reschedule, logged, "approvals")
      start = event.start
    }
    if case .lateAdmit(let event) = logged.event {
      expect(isStarted && isApproved(event.approvals, by: 1), .admission, logged, "late_admit")
      sittings[event.candidate]?.isAdmitted = true
    }
  }

  /// The end, and the scores after it.
  mutating func followEnd(_ logged: LoggedEvent) {
    if case .end(let event) = logged.event {
      let finals = sittings.values.compactMap(\.final)
      let seated = sittings.values.count { !$0.seats.isEmpty }
      expect(!isEnded && finals.count == candidates.count, .ending, logged, "not all collected")
      let answers = sittings.values.reduce(0) { sum, sitting in
        sum + sitting.seats.reduce(0) { $0 + $1.answers.count }
      }
      let submitted = finals.count { $0.isSubmitted }
      let counts = EndCounts(
        absent: candidates.count - seated, answers: answers,
        closed: candidates.count - submitted, submitted: submitted)
      expect(event.counts == counts, .ending, logged, "counts")
      isEnded = true
    }
    if case .score(let event) = logged.event {
      let isFirst = isEnded && !self[event.candidate].isScored
      expect(isFirst, .scores, logged, event.candidate.rawValue)
      let sha = self[event.candidate].final.flatMap { try? SheetEntry.sha(of: $0.sheet) }
      expect(event.sheetSHA == sha, .scores, logged, "of another sheet")
      sittings[event.candidate]?.isScored = true
    }
  }

  func isApproved(_ approvals: [Approval], by people: Int) -> Bool {
    Set(approvals.map(\.by)).count >= people
  }
}
