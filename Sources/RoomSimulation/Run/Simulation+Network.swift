import Assessment
import CandidateUI
import CanonicalBytes
import ExamSession
import RoomAPI

extension Simulation {
  /// After so long a terminal stops waiting, in milliseconds; sooner for a connection.
  private static let patienceOfRequests = 5_000
  private static let patienceOfConnections = 2_000

  /// How long a message takes.
  mutating func latency() -> Int { dice.within(1...weather.slowest) }

  /// A request leaves a terminal.
  mutating func send(_ letter: Letter) {
    counts[.requests] += 1
    if terminals[letter.terminal].linkDownUntil > now {
      return agenda.add(.fails(letter), at: now + Self.patienceOfConnections)
    }
    agenda.add(.fails(letter), at: now + Self.patienceOfRequests)
    if let moment = lastInstant(letter) { return agenda.add(.arrives(letter), at: moment) }
    for delay in passage() { agenda.add(.arrives(letter), at: now + delay) }
  }

  /// An answer leaves the server; whoever sees it may hold the room to it.
  mutating func post(_ reply: ServerReply, to letter: Letter) {
    record(reply, letter)
    guard let delay = passage().first else { return }
    agenda.add(.answers(letter, reply), at: now + delay)
  }

  /// When the copies of a message arrive: none, one or two of them, in time or late.
  private mutating func passage() -> [Int] {
    let delay = latency()
    if isCalm { return [delay] }
    if dice.hits(weather.lost) {
      counts[.lost] += 1
      return []
    }
    if dice.hits(weather.duplicated) {
      counts[.duplicated] += 1
      return [delay, dice.within(1...9_000)]
    }
    if dice.hits(weather.delayed) {
      counts[.delayed] += 1
      return [dice.within(200...9_000)]
    }
    return [delay]
  }

  /// A response or hand-in sent shortly before the deadline often arrives just then, give or take
  /// a millisecond.
  private mutating func lastInstant(_ letter: Letter) -> Int? {
    let candidate: String
    switch letter.request {
    case .answers(let request): candidate = request.answers.first?.candidate ?? ""
    case .submit(let request): candidate = request.candidate
    case .room, .login, .state, .paper, .sealedPaper, .head: return nil
    }
    guard let clock = server?.clock else { return nil }
    let moment = clock.moment(of: model.deadline(.init(candidate)))
    guard (1...4_000).contains(moment - now), dice.hits(600) else { return nil }
    return max(now, moment + dice.within(-1...1))
  }

  /// A request reaches the server's machine.
  mutating func arrive(_ letter: Letter) {
    guard server?.isServing == true else {
      return agenda.add(.fails(letter), at: now + latency())
    }
    if terminals[letter.terminal].linkDownUntil > now { return }
    server?.waiting.append(.letter(letter))
    startGroup()
  }

  /// Writes down what the room says, and holds it against the log as it is on the disk.
  private mutating func record(_ reply: ServerReply, _ letter: Letter) {
    switch reply {
    case .said(let said): record(said, letter.request)
    case .sealed: break
    case .refused(let refusal):
      counts[.refused] += 1
      if refusal.code == .tooLate, case .login(let login) = letter.request {
        tellChair(login.candidate)
      }
    case .head(let head): ledger.show(head.size, head.root)
    }
  }

  private mutating func record(_ said: RoomReply, _ request: RoomRequest) {
    guard let state = said.state, let (candidate, key) = subject(of: request) else { return }
    ledger.hear(state, candidate: candidate.rawValue, key: key)
    if let problem = model.problem(in: state, candidate: candidate, key: key) {
      notice(.replyUntrue, "\(candidate): \(problem)")
    }
  }
}

extension Simulation {
  /// Whose session a request is about, and under which key.
  private mutating func subject(of request: RoomRequest) -> (CandidateNumber, [UInt8])? {
    switch request {
    case .room, .sealedPaper, .head: return nil
    case .login(let login):
      guard let key = Base64.decode(login.sessionKey) else { return nil }
      ledger.seat(key, login.candidate)
      return (CandidateNumber(login.candidate), key)
    case .state(let key, _), .paper(let key, _):
      return ledger.owners[key].map { (CandidateNumber($0), key) }
    case .answers(let request): return live(request.answers.first?.candidate)
    case .submit(let request): return live(request.candidate)
    }
  }

  private func live(_ candidate: String?) -> (CandidateNumber, [UInt8])? {
    guard let number = candidate.map({ CandidateNumber($0) }) else { return nil }
    return model[number].seats.last.map { (number, $0.key) }
  }
}

extension RoomReply {
  /// What it says of the session.
  fileprivate var state: SessionState? {
    switch self {
    case .room, .sealedPaper: nil
    case .login(let reply, _, _): reply.state
    case .state(let state): state
    case .paper(let reply): reply.state
    case .answers(let reply): reply.state
    case .submit(let reply): reply.state
    }
  }
}
