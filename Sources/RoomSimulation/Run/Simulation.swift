import Assessment
import CandidateUI
import CanonicalBytes
import ExamSession
import TransparencyLog

/// One exam from the first login to the last cosignature: the server's rules, the terminals, the
/// witness and the people as one program in one thread with its own time.
///
/// Nothing in here reads a clock, draws a random number but from its own dice, or starts a task.
struct Simulation {
  /// How long after the last deadline the faults mostly go on.
  static let storm = 20_000
  /// How long after the storm everything must have come to its end.
  static let patience = 15 * 60_000

  let exam: SimulatedExam
  let settings: RunSettings
  let weather: Weather
  let signatures: CountedSignatures
  var dice: Dice
  /// Milliseconds since the simulation began, the same for everybody and known to nobody.
  var now = 0
  var agenda = Agenda()
  var disk = SimulatedDisk()
  /// The process that runs; `nil` while none does.
  var server: SimulatedServer?
  var processes = 0
  /// How many groups met with an accident.
  var accidents = 0
  /// What the wall clock shows at moment 0, moved by its steps.
  var wall: Int
  var terminals: [SimulatedTerminal] = []
  var witness: SimulatedWitness
  var questions = 0
  var model: RoomModel
  var words = TerminalWords()
  /// Until when officials have enough to do about a candidate.
  var busyUntil: [CandidateNumber: Int] = [:]
  /// How often the room said that a settlement was of too few minutes.
  var shortSettles = 0
  var ledger = Ledger()
  var counts = RunCounts()
  let trace: Trace
  /// Found before the end.
  var violations: [Violation] = []
  /// The moment of the common start that genesis named, by the clock on the wall.
  let start: Int
  /// When the faults cease.
  var calmAt: Int
  /// How far the room's time is behind, because the wall clock went back while nobody served.
  var lag = 0
  /// Acts under way, each with the event it is to become.
  var acts: [RoomEvent?] = []
  var answeredActs: Set<Int> = []
  /// Whose late arrival the chair has been told of.
  var reported: Set<String> = []
  /// Terminals that saw the log contradict itself.
  var contradicted: Set<Int> = []
  /// Milliseconds by which the log's clock was ahead when the room ended.
  var clockError = 0
  var isExporting = false
  var isOver = false

  init(_ exam: SimulatedExam, _ settings: RunSettings, _ dice: Dice) throws {
    (self.exam, self.settings, self.dice) = (exam, settings, dice)
    weather = Weather(&self.dice)
    signatures = CountedSignatures(isReal: exam.isReal)
    model = RoomModel(exam)
    witness = try SimulatedWitness(exam)
    trace = Trace(isOn: settings.traces)
    start = self.dice.within(25_000...60_000)
    wall = SimulatedExam.start - start
    let storm = self.dice.hits(300) ? self.dice.within(20_000...300_000) : Self.storm
    calmAt = start + exam.size.minutes * 60_000 + storm
  }

  /// Whether nothing goes wrong any more.
  var isCalm: Bool { now >= calmAt || model.isEnded }

  /// Everything from the beginning to the end.
  mutating func run() -> RunReport {
    prepare()
    while !isOver, let next = agenda.next() {
      now = next.moment
      take(next.occurrence)
    }
    return conclude()
  }

  private mutating func take(_ occurrence: Occurrence) {
    switch occurrence {
    case .tick(let terminal): tick(terminal)
    case .press(let terminal): press(terminal)
    case .arrives(let letter): arrive(letter)
    case .answers(let letter, let reply): deliver(reply, letter)
    case .fails(let letter): giveUp(letter)
    case .serverTick(let process): serverTick(process)
    case .committed(let process): commit(process)
    case .accident(let process, let accident): strike(process, accident)
    case .serverStarts: startServer()
    case .fault(let fault): strike(fault)
    case .terminalStarts(let number): startTerminal(number)
    case .act(let number, let act): perform(act, number)
    case .actDue(let number, let act): repeatAct(act, number)
    case .witnessDue(let process): askWitness(process)
    case .witnessHears(let process, let question, let request):
      witnessHears(process, question, request)
    case .witnessAnswers(let process, let question, let word):
      witnessSays(process, question, word)
    case .look: look()
    }
  }

  /// Keeps what was noticed while the run goes on.
  mutating func notice(_ rule: Rule, _ detail: String) {
    trace.note(now, "BROKEN \(rule.rawValue): \(detail)")
    violations.append(Violation(rule: rule, event: nil, detail: detail))
  }
}
