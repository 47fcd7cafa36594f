import Assessment

/// Whether a sheet is collected now, and what it waits for if not.
///
/// The one rule of collecting at the deadline; it takes as facts what only the process knows.
package enum Collection: Hashable, Sendable {
  /// Handed in, or the candidate's time goes on.
  case notDue
  /// To be collected.
  case due(CloseReason)
  /// The deadline has passed, but not everything is in.
  case awaited(Waiting)

  /// What a sheet waits for after its deadline.
  package enum Waiting: Hashable, Sendable {
    /// Officials must say what becomes of time that was lost, or the pause must end.
    case settlement
    /// So many late responses wait for approval.
    case admission(Int)
    /// The terminal has not spoken since ``Collection/grace`` after the deadline.
    case contact
    /// The terminal holds so many responses.
    case responses(Int)
  }

  /// What the terminal in a seat has told this process of itself.
  package enum Word: Hashable, Sendable {
    /// Nothing since the process began: it may hold responses.
    case nothing
    /// It asks without telling what it holds; nothing is known beyond what is logged.
    case plain
    /// So many responses it held unsaved at this time.
    case holds(Int, at: LogTime)
  }

  /// Milliseconds after the deadline from which a terminal's word covers all that was made before.
  package static let grace = 3_000

  /// What the log and the process say of one candidate whose sheet is not final.
  package struct Facts: Hashable, Sendable {
    package var isSeated: Bool
    package var isGivenUp: Bool
    package var isUnsettled: Bool
    /// Responses after the deadline that nobody admitted and that no giving up covers.
    package var late: Int
    package var word: Word

    package init(
      isSeated: Bool, isGivenUp: Bool, isUnsettled: Bool, late: Int, word: Word
    ) {
      self.isSeated = isSeated
      self.isGivenUp = isGivenUp
      self.isUnsettled = isUnsettled
      self.late = late
      self.word = word
    }
  }

  /// Where a sheet stands that is not final.
  package init(_ facts: Facts, deadline: LogTime, now: LogTime) {
    if now < deadline {
      self = .notDue
    } else if facts.isUnsettled {
      self = .awaited(.settlement)
    } else if !facts.isSeated {
      self = .due(.absent)
    } else if facts.late > 0 {
      self = .awaited(.admission(facts.late))
    } else if facts.isGivenUp {
      self = .due(.time)
    } else {
      self = Self.after(facts.word, deadline: deadline)
    }
  }

  private static func after(_ word: Word, deadline: LogTime) -> Collection {
    switch word {
    case .plain: .due(.time)
    case .nothing: .awaited(.contact)
    case .holds(let count, let time):
      if count > 0 {
        .awaited(.responses(count))
      } else if time.milliseconds - deadline.milliseconds < grace {
        .awaited(.contact)
      } else {
        .due(.time)
      }
    }
  }
}

extension RoomCore {
  /// Where this candidate's sheet stands.
  package func collection(of entry: RosterEntry, now: LogTime) -> Collection {
    let session = state.session(entry.candidate)
    guard session.handIn == nil, let deadline = state.deadline(entry), deadline <= now else {
      return .notDue
    }
    return Collection(
      Collection.Facts(
        isSeated: session.isSeated, isGivenUp: session.givenUp != nil,
        isUnsettled: isOwed(entry, now: now),
        late: state.awaitedResponses(entry).count,
        word: session.liveKey.map(presence.word) ?? .nothing),
      deadline: deadline, now: now)
  }

  /// The candidates for whose sheets the room waits: at a seat, admitted to one, to do the test
  /// again, or with lost time to be settled.
  func awaited(now: LogTime) -> [CandidateNumber] {
    sitters.filter { entry in
      let session = state.session(entry.candidate)
      return session.handIn == nil
        && (session.isSeated || isExpected(entry) || isOwed(entry, now: now))
    }.map(\.candidate)
  }

  /// Whether officials must say what becomes of lost time before this sheet is collected. Who is
  /// not there lost what was interrupted while they could still come.
  func isOwed(_ entry: RosterEntry, now: LogTime) -> Bool {
    let unsettled = state.unsettled(entry)
    guard let first = unsettled.map(\.begin).min() else { return false }
    if state.session(entry.candidate).isSeated || isExpected(entry) { return true }
    return arrivalsEnd(now: now).map { first <= $0 } ?? false
  }

  /// Whether somebody may come however late it is: admitted, or to do the test again.
  private func isExpected(_ entry: RosterEntry) -> Bool {
    entry.candidate.isRedo || state.session(entry.candidate).isLateAdmitted
  }
}
