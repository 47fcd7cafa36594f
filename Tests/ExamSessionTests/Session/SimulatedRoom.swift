import Assessment
import Seeded

@testable import ExamSession

/// One whole exam from a seed: eight candidates, terminals that crash, messages that come twice,
/// late or in the wrong order, a server that restarts, pauses, and a clock that jumps to the
/// boundaries.
struct SimulatedRoom {
  var room: ToyRoom
  var model: RoomModel
  /// What the room did otherwise than the model, with the step.
  var faults: [String] = []
  var dice: SplitMix
  var now = Duration.minutes(-2)
  var step = 0
  var terminals: [CandidateNumber: [ToyTerminal]] = [:]
  private var sent: [CandidateNumber: [(terminal: ToyTerminal, answer: AnswerEvent)]] = [:]
  let candidates: [CandidateNumber]
  /// What terminals that count their requests said last.
  var counts: [[UInt8]: Int] = [:]

  init(_ room: ToyRoom, seed: UInt64) {
    self.room = room
    dice = SplitMix(seed: seed)
    candidates = room.setup.plan.roster.entries.map(\.candidate)
    model = RoomModel(room: room, minutes: 30, lateLimit: .minutes(5))
  }

  mutating func run() throws {
    while !model.isEnded && step < 500 {
      step += 1
      passTime()
      try act(dice.below(130))
    }
    now = max(now, .minutes(200))
    try settleAll()
    tick()
    checkLog()
  }

  private mutating func passTime() {
    let deadline = model[candidates[dice.below(candidates.count)]].deadline
    let grace = dice.below(4) == 0 ? Duration.seconds(3) : .zero
    let boundary = deadline + grace + .milliseconds(dice.below(3) - 1)
    if dice.below(3) == 0, boundary >= now, boundary - now < .minutes(1) {
      now = boundary
    } else {
      now += .milliseconds(dice.below(dice.below(40) == 0 ? 240_000 : 20_000))
    }
  }

  private mutating func act(_ roll: Int) throws {
    let candidate = candidates[dice.below(candidates.count)]
    switch roll {
    case ..<36: try answer(candidate)
    case ..<46: try resend(candidate)
    case ..<58: try login(candidate)
    case ..<70: open(candidate)
    case ..<76: try submit(candidate)
    case ..<86: tick()
    case ..<89: restart()
    case ..<93: try official(candidate)
    case ..<95: compare("end", perform(.end), model.endEarly(at: now))
    case ..<100: hear(candidate)
    default: try collect(candidate, roll)
    }
  }

  mutating func perform(_ command: RoomCommand) -> RoomRefusal? {
    if now >= .zero { model.hasStarted = true }
    return room.run(command, at: now)
  }

  mutating func compare(_ what: String, _ refusal: RoomRefusal?, _ expected: Bool) {
    guard (refusal == nil) != expected else { return }
    faults.append("step \(step) at \(now): \(what) \(String(describing: refusal))")
  }

  /// Mostly the next response; at times one that must be refused, or several at once.
  private mutating func answer(_ candidate: CandidateNumber) throws {
    guard var terminal = terminals[candidate]?.last else { return try login(candidate) }
    let paper = try room.paper(candidate)
    var batch: [AnswerEvent] = []
    for _ in 0...(dice.below(5) == 0 ? 2 : 0) {
      let place = dice.below(paper.items.count)
      let choice = paper.options[place].randomElement(using: &dice)?.rawValue ?? "Hà Nội"
      let response = dice.below(10) == 0 ? "" : choice
      let tm = moment(candidate, terminal)
      switch dice.below(20) {
      case 0:
        let cs = terminal.sequence + 1 + dice.below(3)
        batch.append(try terminal.answer(paper.items[place], response, cs: cs, tm: tm))
      case 1:
        let cs = terminal.sequence + 1
        batch.append(try terminal.answer(paper.items[place], RoomModel.malformed, cs: cs, tm: tm))
      case 2:
        let cs = max(1, terminal.sequence)
        batch.append(try terminal.answer(paper.items[place], response, cs: cs, tm: tm))
      default: batch.append(try terminal.answer(paper.items[place], response, tm: tm))
      }
    }
    sent[candidate, default: []] += batch.map { (terminal, $0) }
    let isTaken = send(batch, from: terminal)
    terminal.sequence = model[candidate].taken[terminal.key.publicKey]?.count ?? 0
    if let count = terminals[candidate]?.count { terminals[candidate]?[count - 1] = terminal }
    if isTaken, dice.below(5) == 0 { _ = send(batch, from: terminal) }
  }

  /// Sends responses as one message; gives whether all were acknowledged.
  private mutating func send(_ batch: [AnswerEvent], from terminal: ToyTerminal) -> Bool {
    let refusal = perform(.answer(batch))
    var expected = true
    for answer in batch where expected {
      expected = model.take(answer, from: terminal.key.publicKey, at: now)
    }
    compare("answer", refusal, expected)
    return refusal == nil
  }

  private mutating func resend(_ candidate: CandidateNumber) throws {
    guard let (terminal, answer) = sent[candidate]?.randomElement(using: &dice) else { return }
    _ = send([answer], from: terminal)
  }

  /// At the terminal in use, at an older one, or at a new one after a crash.
  private mutating func login(_ candidate: CandidateNumber) throws {
    var terminal = terminals[candidate]?.randomElement(using: &dice)
    if terminal == nil || dice.below(3) == 0 {
      let number = terminals[candidate]?.count ?? 0
      let new = try ToyTerminal(candidate, "\(candidate)/\(number)", isReal: false)
      terminals[candidate, default: []].append(new)
      terminal = new
    }
    guard let terminal else { return }
    let refusal = perform(.login(try terminal.login()))
    let expected = model.take(login: terminal.key.publicKey, of: candidate, at: now)
    compare("login", refusal, expected)
  }

