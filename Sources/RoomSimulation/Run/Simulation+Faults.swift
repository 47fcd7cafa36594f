import CandidateUI

extension Simulation {
  /// Something goes wrong, unless the storm is over.
  mutating func strike(_ fault: Fault) {
    if isCalm { return }
    trace.note(now, "fault: \(fault)")
    switch fault {
    case .linksDown(let numbers, let milliseconds):
      counts[.linksDown] += numbers.count
      for number in numbers { terminals[number].linkDownUntil = now + milliseconds }
    case .terminalDies(let number, let milliseconds):
      counts[.terminalsKilled] += 1
      stop(number, backAfter: milliseconds)
    case .moves(let number):
      guard let person = terminals[number].person else { return }
      counts[.terminalsChanged] += 1
      terminals[number].person = nil
      addTerminal(person.elsewhere, arrival: now + 3_000)
    case .impostor(let number):
      guard let person = terminals[number].person else { return }
      counts[.impostors] += 1
      addTerminal(person.elsewhere, arrival: now)
    case .serverDies(let milliseconds):
      guard server != nil else { return }
      counts[.serverKilled] += 1
      killServer("killed", backAfter: milliseconds)
      compensate(milliseconds)
    case .wallClockSteps(let milliseconds):
      counts[.wallClockSteps] += 1
      wall += milliseconds
    case .witnessAway(let milliseconds): witness.awayUntil = now + milliseconds
    }
  }

  /// After a long outage officials mostly give the time back.
  private mutating func compensate(_ milliseconds: Int) {
    guard milliseconds >= 30_000, dice.hits(700) else { return }
    let minutes = (milliseconds + 59_999) / 60_000
    schedule(.extend(candidate: "*", minutes: minutes), at: now + milliseconds + 1_000)
  }

  /// A machine dies and comes back with an empty memory and a new key.
  private mutating func stop(_ number: Int, backAfter milliseconds: Int) {
    guard terminals[number].isOn else { return }
    terminals[number].isOn = false
    agenda.add(.terminalStarts(number), at: now + milliseconds)
  }

  mutating func startTerminal(_ number: Int) {
    trace.note(now, "\(name(number)) starts")
    terminals[number].start(SimulatedClient(key: newKey()), newHeads())
  }
}
