import Assessment
import CandidateUI
import CanonicalBytes
import ExamSession
import TransparencyLog

extension Simulation {
  /// The log before anybody comes, the machines and people, and all that will go wrong.
  mutating func prepare() {
    let early = LogTime(milliseconds: SimulatedExam.start - 86_400_000)
    append([LoggedEvent(index: 0, time: early, event: .genesis(exam.genesis))])
    startServer()
    for number in 0..<exam.size.candidates { addTerminal(for: number) }
    for _ in 0..<weather.faults { scheduleFault() }
    scheduleActs()
    agenda.add(.look, at: 1_000)
  }

  private mutating func addTerminal(for number: Int) {
    let candidate = exam.plan.roster.entries[number].candidate.rawValue
    // Of a hundred people seven stay away, seven come late, and two fifths hand in themselves.
    let handsInAt = dice.hits(400) ? start + dice.below(exam.size.minutes * 60_000) : nil
    let person = dice.hits(930) ? Person(candidate: candidate, handsInAt: handsInAt) : nil
    let isLate = dice.hits(70)
    let arrival = dice.below(isLate ? start + exam.size.minutes * 50_000 : start)
    addTerminal(person, arrival: arrival)
  }

  /// One more machine, and when the person in front of it begins.
  mutating func addTerminal(_ person: Person?, arrival: Int) {
    let number = terminals.count
    var terminal = SimulatedTerminal(
      number: number, client: SimulatedClient(key: newKey()), heads: newHeads(),
      drift: dice.within(-300...300), offset: dice.below(1_000_000))
    terminal.person = person
    terminals.append(terminal)
    agenda.add(.tick(terminal: number), at: now + dice.below(weather.terminalStep))
    agenda.add(.press(terminal: number), at: max(now, arrival))
  }

  mutating func newKey() -> SimulatedKey {
    SimulatedKey(seed: dice.digest(), isReal: exam.isReal)
  }

  func newHeads() -> HeadMemory {
    HeadMemory(vkey: exam.isReal ? exam.signer.verifierKey.vkey : nil)
  }

  private mutating func scheduleFault() {
    let everybody = Array(0..<exam.size.candidates)
    let one = dice.below(exam.size.candidates)
    let fault: Fault
    switch dice.below(14) {
    case 0...2: fault = .linksDown([one], milliseconds: outage())
    case 3:
      fault = .linksDown(everybody.filter { $0 % 2 == one % 2 }, milliseconds: outage())
    case 4: fault = .linksDown(everybody, milliseconds: outage())
    case 5...6: fault = .terminalDies(one, milliseconds: dice.within(3_000...60_000))
    case 7: fault = .moves(from: one)
    case 8: fault = .impostor(one)
    case 9...10: fault = .serverDies(milliseconds: outage())
    case 11...12: fault = .wallClockSteps(milliseconds: wallStep())
    default: fault = .witnessAway(milliseconds: outage())
    }
    agenda.add(.fault(fault), at: dice.below(calmAt))
  }

  /// Mostly seconds, sometimes up to ten minutes.
  mutating func outage() -> Int {
    dice.hits(700)
      ? dice.within(500...40_000) : dice.within(40_000...600_000)
  }

  private mutating func wallStep() -> Int {
    let longest = dice.hits(100) ? 3_600_000 : 90_000
    return dice.within(-longest...longest)
  }

  private mutating func scheduleActs() {
    let everybody = exam.plan.roster.entries.map(\.candidate.rawValue)
    let number = dice.below(4)
    for _ in 0..<number {
      let who = dice.hits(400) ? "*" : dice.pick(everybody) ?? "*"
      let minutes = dice.within(1...2)
      let act: ProctorAct
      switch dice.below(12) {
      case 8: act = .pause(candidate: who)
      case 9: act = .settleAlone(candidate: who)
      case 10: act = .giveUp(dice.pick(everybody) ?? "")
      case 11: act = .proceed(candidate: who)
      case 0...1: act = .extend(candidate: who, minutes: minutes)
      case 2: act = .extendAlone(candidate: who, minutes: minutes)
      case 3: act = .message(candidate: who)
      case 4: act = .incident(who == "*" ? "" : who)
      case 5: act = .endEarly
      default: act = .reschedule(minutes: minutes)
      }
      let moment = if case .reschedule = act { dice.below(start) } else { dice.below(calmAt) }
      schedule(act, at: moment)
    }
    if everybody.count > 1 { schedule(.openCode, at: start + dice.below(3_000)) }
  }

  /// Notes an act; its event is made when somebody sits down to it.
  mutating func schedule(_ act: ProctorAct, at moment: Int) {
    acts.append(nil)
    agenda.add(.act(acts.count - 1, act), at: moment)
  }
}
