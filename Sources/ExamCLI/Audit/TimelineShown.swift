import Assessment
import ExamSession

/// A timeline as `audit timeline --json` prints it.
struct TimelineShown: Encodable {
  /// One moment; fields that do not belong to its kind are left out.
  struct Moment: Encodable {
    let n: Int
    let t: Int
    let time: String
    let kind: String
    var item: String?
    var place: Int?
    var old: String?
    var new: String?
    var oldResponse: String?
    var newResponse: String?
    var seat: String?
    var minutes: Int?
    var code: String?
    var raw: Int?
    var max: Int?
    var text: String?
    var subject: String?

    private enum CodingKeys: String, CodingKey {
      case n, t, time, kind, item, place, old, new, seat, minutes, code, raw, max, text, subject
      case oldResponse = "old_response"
      case newResponse = "new_response"
    }
  }

  let candidate: String
  let name: String
  let entries: [Moment]

  init(_ timeline: CandidateTimeline, name: String) {
    candidate = timeline.candidate.rawValue
    self.name = name
    entries = timeline.entries.map(Self.moment)
  }

  private static func moment(_ entry: TimelineEntry) -> Moment {
    func make(_ kind: String, _ fill: (inout Moment) -> Void = { _ in }) -> Moment {
      var moment = Moment(
        n: entry.index, t: entry.time.milliseconds, time: EventTime.text(entry.time), kind: kind)
      fill(&moment)
      return moment
    }
    switch entry.moment {
    case .paper: return make("paper")
    case .checkedIn(let document, _): return make("check_in") { $0.text = document.rawValue }
    case .redo(let subject, let mode, let reason):
      return make("redo") {
        ($0.subject, $0.code, $0.text) = (subject.rawValue, mode.rawValue, reason)
      }
    case .seat(let seat, let isTakeover):
      return make(isTakeover ? "terminal_change" : "seat") { $0.seat = seat }
    case .lateAdmission(let minutes): return make("late_admit") { $0.minutes = minutes }
    case .start: return make("start")
    case .paperOpened: return make("paper_open")
    case .response(let change): return make("answer") { fill(&$0, change) }
    case .lateResponse(let index): return make("late_answer") { $0.text = "\(index)" }
    case .extraTime(let minutes, _, let reason):
      return make("extend") { ($0.minutes, $0.text) = (minutes, reason) }
    case .settled(let minutes, _, let reason):
      return make("settle") { ($0.minutes, $0.text) = (minutes, reason) }
    case .paused(let reason, _): return make("pause") { $0.text = reason }
    case .proceeded(let reason, _): return make("proceed") { $0.text = reason }
    case .givenUp(let reason, _): return make("give_up") { $0.text = reason }
    case .rescheduled(let time): return make("reschedule") { $0.text = EventTime.text(time) }
    case .message(let text, _): return make("message") { $0.text = text }
    case .complaint(let text): return make("complaint") { $0.text = text }
    case .incident(let code, let detail):
      return make("incident") { ($0.code, $0.text) = (code, detail) }
    case .outage(let reason): return make("outage") { $0.text = reason }
    case .handIn(let code): return make("submit") { $0.code = code }
    case .collected(let why, let code):
      return make("close") { ($0.code, $0.text) = (code, why.rawValue) }
    case .end: return make("end")
    case .score(let raw, let maximum, let result):
      return make("score") {
        ($0.raw, $0.max, $0.text) = (raw.hundredths, maximum.hundredths, result)
      }
    case .decision(let what, let reason):
      return make("decision") { ($0.code, $0.text) = (what, reason) }
    case .signature(let status): return make("signature") { $0.text = status }
    }
  }

  private static func fill(_ moment: inout Moment, _ change: ResponseChange) {
    moment.item = change.item.rawValue
    moment.place = change.place
    (moment.old, moment.new) = (change.old, change.new)
    (moment.oldResponse, moment.newResponse) = (change.oldResponse, change.newResponse)
  }
}
