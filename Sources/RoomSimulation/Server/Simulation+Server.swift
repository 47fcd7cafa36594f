import Assessment
import CandidateUI
import CanonicalBytes
import ExamSession
import RoomAPI
import RoomServer
import TransparencyLog

extension Simulation {
  /// A process opens the log: it reads what is durable, logs its boot, and serves when that is
  /// durable too.
  mutating func startServer() {
    guard server == nil else { return }
    processes += 1
    if processes > 1 { plantAtRestart() }
    let clock = SimulatedClock(floor: disk.lastTime, wall: wall + now, moment: now)
    let process = SimulatedServer(
      process: processes, exam: exam, disk: disk, clock: clock, signatures: signatures)
    process.now = clock.time(at: now)
    lag = max(lag, SimulatedExam.start - start + now - process.now.milliseconds)
    trace.note(now, "server process \(processes) starts at t=\(process.now.milliseconds)")
    let boot = BootFacts(
      softwareSHA: SimulatedExam.seed("software").hex, root: disk.root, size: disk.size)
    process.waiting = [.own(.boot(boot))]
    if process.core.state.papers.isEmpty {
      process.waiting.append(.own(.open(shares: exam.shares, publicDraw: nil)))
    }
    server = process
    words.forget()
    counts[.boots] += 1
    startGroup()
    agenda.add(.serverTick(process: processes), at: now + weather.serverStep)
  }

  /// The process is gone, and with it everything that was not durable.
  mutating func killServer(_ why: String, backAfter milliseconds: Int) {
    guard let gone = server else { return }
    trace.note(now, "server process \(gone.process) dies: \(why)")
    server = nil
    for work in (gone.group?.works.map(\.work) ?? []) + gone.waiting { reset(work) }
    agenda.add(.serverStarts, at: now + milliseconds)
  }

  /// Whoever waits for an answer learns that the connection is gone.
  private mutating func reset(_ work: Work) {
    if case .letter(let letter) = work { agenda.add(.fails(letter), at: now + latency()) }
  }

  /// Decides everything that waits and sends it to the disk.
  mutating func startGroup() {
    guard server?.group == nil, let works = server?.waiting, !works.isEmpty else { return }
    server?.waiting = []
    setClock()
    var group = CommandGroup()
    for work in RoomCommand.inOrder(works, \.ownCommand) {
      let outcome = decide(work)
      group.works.append((work, outcome.refusal))
      group.events += outcome.events
    }
    server?.group = group
    if group.events.isEmpty { return finishGroup() }
    if settings.planted == .acknowledgesBeforeCommit { answer(group.works) }
    let process = processes
    let done = now + dice.within(1...weather.slowestCommit)
    if !isCalm, accidents < weather.mostAccidents, dice.hits(weather.accidents),
      let accident = dice.pick(Accident.allCases)
    {
      accidents += 1
      agenda.add(.accident(process: process, accident), at: done)
    } else {
      agenda.add(.committed(process: process), at: done)
    }
  }

  private mutating func decide(_ work: Work) -> (events: [LoggedEvent], refusal: RoomRefusal?) {
    switch work {
    case .own(let command), .act(_, let command):
      return handle(command)
    case .letter(let letter):
      do throws(Refusal) {
        guard let command = try SimulatedServer.command(letter.request, &dice) else {
          return ([], nil)
        }
        countLastInstant(command)
        let outcome = handle(command)
        if outcome.refusal == nil, let server {
          words.take(letter.request, at: server.now, boot: server.core.state.boots)
        }
        return outcome
      } catch { return ([], .notCanonical) }
    }
  }

  private mutating func handle(
    _ command: RoomCommand
  ) -> (events: [LoggedEvent], refusal: RoomRefusal?) {
    let command = planted(command)
    guard let outcome = server?.decide(command) else { return ([], nil) }
    return (planted(outcome.events), outcome.refusal)
  }

  /// The group is on the disk: its events are the log, and everybody is answered.
  mutating func commit(_ process: Int) {
    guard server?.process == process, let group = server?.group else { return }
    append(group.events)
    finishGroup()
  }

  private mutating func finishGroup() {
    guard let group = server?.group else { return }
    server?.group = nil
    setClock()
    if server?.isServing == false { serve() }
    settle()
    if settings.planted != .acknowledgesBeforeCommit || group.events.isEmpty {
      answer(group.works)
    }
    startGroup()
  }

