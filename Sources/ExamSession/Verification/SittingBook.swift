import Assessment

/// What the log says of each candidate, gathered apart from ``RoomState`` so that an error there
/// cannot hide here.
struct SittingBook: Sendable {
  private(set) var sittings: [CandidateNumber: Sitting] = [:]
  /// Index and event of each kind that stands for the room.
  private(set) var starts: [LoggedEvent] = []
  private(set) var ends: [LoggedEvent] = []
  private(set) var exports: [LoggedEvent] = []
  private(set) var reveals: [LoggedEvent] = []
  private(set) var draws: [LoggedEvent] = []
  private(set) var redos: [LoggedEvent] = []
  /// By number: the subjects under which a test was done again, in order.
  private var again: [CandidateNumber: [CandidateNumber]] = [:]
  private(set) var keyOpenings: [(index: Int, opening: KeyOpenEvent)] = []

  init() {}

  init(_ events: [LoggedEvent]) {
    for event in events { take(event) }
  }

  subscript(candidate: CandidateNumber) -> Sitting { sittings[candidate] ?? Sitting() }

  /// The index of the first `end`.
  var end: Int? { ends.first?.index }

  private mutating func take(_ logged: LoggedEvent) {
    let index = logged.index
    switch logged.event {
    case .seedReveal: reveals.append(logged)
    case .publicDraw: draws.append(logged)
    case .start: starts.append(logged)
    case .end: ends.append(logged)
    case .export: exports.append(logged)
    case .redo(let redo): take(redo, logged)
    case .keyOpen(let opening): keyOpenings.append((index, opening))
    case .paper(let paper): change(paper.candidate) { $0.papers.append((index, paper)) }
    case .seat(let seat): change(seat.candidate) { $0.seats.append((logged.time, index, seat)) }
    case .paperOpen(let open): change(open.candidate) { $0.openings.append(index) }
    case .checkIn(let check): change(subject(of: check.candidate)) { $0.checkIns.append(index) }
    case .lateAdmit(let admit): change(subject(of: admit.candidate)) { $0.admissions.append(index) }
    case .answer(let answer):
      change(answer.candidate) { $0.answers.append((logged.time, index, answer)) }
    case .submit(let event):
      change(event.candidate) {
        $0.handIns.append(Sitting.HandIn(at: logged, sheet: event.sheet, submit: event))
      }
    case .close(let event):
      change(event.candidate) {
        $0.handIns.append(Sitting.HandIn(at: logged, sheet: event.sheet, why: event.why))
      }
    case .score(let score): change(score.candidate) { $0.scores.append((index, score)) }
    case .decision(let decision):
      change(subject(of: decision.candidate)) { $0.decisions.append((index, decision.what)) }
    case .signature(let signature):
      change(subject(of: signature.candidate)) { $0.signatures.append((index, signature.status)) }
    case .genesis, .boot, .clock, .handover, .codeOpen, .login, .outage, .resume, .reschedule,
      .extend, .lateAnswer, .keyFix, .mark, .incident, .message, .complaint, .clockCheck, .witness,
      .wipe, .erasure, .terminal, .release, .giveUp, .pause, .proceed, .settle:
      break
    }
  }

  private mutating func take(_ redo: RedoEvent, _ logged: LoggedEvent) {
    redos.append(logged)
    if redo.mode == .again { again[redo.candidate.person, default: []].append(redo.subject) }
  }

  private mutating func change(
    _ candidate: CandidateNumber, _ change: (inout Sitting) -> Void
  ) {
    change(&sittings[candidate, default: Sitting()])
  }
}

extension SittingBook {
  /// The subject that counts of the candidate behind a name; a name that nobody has is its own.
  func subject(of candidate: CandidateNumber) -> CandidateNumber {
    guard let subjects = again[candidate.person] else { return candidate }
    let isKnown = candidate == candidate.person || subjects.contains(candidate)
    return isKnown ? subjects.last ?? candidate : candidate
  }

  /// Everybody's lines of the roster under the subject that counts.
  func sitters(of roster: Roster) -> [RosterEntry] {
    roster.entries.map { Self.entry($0, as: subject(of: $0.candidate)) }
  }

  /// The same and, before each, the lines under the subjects that count no more.
  func subjects(of roster: Roster) -> [RosterEntry] {
    roster.entries.flatMap { entry in
      [entry] + (again[entry.candidate] ?? []).map { Self.entry(entry, as: $0) }
    }
  }

  private static func entry(_ entry: RosterEntry, as subject: CandidateNumber) -> RosterEntry {
    var line = entry
    line.candidate = subject
    return line
  }
}

/// The events of one candidate, each with its index.
struct Sitting: Sendable {
  /// How a sheet became final.
  struct HandIn: Sendable {
    let index: Int
    let time: LogTime
    let sheet: [SheetEntry]
    /// `nil` when the server collected the sheet.
    let submit: SubmitEvent?
    /// `nil` when the candidate handed in.
    let why: CloseReason?

    init(
      at logged: LoggedEvent, sheet: [SheetEntry], submit: SubmitEvent? = nil,
      why: CloseReason? = nil
    ) {
      index = logged.index
      time = logged.time
      self.sheet = sheet
      self.submit = submit
      self.why = why
    }
  }

  var papers: [(index: Int, paper: PaperEvent)] = []
  var seats: [(time: LogTime, index: Int, seat: SeatEvent)] = []
  var openings: [Int] = []
  var admissions: [Int] = []
  var checkIns: [Int] = []
  var answers: [(time: LogTime, index: Int, answer: AnswerEvent)] = []
  var handIns: [HandIn] = []
  var scores: [(index: Int, score: ScoreEvent)] = []
  var decisions: [(index: Int, what: String)] = []
  var signatures: [(index: Int, status: String)] = []

  /// The paper that counts.
  var paper: PaperEvent? { papers.first?.paper }
  /// The hand-in that counts.
  var handIn: HandIn? { handIns.first }
}
