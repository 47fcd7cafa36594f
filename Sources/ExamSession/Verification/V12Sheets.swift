import Assessment

/// V12: every paper has exactly one final sheet, it holds the last responses that count, and whoever
/// answered to the result list did so in one of the known ways.
enum V12Sheets {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.sheets, .needsBodies) }
    guard file.genesis != nil, let roster = file.roster else {
      return .skipped(.sheets, .needs(.genesis))
    }
    var outcome = StepOutcome(
      .sheets, note: .counted(file.book.subjects(of: roster).count, .sheets))
    let deadlines = finalDeadlines(file, roster)
    let late = V11Deadlines.lateAnswers(file)
    for entry in file.book.subjects(of: roster) where !file.isErased(entry) {
      let sitting = file.book[entry.candidate]
      checkResponses(sitting, file, &outcome)
      checkHandIn(entry, sitting, file, &outcome)
      for (index, status) in sitting.signatures where SignatureStatus(rawValue: status) == nil {
        outcome.find(.signatureStatus, event: index, entry.candidate.rawValue, status)
      }
      guard let paper = sitting.paper, let handIn = sitting.handIn else { continue }
      let last = lastResponses(
        sitting, before: handIn.index, deadlines[entry.candidate], late)
      let sheet = paper.items.map { item in
        SheetEntry(
          item: item, response: last[item] ?? "",
          isExtended: file.items[item]?.type == .extendedText)
      }
      if sheet != handIn.sheet {
        outcome.find(.sheetDiffers, event: handIn.index, entry.candidate.rawValue)
      }
      if let submit = handIn.submit, submit.views.map(\.item) != paper.items {
        outcome.find(.viewsDiffer, event: handIn.index, entry.candidate.rawValue)
      }
    }
    checkStrangers(file, roster, &outcome)
    if file.erased.isEmpty { checkCounts(file, &outcome) }
    return outcome
  }

  /// The deadline that held when each candidate's sheet became final.
  private static func finalDeadlines(
    _ file: CaseFile, _ roster: Roster
  ) -> [CandidateNumber: LogTime] {
    var clock = RoomClockwork()
    var times: [CandidateNumber: LogTime] = [:]
    for logged in file.events {
      var final: CandidateNumber?
      if case .submit(let submit) = logged.event { final = submit.candidate }
      if case .close(let close) = logged.event { final = close.candidate }
      if let final, times[final] == nil, let entry = roster.entry(of: final) {
        times[final] = clock.deadline(entry)
      }
      clock.take(logged)
    }
    return times
  }

  /// The response of each item with the greatest (seat event, `cs`) among those that count.
  private static func lastResponses(
    _ sitting: Sitting, before end: Int, _ deadline: LogTime?, _ late: [Int: Int]
  ) -> [ItemID: String] {
    var best: [ItemID: (rank: (Int, Int), response: String)] = [:]
    for (time, index, answer) in sitting.answers where index < end {
      let isInTime = deadline.map { time < $0 } ?? false
      guard isInTime || late[index].map({ $0 < end }) ?? false else { continue }
      guard let seat = sitting.seats.last(where: { $0.index < index }) else { continue }
      let rank = (seat.index, answer.sequence)
      if let known = best[answer.item], known.rank >= rank { continue }
      best[answer.item] = (rank, answer.response)
    }
    return best.mapValues(\.response)
  }

  /// Every response is to an item of the candidate's paper, in a form that the item takes, and
  /// after the paper was opened.
  private static func checkResponses(
    _ sitting: Sitting, _ file: CaseFile, _ outcome: inout StepOutcome
  ) {
    let items = Set(sitting.paper?.items ?? [])
    for (_, index, answer) in sitting.answers {
      let name = answer.candidate.rawValue
      if !(sitting.openings.first.map { $0 < index } ?? false) {
        outcome.find(.paperNotOpen, event: index, name)
      }
      guard items.contains(answer.item) else {
        outcome.find(.itemNotInPaper, event: index, name, answer.item.rawValue)
        continue
      }
      guard let item = file.items[answer.item] else { continue }
      if !ResponseForm.isWellFormed(answer.response, item: item) {
        outcome.find(.responseMalformed, event: index, name, answer.item.rawValue)
      }
    }
  }

  private static func checkHandIn(
    _ entry: RosterEntry, _ sitting: Sitting, _ file: CaseFile, _ outcome: inout StepOutcome
  ) {
    let name = entry.candidate.rawValue
    guard let first = sitting.handIns.first else { return outcome.find(.sheetMissing, name) }
    let isOpened = sitting.openings.first.map { $0 < first.index } ?? false
    if first.submit != nil && !isOpened { outcome.find(.paperNotOpen, event: first.index, name) }
    for extra in sitting.handIns.dropFirst() {
      outcome.find(.sheetRepeated, event: extra.index, name)
    }
    if let end = file.book.end, first.index > end {
      outcome.find(.afterEnd, event: first.index, name)
    }
  }

  /// No candidate but those of the roster has anything in the log.
  private static func checkStrangers(
    _ file: CaseFile, _ roster: Roster, _ outcome: inout StepOutcome
  ) {
    let known = Set(file.book.subjects(of: roster).map(\.candidate))
    for (candidate, sitting) in file.book.sittings where !known.contains(candidate) {
      let indices =
        sitting.handIns.map(\.index) + sitting.answers.map(\.index) + sitting.scores.map(\.index)
        + sitting.decisions.map(\.index) + sitting.signatures.map(\.index) + sitting.openings
        + sitting.admissions + sitting.checkIns
      for index in indices { outcome.find(.candidateUnknown, event: index, candidate.rawValue) }
    }
  }

  private static func checkCounts(_ file: CaseFile, _ outcome: inout StepOutcome) {
    guard let last = file.book.ends.first, case .end(let end) = last.event else {
      return outcome.find(.noEnd)
    }
    let sittings = file.book.sittings.values
    let handIns = sittings.compactMap(\.handIn)
    let counts = EndCounts(
      absent: handIns.count { $0.why == .absent },
      answers: sittings.reduce(0) { $0 + $1.answers.count },
      closed: handIns.count { $0.why != nil }, submitted: handIns.count { $0.submit != nil })
    if end.counts != counts { outcome.find(.countsDiffer, event: last.index) }
  }
}
