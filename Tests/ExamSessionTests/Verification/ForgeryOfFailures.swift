import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

extension SampleLog {
  /// The place of the first event that `isIt` says yes to.
  func place(_ isIt: (RoomEvent) -> Bool) throws -> Int {
    try #require(events.indices.first { isIt(events[$0].event) })
  }

  fileprivate func placeOfRedo(_ subject: CandidateNumber) throws -> Int {
    try place { if case .redo(let redo) = $0 { redo.candidate == subject } else { false } }
  }

  fileprivate func close(_ why: CloseReason) throws -> Int {
    try place { if case .close(let close) = $0 { close.why == why } else { false } }
  }

  fileprivate func paper(_ subject: CandidateNumber) throws -> Int {
    try place { if case .paper(let paper) = $0 { paper.candidate == subject } else { false } }
  }

  fileprivate func seat(_ subject: CandidateNumber) throws -> Int {
    try place { if case .seat(let seat) = $0 { seat.candidate == subject } else { false } }
  }

  /// An approved redo of this subject.
  fileprivate func redo(
    _ subject: CandidateNumber, as next: CandidateNumber? = nil, reason: String = "x",
    by names: [String] = ["chair", "secretary"]
  ) throws -> RoomEvent {
    let act = RedoEvent(
      candidate: subject, subject: next ?? subject.next, mode: .again, reason: reason,
      approvals: [], aid: try SampleExam.aid("forged redo \(subject)"))
    return .redo(try approved(act, by: names))
  }

  /// Changes the redo of a subject and lets the officials approve it as it is then.
  fileprivate mutating func changeRedo(
    of subject: CandidateNumber, _ change: (inout RedoEvent) -> Void
  ) throws {
    let place = try placeOfRedo(subject)
    guard case .redo(var act) = events[place].event else { throw WrongKind() }
    change(&act)
    events[place].event = .redo(try approved(act, by: ["chair", "secretary"]))
  }
}

extension Forgery {
  /// Done to ``SampleExam/failures``.
  static let ofFailures: [Forgery] = ofSuspensions + ofRedos + ofResumptions

  private static let ofSuspensions: [Forgery] = [
    Forgery("a sheet is taken for a suspension nobody decided", .deadlines, .closeReason) { log in
      log.events.remove(at: try log.first(.decision))
    },
    Forgery("a suspension leaves the sheet open", .deadlines, .suspensionAlone) { log in
      let close = log.events.remove(at: try log.close(.suspended))
      log.insert(close.event, before: try log.close(.suspended, or: .absent))
      try log.refit()
    },
    Forgery("somebody else's sheet is taken for a suspension", .deadlines, .suspensionAlone) {
      log in
      let copy = log
      try log.change(DecisionEvent.self, { .decision($0) }) {
        $0.candidate = "0003"
        $0 = try copy.approved($0, by: ["chair"])
      }
    },
    Forgery("a suspension has no approval", .signatures, .approvalsTooFew) { log in
      try log.change(DecisionEvent.self, { .decision($0) }) { $0.approvals = [] }
    },
    Forgery("the room reprimands before its end", .order, .beforeEnd) { log in
      let copy = log
      let decision = DecisionEvent(
        candidate: "0003", what: "exam_reprimand", reason: "x", approvals: [],
        aid: try SampleExam.aid("early"))
      let place = try log.first(.decision)
      log.insert(.decision(try copy.approved(decision, by: ["chair"])), before: place)
      try log.refit()
    },
    Forgery("somebody not on the roster is checked in", .sheets, .candidateUnknown) { log in
      let check = CheckInEvent(by: "proctor", candidate: "0009", document: .other)
      log.insert(.checkIn(check), before: try log.first(.checkIn))
    },
  ]

