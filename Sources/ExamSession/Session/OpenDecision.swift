import Assessment
import CanonicalBytes

extension RoomCore {
  /// A server process opened the log: a `boot`, and an outage if another had served it before.
  mutating func boot(_ facts: BootFacts, now: LogTime) throws(RoomRefusal) {
    let wasServed = state.boots > 0 && !state.isEnded
    let silentSince = state.lastTime
    presence.listen(from: now)
    try log(
      .boot(
        BootEvent(
          boot: state.boots + 1, softwareSHA: facts.softwareSHA, previousRoot: facts.root,
          previousSize: facts.size)), now)
    if wasServed {
      let gap = now.milliseconds - silentSince.milliseconds
      try log(
        .outage(OutageEvent(reason: "no server since t=\(silentSince.milliseconds), \(gap) ms")),
        now)
      try log(.resume(ResumeEvent(reason: "log opened again at its \(facts.size) events")), now)
    }
  }

  /// The seed shares are shown and every candidate's paper is derived and logged.
  mutating func open(
    shares: [SeedRevealEvent], draw: PublicDrawEvent?, now: LogTime
  ) throws(RoomRefusal) {
    guard let genesis = state.genesis, !genesis.isSealed else { throw .notNow }
    guard shares.map(\.party) == genesis.seedCommits.map(\.party) else { throw .notNow }
    do throws(CeremonyProblem) {
      _ = try ordered(shares, genesis)
    } catch { throw .notNow }
    try drawPapers(by: plan.assembly, shares: shares, draw: draw, opening: nil, now: now)
  }

  /// The sealed bank in memory. The first time papers are drawn; after a restart the items are
  /// only at hand again, and the opening is logged.
  mutating func openBank(_ opening: BankOpening, now: LogTime) throws(RoomRefusal) {
    guard let genesis = state.genesis, !state.isExported else { throw .notNow }
    guard !plan.isOpen else { throw plan.ceremony == nil ? .notNow : .alreadyOpen }
    let opened: ExamPlan
    do throws(CeremonyProblem) {
      try checkOpening(opening.event, of: .bank)
      opened = try plan.opened(with: opening.items)
    } catch { throw .ceremony(error) }
    if state.papers.isEmpty {
      try drawFirst(opening, genesis, by: opened.assembly, now: now)
    } else {
      try log(.keyOpen(opening.event), now)
    }
    plan = opened
  }

  private mutating func drawFirst(
    _ opening: BankOpening, _ genesis: GenesisEvent, by assembly: PaperAssembly, now: LogTime
  ) throws(RoomRefusal) {
    let shares: [SeedRevealEvent]
    let draw: PublicDrawEvent?
    do throws(CeremonyProblem) {
      shares = try ordered(opening.shares, genesis)
      draw = try Self.draw(
        opening.publicValue, announced: plan.ceremony?.publicDraw ?? "")
    } catch { throw .ceremony(error) }
    try drawPapers(by: assembly, shares: shares, draw: draw, opening: opening.event, now: now)
  }

  /// Whether `event` is an opening of the right file by enough trustees.
  func checkOpening(_ event: KeyOpenEvent, of part: SealedPart) throws(CeremonyProblem) {
    guard let ceremony = plan.ceremony, let sha = state.genesis?.sealedSHA(part) else {
      throw .notSealed
    }
    guard event.fileSHA == sha else { throw .otherFile }
    if let problem = ceremony.problem(openedBy: event.by) { throw problem }
  }

  /// The shares in the order of genesis, each the one that was promised.
  private func ordered(
    _ shares: [SeedRevealEvent], _ genesis: GenesisEvent
  ) throws(CeremonyProblem) -> [SeedRevealEvent] {
    var ordered: [SeedRevealEvent] = []
    for promise in genesis.seedCommits {
      let shown = shares.filter { $0.party == promise.party }
      guard shown.count == 1, let share = shown.first,
        DrawSeed.shareCommitment(party: share.party, share: share.share.bytes)
          == promise.commitment
      else { throw .shareDiffers(promise.party) }
      ordered.append(share)
    }
    if let stranger = shares.first(where: { share in !ordered.contains(share) }) {
      throw .shareDiffers(stranger.party)
    }
    return ordered
  }

  /// What is logged of the public value: printable ASCII, exactly when one was announced.
  private static func draw(
    _ value: String, announced source: String
  ) throws(CeremonyProblem) -> PublicDrawEvent? {
    if source.isEmpty && value.isEmpty { return nil }
    guard !source.isEmpty, (1...200).contains(value.utf8.count),
      value.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
    else { throw .drawDiffers }
    return PublicDrawEvent(source: source, value: value)
  }

  private mutating func drawPapers(
    by assembly: PaperAssembly, shares: [SeedRevealEvent], draw: PublicDrawEvent?,
    opening: KeyOpenEvent?, now: LogTime
  ) throws(RoomRefusal) {
    guard state.papers.isEmpty, !state.isStarted, !shares.isEmpty else { throw .notNow }
    let seed = DrawSeed(
      root: genesisRoot, shares: shares.map(\.share.bytes), publicValue: draw?.value ?? "")
    let papers = try derivePapers(assembly, seed: seed)
    if let opening { try log(.keyOpen(opening), now) }
    for share in shares { try log(.seedReveal(share), now) }
    if let draw { try log(.publicDraw(draw), now) }
    for paper in papers { try log(.paper(paper), now) }
    seats = Seating.seats(for: plan.roster, seed: seed)
  }

  private func derivePapers(
    _ assembly: PaperAssembly, seed: DrawSeed
  ) throws(RoomRefusal) -> [PaperEvent] {
    var papers: [PaperEvent] = []
    for entry in plan.roster.entries {
      guard let paper = try? assembly.paper(for: entry.candidate.rawValue, seed: seed) else {
        throw .notNow
      }
      papers.append(
        PaperEvent(
          candidate: entry.candidate, form: paper.form, items: paper.items,
          options: paper.options))
    }
    return papers
  }
}