  private mutating func serve() {
    server?.isServing = true
    showHead()
    agenda.add(.witnessDue(process: processes), at: now + 500)
  }

  private mutating func answer(_ works: [(work: Work, refusal: RoomRefusal?)]) {
    for (work, refusal) in works {
      switch work {
      case .own: break
      case .act(let number, _): done(number, refusal)
      case .letter(let letter):
        if let refusal {
          post(.refused(Refusal(of: refusal)), to: letter)
        } else if let reply = server?.reply(to: letter.request, disk) {
          post(reply, to: letter)
        }
      }
    }
  }

  /// What happened to the group instead of a commit.
  mutating func strike(_ process: Int, _ accident: Accident) {
    guard server?.process == process, let group = server?.group else { return }
    let isDurable = accident == .diesAfter || accident == .failsAfter
    if isDurable { append(group.events) }
    switch accident {
    case .diesBefore: counts[.diedBeforeCommit] += 1
    case .diesAfter: counts[.diedAfterCommit] += 1
    case .failsBefore, .failsAfter:
      counts[.diskFailed] += 1
      for work in group.works.map(\.work) + (server?.waiting ?? []) {
        if case .letter(let letter) = work { post(.refused(Refusal(.stopping)), to: letter) }
      }
      server?.group = nil
      server?.waiting = []
    }
    killServer(
      "\(accident), \(group.events.count) events", backAfter: dice.within(500...20_000))
  }

  /// Events become durable: the model follows them.
  mutating func append(_ events: [LoggedEvent]) {
    let first = disk.size
    disk.append(events, &dice)
    server?.keepLeaves(disk, from: first)
    for event in disk.events[first...] {
      trace.note(now, "log \(event.index) t=\(event.time.milliseconds) \(shown(event))")
      note(event)
      checkStep(event)
      model.take(event)
    }
  }

  /// A sheet that the time closes is of a terminal in step, unless its seat was given up.
  private mutating func checkStep(_ logged: LoggedEvent) {
    guard case .close(let close) = logged.event, close.why == .time,
      let key = model[close.candidate].seats.last?.key, model[close.candidate].givenUp == nil
    else { return }
    let isInStep = words.isInStep(key, deadline: model.deadline(close.candidate))
    let held =
      terminals.first { $0.isOn && $0.client.key.publicKey == key }?.state.heldResponses ?? 0
    if !isInStep || held > 0 {
      notice(.notInStep, "\(close.candidate) at event \(logged.index), holds \(held)")
    }
  }

  private func shown(_ event: LoggedEvent) -> String {
    let body = (try? event.event.body.json.encoded()) ?? []
    return "\(event.event.body.kind.rawValue) \(String(decoding: body, as: UTF8.self))"
  }

  private mutating func note(_ logged: LoggedEvent) {
    counts[.events] += 1
    if case .answer(let answer) = logged.event {
      counts[.answers] += 1
      if logged.time >= model.deadline(answer.candidate) { counts[.late] += 1 }
    }
    if case .lateAnswer = logged.event { counts[.lateAdmitted] += 1 }
    if case .giveUp = logged.event { counts[.givenUp] += 1 }
    if case .settle = logged.event { counts[.settled] += 1 }
    if case .pause = logged.event { counts[.pauses] += 1 }
    if case .close(let close) = logged.event, close.why == .time,
      logged.time.milliseconds >= model.deadline(close.candidate).milliseconds + 60_000
    {
      counts[.awaitedLong] += 1
    }
    if case .submit = logged.event { counts[.submits] += 1 }
    if case .close = logged.event { counts[.closes] += 1 }
    if case .seat(let seat) = logged.event {
      counts[model[seat.candidate].seats.isEmpty ? .seats : .takeovers] += 1
    }
    if case .extend(let grant) = logged.event {
      counts[.extensions] += 1
      calmAt += grant.minutes * 60_000
    }
    if case .reschedule(let move) = logged.event {
      counts[.reschedules] += 1
      calmAt += max(0, move.start.milliseconds - model.start.milliseconds)
    }
    if case .end = logged.event {
      clockError = logged.time.milliseconds - (SimulatedExam.start - start + now)
    }
    if case .lateAdmit = logged.event { counts[.admissions] += 1 }
    if case .message = logged.event { counts[.messages] += 1 }
  }

  /// The log's time at this moment.
  mutating func setClock() {
    if let clock = server?.clock { server?.now = clock.time(at: now) }
  }
}