  private mutating func open(_ candidate: CandidateNumber) {
    guard let key = terminals[candidate]?.last?.key.publicKey else { return }
    let sitting = model[candidate]
    let code = dice.below(4) == 0 ? "XXXX" : ToyRoom.roomCode
    let refusal = perform(.openPaper(key: key, code: code))
    let isLive = sitting.keys.last == key
    if isLive { model[candidate].hear(at: now) }
    let isRight = isLive && now >= .zero && code == ToyRoom.roomCode
    compare("open", refusal, isRight)
    if isRight && sitting.final == nil && !model.isEnded {
      if !sitting.isOpen { model[candidate].lastHeard = now }
      model[candidate].isOpen = true
    }
  }

  private mutating func submit(_ candidate: CandidateNumber) throws {
    guard let terminal = terminals[candidate]?.randomElement(using: &dice),
      dice.below(3) == 0 || now > .minutes(20)
    else { return }
    var sheet = model.sheet(candidate)
    if dice.below(4) == 0 { sheet[0].response += "X" }
    let submit = try terminal.submit(sheet, cs: terminal.sequence + 1 + dice.below(8) / 7)
    for _ in 0...dice.below(2) {
      let refusal = perform(.submit(submit))
      compare("submit", refusal, model.take(submit, from: terminal.key.publicKey, at: now))
    }
  }

  private mutating func tick() {
    compare("tick", perform(.tick), true)
    model.tick(at: now)
    if room.state.isEnded != model.isEnded { faults.append("step \(step): end") }
  }

  private mutating func restart() {
    let live = room.state
    if RoomState(replaying: room.events) != live { faults.append("step \(step): replay") }
    let last = room.events.last.map(Self.time) ?? now
    if dice.below(2) == 0 {
      now = max(now, last + .seconds(30) + .milliseconds(dice.below(3) - 1))
    }
    let done = room.events.lastIndex { !Self.ofBooting.contains($0.event.body.kind) } ?? 0
    let isRow = room.events.count > done + 1
    let silentSince = isRow && done > 0 ? beginning(after: done) : last
    room.restart(at: now)
    counts = [:]
    model.restart(after: silentSince, at: now)
  }

  /// What may stand between two boots with nothing done.
  private static let ofBooting: Set<EventKind> = [.boot, .outage, .resume, .clock, .witness]

  /// Since when the room is silent, of whose events only boots and what comes with them follow.
  private func beginning(after done: Int) -> Duration {
    let boot = room.events[done...].firstIndex { $0.event.body.kind == .boot }
    return Self.time(room.events[(boot ?? room.events.count) - 1])
  }

  private mutating func official(_ candidate: CandidateNumber) throws {
    let aid = try ToyRoom.aid("step \(step)")
    if dice.below(2) == 0 {
      let isForAll = dice.below(3) == 0
      let grant = ExtendEvent(
        candidate: isForAll ? "*" : candidate.rawValue, minutes: 1 + dice.below(5),
        reason: "máy hỏng", approvals: [], aid: aid)
      let names = dice.below(4) == 0 ? ["chair"] : ["chair", "secretary"]
      let act = try room.approved(grant, by: names)
      compare("extend", perform(.act(.extend(act))), names.count == 2 && !model.isEnded)
      guard names.count == 2 else { return }
      for other in candidates where isForAll || other == candidate {
        model[other].extend(by: .minutes(grant.minutes))
      }
    } else {
      let admit = LateAdmitEvent(candidate: candidate, minutes: 9, approvals: [], aid: aid)
      let act = try room.approved(admit, by: ["chair"])
      compare(
        "admit", perform(.act(.lateAdmit(act))), model.hasStarted && !model.isEnded)
      if model.hasStarted { model[candidate].isAdmitted = true }
    }
  }

  private mutating func hear(_ candidate: CandidateNumber) {
    guard let key = terminals[candidate]?.last?.key.publicKey else { return }
    _ = perform(.heard(key: key))
    if model[candidate].keys.last == key { model[candidate].ask(at: now) }
  }

  /// The log against what was acknowledged and what was promised.
  private mutating func checkLog() {
    if RoomState(replaying: room.events) != room.state { faults.append("replay at the end") }
    if room.events.indices.contains(where: { room.events[$0].index != $0 }) {
      faults.append("indexes")
    }
    if zip(room.events, room.events.dropFirst()).contains(where: { $0.time > $1.time }) {
      faults.append("times")
    }
    var live: [CandidateNumber: [UInt8]] = [:]
    var logged: [CandidateNumber: [[UInt8]: [AnswerEvent]]] = [:]
    for event in room.events {
      if case .seat(let seat) = event.event { live[seat.candidate] = seat.key }
      guard case .answer(let answer) = event.event else { continue }
      logged[answer.candidate, default: [:]][live[answer.candidate] ?? [], default: []]
        .append(answer)
      if event.time < ToyPlan.start { faults.append("time of answer") }
    }
    for candidate in candidates {
      if logged[candidate] ?? [:] != model[candidate].taken.mapValues({ $0.map(\.answer) }) {
        faults.append("\(candidate): what is logged is not what was acknowledged")
      }
      let handIn = room.state.session(candidate).handIn
      if handIn == nil || handIn?.sheet != model[candidate].final {
        faults.append("\(candidate): sheet")
      }
      if handIn.map({ ($0.closeReason == nil) != model[candidate].isHandedIn }) ?? true {
        faults.append("\(candidate): reason")
      }
    }
  }
}

extension SplitMix {
  /// 0…bound−1.
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}
