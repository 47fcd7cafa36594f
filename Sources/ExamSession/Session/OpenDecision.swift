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
    guard let genesis = state.genesis, state.papers.isEmpty, !state.isStarted else {
      throw .notNow
    }
    guard shares.map(\.party) == genesis.seedCommits.map(\.party) else { throw .notNow }
    for (share, promise) in zip(shares, genesis.seedCommits) {
      let commitment = DrawSeed.shareCommitment(party: share.party, share: share.share.bytes)
      guard commitment == promise.commitment else { throw .notNow }
    }
    guard !shares.isEmpty else { throw .notNow }
    let seed = DrawSeed(
      root: genesisRoot, shares: shares.map(\.share.bytes), publicValue: draw?.value ?? "")
    let papers = try derivePapers(seed: seed)
    for share in shares { try log(.seedReveal(share), now) }
    if let draw { try log(.publicDraw(draw), now) }
    for paper in papers { try log(.paper(paper), now) }
    seats = Seating.seats(for: plan.roster, seed: seed)
  }

  private func derivePapers(seed: DrawSeed) throws(RoomRefusal) -> [PaperEvent] {
    var papers: [PaperEvent] = []
    for entry in plan.roster.entries {
      guard let paper = try? plan.assembly.paper(for: entry.candidate.rawValue, seed: seed) else {
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