  private static let ofRedos: [Forgery] = [
    Forgery("one official alone lets a test be done again", .signatures, .approvalsTooFew) { log in
      let place = try log.placeOfRedo("0001")
      guard case .redo(var act) = log.events[place].event else { throw WrongKind() }
      act.approvals.removeLast()
      log.events[place].event = .redo(act)
    },
    Forgery("a test is done again as another time than the next", .deadlines, .redoSubject) { log in
      try log.changeRedo(of: "0001#2") { $0.subject = "0001#4" }
    },
    Forgery("a test is done again that was done again before", .deadlines, .redoSubject) { log in
      try log.changeRedo(of: "0001#2") { $0.candidate = "0001" }
    },
    Forgery("a test is done again without a reason", .deadlines, .redoNotAllowed) { log in
      try log.changeRedo(of: "0001") { $0.reason = " " }
    },
    Forgery("an absentee does the test again", .deadlines, .redoNotAllowed) { log in
      let act = try log.redo("0004")
      log.insert(act, before: try log.placeOfRedo("0001"))
    },
    Forgery("a suspended candidate does the test again", .deadlines, .redoNotAllowed) { log in
      log.insert(try log.redo("0002"), before: try log.placeOfRedo("0001#2"))
    },
    Forgery("somebody not on the roster does the test again", .deadlines, .candidateUnknown) {
      log in
      log.insert(try log.redo("0009"), before: try log.placeOfRedo("0001#2"))
    },
    Forgery("a test is done again before the start", .deadlines, .redoNotAllowed) { log in
      log.insert(try log.redo("0001"), before: try log.first(.start))
    },
    Forgery("the old sheet is not collected", .deadlines, .redoIncomplete) { log in
      log.events.remove(at: try log.close(.redo))
    },
    Forgery("a test done again has no paper", .papers, .paperMissing) { log in
      log.events.remove(at: try log.paper("0001#2"))
    },
    Forgery("the new paper comes before the redo", .deadlines, .redoIncomplete) { log in
      let paper = log.events.remove(at: try log.paper("0001#2"))
      log.insert(paper.event, before: try log.placeOfRedo("0001"))
    },
    Forgery("the new paper is the old one", .papers, .paperDiffers) { log in
      let (old, new) = (try log.paper("0001"), try log.paper("0001#2"))
      guard case .paper(var paper) = log.events[old].event else { throw WrongKind() }
      paper.candidate = "0001#2"
      log.events[new].event = .paper(paper)
    },
    Forgery("there is a paper of a redo that nobody decided", .papers, .paperExtra) { log in
      let place = try log.paper("0001#2")
      guard case .paper(var paper) = log.events[place].event else { throw WrongKind() }
      paper.candidate = "0003#2"
      log.insert(.paper(paper), before: place)
    },
    Forgery("a sheet is taken for a redo that nobody decided", .deadlines, .closeReason) { log in
      let place = try log.close(.absent)
      guard case .close(var close) = log.events[place].event else { throw WrongKind() }
      close.why = .redo
      log.events[place].event = .close(close)
    },
    Forgery("somebody sits at a redo that is not decided yet", .signatures, .candidateUnknown) {
      log in
      let (seat, redo) = (try log.seat("0001#2"), try log.placeOfRedo("0001"))
      let moved = log.events[seat...(seat + 1)].map(\.event)
      log.events.removeSubrange(seat...(seat + 1))
      for event in moved.reversed() { log.insert(event, before: redo) }
    },
    Forgery("a redo sits elsewhere than the seed says", .papers, .seatDiffers) { log in
      let place = try log.seat("0001#2")
      guard case .seat(var seat) = log.events[place].event else { throw WrongKind() }
      seat.seat = "99"
      log.events[place].event = .seat(seat)
    },
    Forgery("the key of the failed terminal goes on under the redo", .signatures, .keyRepeated) {
      log in
      let (old, new) = (try log.seat("0001"), try log.seat("0001#2"))
      guard case .seat(let first) = log.events[old].event,
        case .seat(var second) = log.events[new].event
      else { throw WrongKind() }
      second.key = first.key
      log.events[new].event = .seat(second)
    },
    Forgery("the old test takes a response after the redo", .signatures, .afterHandIn) { log in
      let answer = log.events.remove(at: try log.answer(2, of: "0001"))
      log.insert(answer.event, before: try log.seat("0001#2"))
      try log.refit()
    },
    Forgery("a redo goes on past its own time", .deadlines, .pastDeadline) { log in
      let place = try log.place {
        if case .submit(let submit) = $0 { submit.candidate == "0001#3" } else { false }
      }
      let late = SamplePlan.start.milliseconds + 105 * 60_000
      log.events[place].time = LogTime(milliseconds: late)
    },
    Forgery("a redo is collected before its own time", .deadlines, .closeTooEarly) { log in
      let place = try log.place {
        if case .submit(let submit) = $0 { submit.candidate == "0001#3" } else { false }
      }
      guard case .submit(let submit) = log.events[place].event else { throw WrongKind() }
      log.events[place].event = .close(
        CloseEvent(candidate: "0001#3", sheet: submit.sheet, why: .time))
    },
    Forgery("a test that was done again has a score", .scores, .scoreOfRedone) { log in
      let place = try log.first(.score)
      guard case .score(var score) = log.events[place].event else { throw WrongKind() }
      score.candidate = "0001"
      log.insert(.score(score), before: place)
    },
    Forgery("a test done again has no score", .scores, .scoreMissing) { log in
      log.events.remove(
        at: try log.place {
          if case .score(let score) = $0 { score.candidate == "0001#3" } else { false }
        })
    },
  ]

  private static let ofResumptions: [Forgery] = [
    Forgery("a resumed test gets no minutes", .deadlines, .redoIncomplete) { log in
      log.events.remove(at: try log.placeOfRedo("0003") + 1)
      try log.refit()
    },
    Forgery("a resumed test is named as a new one", .deadlines, .redoSubject) { log in
      try log.changeRedo(of: "0003") { $0.subject = "0003#2" }
    },
  ]
}

extension SampleLog {
  /// The first collection for one of two reasons.
  fileprivate func close(_ why: CloseReason, or other: CloseReason) throws -> Int {
    try place {
      if case .close(let close) = $0 { [why, other].contains(close.why) } else { false }
    }
  }
}
