import Assessment
import ExamSession

/// What is promised of a log, one event at a time, written from the formats and the regulation
/// alone: it shares no rule with the room that it judges.
struct RoomModel: Sendable {
  struct Answer: Sendable {
    let index: Int
    let time: LogTime
    let event: AnswerEvent
  }

  struct Seat: Sendable {
    let index: Int
    let key: [UInt8]
    let time: LogTime
    var answers: [Answer] = []
  }

  struct Sitting: Sendable {
    let extraMinutes: Int
    var granted = 0
    var paper: [ItemID] = []
    var seats: [Seat] = []
    var isOpen = false
    var isAdmitted = false
    /// The index of the last giving up.
    var givenUp: Int?
    /// Interruptions that are over and not settled.
    var lost: [Range<LogTime>] = []
    /// Minutes of acts since the last that settled something.
    var credited = 0
    var pausedSince: LogTime?
    var pauseReason = ""
    var final: (index: Int, sheet: [SheetEntry], isSubmitted: Bool)?
    var isScored = false
  }

  let lateLimit: Int
  let extended: Set<ItemID>
  var sittings: [CandidateNumber: Sitting] = [:]
  let candidates: [CandidateNumber]
  var size = 0
  var last = LogTime(milliseconds: 0)
  var start = LogTime(milliseconds: .max)
  var minutes = 0
  var boots = 0
  /// Since when only boots were logged, and the things that come with them.
  var silentSince: LogTime?
  /// When nobody could work: what is over, and since when all are paused.
  var interrupted: [Range<LogTime>] = []
  var allPausedSince: LogTime?
  var isStarted = false
  var isEnded = false
  var isExported = false
  var approvals: Set<ApprovalID> = []
  /// Late responses that two officials made count.
  var admittedLate: Set<Int> = []
  var announcements: [String] = []
  var violations: [Violation] = []

  init(_ exam: SimulatedExam) {
    lateLimit = SimulatedExam.lateLimit(minutes: exam.size.minutes)
    extended = Set(exam.bank.items.values.filter { $0.type == .extendedText }.map(\.id))
    candidates = exam.plan.roster.entries.map(\.candidate)
    for entry in exam.plan.roster.entries {
      sittings[entry.candidate] = Sitting(extraMinutes: entry.extraMinutes)
    }
  }

  subscript(candidate: CandidateNumber) -> Sitting {
    sittings[candidate] ?? Sitting(extraMinutes: 0)
  }

  /// Common start, working time, minutes from before and minutes granted.
  func deadline(_ candidate: CandidateNumber) -> LogTime {
    start.adding(minutes: minutes + self[candidate].extraMinutes + self[candidate].granted)
  }

  /// The last response of the last seat to each item: of those that count, or of all.
  func responses(_ candidate: CandidateNumber, all: Bool = false) -> [ItemID: String] {
    let deadline = deadline(candidate)
    var last: [ItemID: String] = [:]
    for seat in self[candidate].seats {
      for answer in seat.answers
      where all || answer.time < deadline || admittedLate.contains(answer.index) {
        last[answer.event.item] = answer.event.response
      }
    }
    return last
  }

  /// Every item in paper order with its response that counts.
  func sheet(_ candidate: CandidateNumber) -> [SheetEntry] {
    let responses = responses(candidate)
    return self[candidate].paper.map { item in
      SheetEntry(item: item, response: responses[item] ?? "", isExtended: extended.contains(item))
    }
  }

  /// Takes the next event of the log and notes what it breaks.
  mutating func take(_ logged: LoggedEvent) {
    let (size, last) = (size, last)
    expect(logged.index == size, .indexes, logged, "expected \(size)")
    expect(logged.time >= last, .times, logged, "after t=\(last.milliseconds)")
    let kind = logged.event.body.kind
    expect(!isEnded || Self.afterEnd.contains(kind), .afterEnd, logged, kind.rawValue)
    expect((logged.index == 0) == (kind == .genesis), .order, logged, kind.rawValue)
    if let body = logged.event.body as? any ApprovedBody {
      expect(approvals.insert(body.aid).inserted, .grants, logged, "an approval serves twice")
    }
    follow(logged)
    self.size = logged.index + 1
    self.last = max(last, logged.time)
  }

  /// The kinds that may stand between two boots with nothing done.
  static let ofBooting: Set<EventKind> = [.boot, .outage, .resume, .clock, .witness]

  /// The kinds that may stand after the end of the room.
  static let afterEnd: Set<EventKind> = [
    .end, .keyOpen, .keyFix, .mark, .score, .decision, .signature, .incident, .witness,
    .handover, .export, .wipe, .boot, .clock,
  ]

  mutating func expect(
    _ holds: Bool, _ rule: Rule, _ logged: LoggedEvent, _ detail: @autoclosure () -> String
  ) {
    guard !holds else { return }
    violations.append(
      Violation(
        rule: rule, event: logged.index,
        detail: "\(logged.event.body.kind.rawValue): \(detail())"))
  }
}
