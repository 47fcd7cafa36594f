import Assessment

/// The part of V11 that follows what ends a test before its time: a suspension during the test, and
/// a test that is done again or resumed after a machine failure.
struct V11Acts {
  private let file: CaseFile
  private let roster: Roster
  private var isStarted = false
  /// By number: the subject that counts so far.
  private var latest: [CandidateNumber: CandidateNumber] = [:]
  private var seated: Set<CandidateNumber> = []
  /// How a sheet became final, `nil` for a hand-in.
  private var finals: [CandidateNumber: CloseReason?] = [:]

  static func check(_ file: CaseFile, _ roster: Roster, _ outcome: inout StepOutcome) {
    var walk = V11Acts(file: file, roster: roster)
    for place in file.events.indices { walk.take(place, &outcome) }
  }

  private init(file: CaseFile, roster: Roster) { (self.file, self.roster) = (file, roster) }

  private mutating func take(_ place: Int, _ outcome: inout StepOutcome) {
    let logged = file.events[place]
    if case .start = logged.event { isStarted = true }
    if case .seat(let seat) = logged.event { seated.insert(seat.candidate) }
    if case .submit(let submit) = logged.event {
      finals.updateValue(.none, forKey: submit.candidate)
    }
    if case .decision = logged.event, isDuringRoom(logged), !Self.isSuspending(place, file) {
      suspendedAlone(logged, &outcome)
    }
    if case .redo(let redo) = logged.event { take(redo, place, &outcome) }
    if case .close(let close) = logged.event {
      check(close, place, &outcome)
      finals.updateValue(close.why, forKey: close.candidate)
    }
  }

  private func isDuringRoom(_ logged: LoggedEvent) -> Bool {
    logged.index < file.book.end ?? .max
  }

  /// Whether the decision at this place ends the test of its candidate with the next event.
  static func isSuspending(_ place: Int, _ file: CaseFile) -> Bool {
    guard case .decision(let decision) = file.events[place].event,
      decision.what == "exam_suspension", case .close(let close) = event(place + 1, file)
    else { return false }
    return close.why == .suspended && close.candidate.person == decision.candidate.person
  }

  private static func event(_ place: Int, _ file: CaseFile) -> RoomEvent? {
    file.events.indices.contains(place) ? file.events[place].event : nil
  }

  private func suspendedAlone(_ logged: LoggedEvent, _ outcome: inout StepOutcome) {
    guard case .decision(let decision) = logged.event, decision.what == "exam_suspension" else {
      return
    }
    outcome.find(.suspensionAlone, event: logged.index, decision.candidate.rawValue)
  }

  /// A sheet is collected for a suspension or a redo only by the act just before.
  private func check(_ close: CloseEvent, _ place: Int, _ outcome: inout StepOutcome) {
    let isFounded: Bool
    switch close.why {
    case .time, .absent: return
    case .suspended: isFounded = place > 0 && isStarted && Self.isSuspending(place - 1, file)
    case .redo:
      if case .redo(let redo) = Self.event(place - 1, file) {
        isFounded = redo.mode == .again && redo.candidate == close.candidate
      } else {
        isFounded = false
      }
    }
    let counts = latest[close.candidate.person] ?? close.candidate.person
    let isCurrent = close.why == .redo || counts == close.candidate
    if !isFounded || !isCurrent {
      outcome.find(
        .closeReason, event: file.events[place].index, close.candidate.rawValue)
    }
  }

  private mutating func take(_ redo: RedoEvent, _ place: Int, _ outcome: inout StepOutcome) {
    let logged = file.events[place]
    let (index, name) = (logged.index, redo.candidate.rawValue)
    let person = redo.candidate.person
    let subject = latest[person] ?? person
    let expected = redo.mode == .again ? Self.next(subject, of: person) : subject
    if roster[subject: person] == nil { outcome.find(.candidateUnknown, event: index, name) }
    if redo.candidate != subject || redo.subject != expected {
      outcome.find(.redoSubject, event: index, redo.subject.rawValue, expected.rawValue)
    }
    let isOpen = finals[redo.candidate] == nil
    let isTimeOver = redo.mode == .again && finals[redo.candidate] == .some(.time)
    let hasReason = !redo.reason.allSatisfy(\.isWhitespace)
    if !isStarted || !isDuringRoom(logged) || !seated.contains(redo.candidate) || !hasReason
      || !(isOpen || isTimeOver)
    {
      outcome.find(.redoNotAllowed, event: index, name)
    }
    if !isFollowed(redo, place, isOpen: isOpen) {
      outcome.find(.redoIncomplete, event: index, name)
    }
    if redo.mode == .again { latest[person] = redo.subject }
  }

  /// `0001#2` after `0001`, `0001#3` after that.
  private static func next(
    _ subject: CandidateNumber, of person: CandidateNumber
  ) -> CandidateNumber {
    let parts = subject.rawValue.split(separator: "#", omittingEmptySubsequences: false)
    let time = parts.count == 2 ? Int(parts[1]) ?? 1 : 1
    return CandidateNumber("\(person.rawValue)#\(time + 1)")
  }

  /// A new test has its paper at once, after the old sheet; a resumed one the minutes it lost.
  private func isFollowed(_ redo: RedoEvent, _ place: Int, isOpen: Bool) -> Bool {
    var next = place + 1
    switch redo.mode {
    case .again:
      if isOpen {
        guard case .close(let close) = Self.event(next, file), close.why == .redo,
          close.candidate == redo.candidate
        else { return false }
        next += 1
      }
      guard case .paper(let paper) = Self.event(next, file) else { return false }
      return paper.candidate == redo.subject
    case .resume:
      guard case .extend(let grant) = Self.event(next, file) else { return false }
      return [redo.subject.rawValue, redo.subject.person.rawValue].contains(grant.candidate)
    }
  }
}
