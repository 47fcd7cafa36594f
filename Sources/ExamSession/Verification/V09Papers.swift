import Assessment

/// V9: every paper and every seat follows from seed, bank, blueprint and roster, byte for byte.
enum V09Papers {
  static func check(_ file: CaseFile) -> StepOutcome {
    guard file.hasBodies else { return .skipped(.papers, .needsBodies) }
    guard let draw = file.draw else { return .skipped(.papers, .needs(.seed)) }
    guard let bank = file.bank, let blueprint = file.blueprint, let roster = file.roster else {
      return .skipped(.papers, .needs(.genesis))
    }
    var outcome = StepOutcome(.papers)
    let fixed = file.items.values.filter(\.isFixed).map { ($0.id, $0.choices.map(\.id)) }
    let naive = NaivePaper(
      draw: draw, leaves: bank.map(\.leaf), blueprint: blueprint,
      fixedOrders: Dictionary(fixed, uniquingKeysWith: { first, _ in first }))
    let subjects = file.book.subjects(of: roster)
    for entry in subjects where !file.isErased(entry) {
      checkPaper(of: entry.candidate, naive, file, &outcome)
    }
    let known = Set(subjects.map(\.candidate))
    for (candidate, sitting) in file.book.sittings where !known.contains(candidate) {
      for (index, _) in sitting.papers {
        outcome.find(.paperExtra, event: index, candidate.rawValue)
      }
    }
    checkSeats(draw, roster, file, &outcome)
    outcome.note = .counted(subjects.count, .papers)
    return outcome
  }

  private static func checkPaper(
    of candidate: CandidateNumber, _ naive: NaivePaper, _ file: CaseFile,
    _ outcome: inout StepOutcome
  ) {
    let papers = file.book[candidate].papers
    guard let (index, paper) = papers.first else {
      return outcome.find(.paperMissing, candidate.rawValue)
    }
    for (index, _) in papers.dropFirst() {
      outcome.find(.paperExtra, event: index, candidate.rawValue)
    }
    for item in Set(paper.items).sorted() where file.items[item] == nil {
      outcome.find(.itemNotOpen, event: index, item.rawValue)
    }
    if paper != naive.paper(for: candidate) {
      outcome.find(.paperDiffers, event: index, candidate.rawValue)
    }
  }

  private static func checkSeats(
    _ draw: NaiveDraw, _ roster: Roster, _ file: CaseFile, _ outcome: inout StepOutcome
  ) {
    let order = draw.order(
      purpose: "seat", subject: "*", ids: roster.entries.map(\.candidate.rawValue))
    let width = max(2, "\(order.count)".count)
    var seats: [CandidateNumber: String] = [:]
    for (place, number) in order.enumerated() {
      let label = "\(place + 1)"
      seats[CandidateNumber(number)] = String(repeating: "0", count: width - label.count) + label
    }
    for logged in file.events {
      guard let (candidate, seat) = place(in: logged.event) else { continue }
      let drawn = seats[candidate.person]
      if drawn != seat {
        outcome.find(
          .seatDiffers, event: logged.index, candidate.rawValue, seat, drawn ?? "–")
      }
    }
  }

  private static func place(in event: RoomEvent) -> (CandidateNumber, String)? {
    if case .seat(let event) = event { return (event.candidate, event.seat) }
    if case .login(let event) = event { return (event.candidate, event.seat) }
    return nil
  }
}
