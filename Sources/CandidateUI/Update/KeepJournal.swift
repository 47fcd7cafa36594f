import RoomAPI

/// What the journal must be told, in order.
func nextJournalSteps(_ state: inout CandidateState) -> [CandidateEffect] {
  state.journal.take(state.outbox.takeNews())
  state.keepViews()
  let steps = state.journal.steps
  state.journal.steps = []
  return steps.map { .journal($0) }
}

extension CandidateState {
  /// Tells the journal now and then how long items were on the screen.
  fileprivate mutating func keepViews() {
    guard journal.isOn, clock.now >= journal.viewsAt else { return }
    journal.viewsAt = clock.now + Journal.viewsPause
    journal.take(paper?.takeViews() ?? [])
  }

  /// The paper is on the screen for the first time since this program was started: its views go on
  /// from those in the journal.
  mutating func addEarlierViews() {
    paper?.add(journal.earlierViews)
    journal.earlierViews = [:]
    journal.viewsAt = clock.now
  }

  /// A session key took the seat: what this terminal, or its journal, holds goes on under it, unless
  /// another terminal answered in between.
  ///
  /// `found` is there when the journal was opened for this login.
  mutating func sit(under key: String, _ reply: LoginReply, found: JournalContents?) {
    if let found, outbox.isEmpty {
      journal = Journal()
      journal.isOn = true
      (outbox, sessionKeys) = (found.outbox, found.keys)
      if paper == nil { journal.earlierViews = found.views }
    }
    guard sessionKeys.last != key else { return }
    if !sessionKeys.isEmpty {
      if found?.isDamaged == true || !continues(reply) {
        holdBack(isDamaged: found?.isDamaged == true)
      } else {
        if reply.previousKey == sessionKeys.last {
          outbox.acknowledge(upTo: reply.previousSaved ?? 0)
        }
        outbox.renumber()
      }
    } else if found?.isDamaged == true {
      holdBack(isDamaged: true)
    }
    if outbox.isEmpty {
      journalRestarts()
    } else {
      journal.take(outbox.takeNews())
    }
    sessionKeys.append(key)
    journal.take([.seat(key: key)])
    journal.take(paper?.takeViews(all: true) ?? journal.earlierViews.records)
  }

  /// Whether what is held here is what the log lacks: the last session with a response in the log is
  /// this terminal's own, and the log has no response of it that is not held here.
  private func continues(_ reply: LoginReply) -> Bool {
    guard let previous = reply.previousKey else { return true }
    if previous == sessionKeys.last { return (reply.previousSaved ?? 0) <= outbox.lastSequence }
    return sessionKeys.contains(previous)
  }

  private mutating func holdBack(isDamaged: Bool) {
    let count = outbox.items.count
    if isDamaged || count > 0 {
      journal.heldBack = max(1, count)
      if journal.isOn { journal.steps.append(.setAside) }
    }
    outbox = Outbox()
    sessionKeys = []
  }

  private mutating func journalRestarts() {
    outbox = Outbox()
    sessionKeys = []
    if journal.isOn, journal.steps.isEmpty { journal.steps.append(.restart) }
  }

  /// Once everything is acknowledged and the session is over, nothing of it stays on the disk.
  mutating func eraseJournal(after new: SessionState) {
    guard journal.isOn, new.phase.isOver, outbox.isEmpty else { return }
    journal.isOn = false
    journal.steps.append(.erase)
  }
}

extension [String: TimeSpent] {
  /// As lines of the journal.
  fileprivate var records: [JournalRecord] {
    sorted { $0.key < $1.key }.map {
      .viewed(item: $0.key, milliseconds: $0.value.milliseconds, visits: $0.value.visits)
    }
  }
}
