package import Assessment
import CanonicalBytes

extension RoomState {
  /// The common start, or `nil` before genesis.
  package var start: LogTime? { Deadline.start(timing) }

  /// This candidate's deadline.
  package func deadline(_ candidate: RosterEntry) -> LogTime? {
    Deadline.deadline(timing, candidate: candidate)
  }

  /// The last response to each item that counts: the greatest (seat event, `cs`) before the
  /// deadline, or later and approved by a `late_answer`. Cleared items are left out.
  package func responses(_ candidate: RosterEntry) -> [ItemID: String] {
    guard let deadline = countingDeadline(candidate) else { return [:] }
    var last: [ItemID: String] = [:]
    for seat in session(candidate.candidate).seats {
      for answer in seat.answers
      where answer.time < deadline || lateAnswers.contains(answer.index) {
        last[answer.item] = answer.response
      }
    }
    return last.filter { !$0.value.isEmpty }
  }

  /// The deadline before which this candidate's responses count: of what was granted before the
  /// sheet was final.
  func countingDeadline(_ candidate: RosterEntry) -> LogTime? {
    guard let final = session(candidate.candidate).handIn?.index else { return deadline(candidate) }
    return Deadline.deadline(timing.filter { $0.index < final }, candidate: candidate)
  }

  /// Responses that reached the room after the deadline and were not admitted, oldest first: as
  /// things stand they do not count.
  package func lateResponses(_ candidate: RosterEntry) -> [AnswerRecord] {
    guard let deadline = countingDeadline(candidate) else { return [] }
    var late: [AnswerRecord] = []
    for seat in session(candidate.candidate).seats.reversed() {
      for answer in seat.answers.reversed() {
        if answer.time < deadline { return late.reversed() }
        if !lateAnswers.contains(answer.index) { late.append(answer) }
      }
    }
    return late.reversed()
  }

  /// Late responses for which the room waits: a giving up covers what came before it.
  package func awaitedResponses(_ candidate: RosterEntry) -> [AnswerRecord] {
    let givenUp = session(candidate.candidate).givenUp ?? -1
    return lateResponses(candidate).filter { $0.index > givenUp }
  }

  /// What of this candidate's working time was interrupted and is not settled.
  package func unsettled(_ candidate: RosterEntry) -> [Interruptions.Span] {
    loss(candidate)?.standing.unsettled ?? []
  }

  /// The minutes that officials are proposed to give back: with them the candidate has all the
  /// working time that unsettled interruptions took until `now`, also where it goes on after the
  /// deadline.
  package func lostMinutes(_ candidate: RosterEntry, now: LogTime) -> Int {
    guard let loss = loss(candidate) else { return 0 }
    var minutes = 0
    while minutes < Deadline.longestExtension {
      let lost = loss.minutes(until: loss.deadline.adding(minutes: minutes), now: now)
      if lost <= minutes { break }
      minutes = lost
    }
    return minutes
  }

  /// The minutes of the working time, as it stands, that a `settle` must name at least: what
  /// interruptions took that are over.
  func unsettledMinutes(_ candidate: RosterEntry, now: LogTime) -> Int {
    guard var loss = loss(candidate) else { return 0 }
    loss.standing.unsettled.removeAll { $0.end == nil }
    return loss.minutes(until: loss.deadline, now: now)
  }

  private struct Loss {
    var standing: Interruptions.Standing
    let begin: LogTime
    let deadline: LogTime

    /// What unsettled interruptions took, less what acts named that did not cover it.
    func minutes(until deadline: LogTime, now: LogTime) -> Int {
      let lost = Interruptions.lostMinutes(
        standing.unsettled, from: begin, until: deadline, now: now)
      return max(0, lost - standing.minutes)
    }
  }

  private func loss(_ candidate: RosterEntry) -> Loss? {
    guard !interruptions.isEmpty, let begin = Deadline.begin(timing, candidate: candidate),
      let deadline = deadline(candidate)
    else { return nil }
    let standing = interruptions.standing(
      of: candidate.candidate, from: begin, until: deadline)
    return Loss(standing: standing, begin: begin, deadline: deadline)
  }

  /// Whether the sheet still fits into one event with this response, so that no candidate can
  /// type more than a room could collect.
  func hasRoom(for answer: AnswerEvent, extended: Set<ItemID>) -> Bool {
    let items = papers[answer.candidate]?.items ?? []
    let session = session(answer.candidate)
    let long = 999_999_999
    // Each response stands once in the sheet, at most twice as long when escaped.
    let names = items.reduce(0) { $0 + 60 + 2 * $1.rawValue.utf8.count }
    let earlier = session.latest[answer.item]?.utf8.count ?? 0
    let bytes = session.latestBytes - earlier + answer.response.utf8.count
    if 500 + names + 2 * bytes <= largestBody { return true }
    var responses = session.latest
    responses[answer.item] = answer.response
    let submit = SubmitEvent(
      candidate: answer.candidate, sequence: long,
      sheet: items.map { item in
        SheetEntry(
          item: item, response: responses[item] ?? "", isExtended: extended.contains(item))
      },
      views: items.map { ViewEntry(item: $0, milliseconds: long, visits: long) },
      terminalTime: long, signature: [UInt8](repeating: 0, count: 64))
    return (try? submit.json.encoded()).map { $0.count <= largestBody } ?? false
  }

  /// Every item of the paper in paper order with its last response, `""` when there is none.
  /// `extended` are the items of extended text.
  package func sheet(_ candidate: RosterEntry, extended: Set<ItemID>) -> [SheetEntry] {
    let responses = responses(candidate)
    return (papers[candidate.candidate]?.items ?? []).map { item in
      SheetEntry(
        item: item, response: responses[item] ?? "", isExtended: extended.contains(item))
    }
  }
}
