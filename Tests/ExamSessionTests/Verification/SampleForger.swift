import Assessment
import CanonicalBytes
import Crypto
import Testing

@testable import ExamSession

extension SampleLog {
  /// Makes everything that needs no one else's signature fit the events: sheets that the server
  /// collected, counts, scores.
  mutating func refit() throws {
    var state = RoomState()
    for index in events.indices {
      var logged = events[index]
      logged.index = index
      switch logged.event {
      case .close(var close):
        if let entry = setup.plan.roster.entry(of: close.candidate) {
          close.sheet = state.sheet(entry, extended: setup.plan.extendedItems)
        }
        logged.event = .close(close)
      case .end(var end):
        end.counts.answers = state.answerCount
        logged.event = .end(end)
      case .score(let score):
        let session = state.session(score.candidate)
        guard let paper = state.papers[score.candidate], let handIn = session.handIn else { break }
        logged.event = .score(
          try SheetScoring(plan: setup.plan, keys: setup.bank.keys).event(
            for: paper, sheet: handIn.sheet, decisions: session.decisions))
      default: break
      }
      events[index] = logged
      state.apply(logged)
    }
  }

  /// The place of the `number`th answer of a candidate, from 0.
  func answer(_ number: Int, of candidate: CandidateNumber) throws -> Int {
    let places = events.indices.filter {
      if case .answer(let answer) = events[$0].event {
        answer.candidate == candidate
      } else {
        false
      }
    }
    return try #require(places.indices.contains(number) ? places[number] : nil)
  }

  /// Changes the answer at a place.
  mutating func changeAnswer(_ place: Int, _ change: (inout AnswerEvent) throws -> Void) throws {
    guard case .answer(var answer) = events[place].event else { throw WrongKind() }
    try change(&answer)
    events[place].event = .answer(answer)
  }

  /// Changes the first event of a kind after a place.
  mutating func change<Body: EventBody>(
    _ type: Body.Type, _ wrap: (Body) -> RoomEvent, _ change: (inout Body) throws -> Void
  ) throws {
    let place = try first(Body.kind)
    guard var body = events[place].event.body as? Body else { throw WrongKind() }
    try change(&body)
    events[place].event = wrap(body)
  }

  /// Puts an event before a place, at the time of the event that stood there.
  mutating func insert(_ event: RoomEvent, before place: Int) {
    let time = events[place].time
    events.insert(LoggedEvent(index: place, time: time, event: event), at: place)
  }

  /// `body` with approvals of these officials.
  func approved<Body: ApprovedBody>(_ body: Body, by names: [String]) throws -> Body {
    var body = body
    let bytes = try body.approvedBytes(origin: SamplePlan.origin)
    body.approvals = try names.map { name in
      let key = try #require(setup.officials[name])
      return Approval(by: name, signature: Array(try key.signature(for: bytes)))
    }
    return body
  }
}

/// A forgery named an event that is of another kind.
struct WrongKind: Error {}
