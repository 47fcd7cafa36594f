import Assessment

/// The arrivals of V10: who came later than the rule allows was admitted by the chair.
enum V10Arrivals {
  static func check(_ file: CaseFile, _ outcome: inout StepOutcome) {
    guard let roster = file.roster, let rule = file.rule else { return }
    var clock = RoomClockwork()
    var book = InterruptionBook(file)
    var arrived: Set<CandidateNumber> = []
    var admitted: Set<CandidateNumber> = []
    for logged in file.events {
      clock.take(logged)
      book.take(logged)
      if case .lateAdmit(let admit) = logged.event { admitted.insert(admit.candidate) }
      guard case .seat(let seat) = logged.event, let start = clock.start,
        arrived.insert(seat.candidate).inserted, !admitted.contains(seat.candidate)
      else { continue }
      let late = logged.time.milliseconds - start.milliseconds
      let limit = rule.lateLimit(minutes: clock.minutes) ?? 0
      let end = book.arrivalsEnd(start: start, limit: limit, now: logged.time)
      if late > 0, logged.time > end, !seat.candidate.isRedo {
        outcome.find(
          .lateNotAdmitted, event: logged.index, seat.candidate.rawValue,
          "\((late + 59_999) / 60_000)")
      }
      if let entry = roster.entry(of: seat.candidate), let deadline = clock.deadline(entry),
        logged.time >= deadline
      {
        outcome.find(.pastDeadline, event: logged.index, seat.candidate.rawValue)
      }
    }
  }
}
