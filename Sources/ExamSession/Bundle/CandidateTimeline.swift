package import Assessment
import TransparencyLog

/// One candidate's whole exam in order, as the log has it.
package struct CandidateTimeline: Sendable {
  package let candidate: CandidateNumber
  package private(set) var entries: [TimelineEntry] = []
  private var paper: PaperEvent?
  private var latest: [ItemID: String] = [:]
  private var isSeated = false

  /// Follows `trail` for one candidate.
  package init(_ trail: AuditTrail, candidate: CandidateNumber) {
    self.candidate = candidate
    for step in trail.steps {
      guard let event = step.event, step.concerns(candidate) || Self.isForAll(event),
        let moment = moment(event, step)
      else { continue }
      entries.append(TimelineEntry(index: step.index, time: step.time, moment: moment))
    }
  }

  /// Whether an event without candidate belongs to everybody's exam.
  private static func isForAll(_ event: RoomEvent) -> Bool {
    [.start, .reschedule, .outage, .end].contains(event.body.kind)
  }

  private mutating func moment(
    _ event: RoomEvent, _ step: AuditTrail.Step
  ) -> TimelineEntry.Moment? {
    let code = ReceiptCode.of(step.leaf)
    switch event {
    case .paper(let event):
      paper = event
      return .paper(items: event.items.count)
    case .checkIn(let event): return .checkedIn(event.document, by: event.by)
    case .redo(let event):
      if event.mode == .again { (latest, isSeated) = ([:], false) }
      return .redo(event.subject, event.mode, reason: event.reason)
    case .seat(let event):
      defer { isSeated = true }
      return .seat(event.seat, isTakeover: isSeated)
    case .lateAdmit(let event): return .lateAdmission(minutes: event.minutes)
    case .start: return .start
    case .paperOpen: return .paperOpened
    case .answer(let event): return .response(change(event))
    case .lateAnswer(let event): return .lateResponse(index: event.index)
    case .extend(let event):
      return .extraTime(
        minutes: event.minutes, forAll: event.candidate == "*", reason: event.reason)
    case .settle(let event):
      return .settled(
        minutes: event.minutes, forAll: event.candidate == "*", reason: event.reason)
    case .pause(let event): return .paused(event.reason, forAll: event.candidate == "*")
    case .proceed(let event): return .proceeded(event.reason, forAll: event.candidate == "*")
    case .giveUp(let event): return .givenUp(event.reason, by: event.by)
    case .reschedule(let event): return .rescheduled(event.start)
    case .message(let event): return .message(event.text, by: event.by)
    case .complaint(let event): return .complaint(event.text)
    case .incident(let event): return .incident(event.what, detail: event.detail)
    case .outage(let event): return .outage(event.reason)
    case .submit: return .handIn(code: code)
    case .close(let event): return .collected(event.why, code: code)
    case .end: return .end
    case .score(let event):
      return .score(
        raw: Points(hundredths: event.raw), maximum: Points(hundredths: event.maximum),
        result: event.result)
    case .decision(let event): return .decision(event.what, reason: event.reason)
    case .signature(let event): return .signature(event.status)
    case .genesis, .boot, .clock, .handover, .codeOpen, .seedReveal, .publicDraw, .login,
      .resume, .keyOpen, .keyFix, .mark, .clockCheck, .witness, .export, .wipe, .erasure,
      .terminal, .release:
      return nil
    }
  }

  private mutating func change(_ answer: AnswerEvent) -> ResponseChange {
    let old = latest.updateValue(answer.response, forKey: answer.item) ?? ""
    let place = paper?.items.firstIndex(of: answer.item)
    let options = place.flatMap { place in
      paper.flatMap { $0.options.indices.contains(place) ? $0.options[place] : nil }
    }
    return ResponseChange(
      item: answer.item, place: place.map { $0 + 1 }, old: Self.shown(old, options ?? []),
      new: Self.shown(answer.response, options ?? []), oldResponse: old,
      newResponse: answer.response)
  }

  /// Choice ids as the letters on the screen, in their order there; anything else as it is.
  private static func shown(_ response: String, _ options: [ChoiceID]) -> String {
    let chosen = Set(response.split(separator: " ").map { ChoiceID(String($0)) })
    guard !options.isEmpty, !response.isEmpty, chosen.isSubset(of: Set(options)) else {
      return response
    }
    let letters = zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", options).filter { chosen.contains($0.1) }
    return letters.count == chosen.count ? String(letters.map(\.0)) : response
  }
}
