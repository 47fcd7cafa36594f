import Assessment
import CanonicalBytes

/// Follows who holds which seat, and collects what the terminals signed.
struct TerminalWalk {
  /// A signature to be checked.
  struct Claim: Sendable {
    let event: Int
    let candidate: CandidateNumber
    let key: [UInt8]
    let signed: RoomEvent

    /// Whether the key signed this event's body in the log of `origin`.
    func isValid(_ origin: String, _ signatures: any SignatureCheck) -> Bool {
      let signature: [UInt8] =
        if case .answer(let answer) = signed {
          answer.signature
        } else if case .submit(let submit) = signed {
          submit.signature
        } else {
          []
        }
      guard let bytes = try? TerminalSignature.bytes(origin: origin, body: signed.body.json)
      else { return false }
      return signatures.isValid(signature, of: bytes, by: key)
    }
  }

  /// Who may sit: the numbers of the roster, and the subjects under which a test is done again.
  private var subjects: Set<CandidateNumber>
  /// By number: the subject that counts.
  private var latest: [CandidateNumber: CandidateNumber] = [:]
  private var keys: [CandidateNumber: [UInt8]] = [:]
  private var sequences: [CandidateNumber: Int] = [:]
  private var everSeen: Set<[UInt8]> = []
  /// The certificate of the terminal in the seat, where it has one.
  private var terminals: [CandidateNumber: String] = [:]
  /// Whom a proctor released since the seat was taken.
  private var released: Set<CandidateNumber> = []
  /// New seats of those who held one at an enrolled terminal and were not released: that one must
  /// have this certificate.
  private var bound: [CandidateNumber: String] = [:]
  private var handedIn: Set<CandidateNumber> = []
  private var claims: [Claim] = []

  init(roster: Roster) { subjects = Set(roster.entries.map(\.candidate)) }

  /// The signatures collected since the last time.
  mutating func handOver() -> [Claim] {
    defer { claims = [] }
    return claims
  }

  mutating func take(_ logged: LoggedEvent, _ outcome: inout StepOutcome) {
    switch logged.event {
    case .seat(let seat): take(seat, logged.index, &outcome)
    case .login(let login):
      if keys[login.candidate] == nil {
        outcome.find(.noSeat, event: logged.index, login.candidate.rawValue)
      }
    case .terminal(let event): take(event, logged.index, &outcome)
    case .release(let release):
      released.insert(latest[release.candidate.person] ?? release.candidate)
    case .redo(let redo): take(redo)
    case .answer(let answer):
      take(logged, answer.candidate, answer.sequence, &outcome)
    case .submit(let submit):
      take(logged, submit.candidate, submit.sequence, &outcome)
      handedIn.insert(submit.candidate)
    case .close(let close): handedIn.insert(close.candidate)
    case .genesis, .boot, .clock, .handover, .codeOpen, .seedReveal, .publicDraw, .paper,
      .paperOpen, .lateAdmit, .start, .outage, .resume, .reschedule, .extend, .lateAnswer, .end,
      .keyOpen, .keyFix, .mark, .score, .incident, .decision, .signature, .message,
      .complaint, .clockCheck, .witness, .export, .wipe, .erasure, .checkIn, .giveUp, .pause,
      .proceed, .settle:
      break
    }
  }

  /// A new subject sits where it likes; who resumes may do so at another terminal.
  private mutating func take(_ redo: RedoEvent) {
    switch redo.mode {
    case .again:
      latest[redo.candidate.person] = redo.subject
      if subjects.contains(redo.candidate.person) { subjects.insert(redo.subject) }
    case .resume: released.insert(redo.subject)
    }
  }

  private mutating func take(_ seat: SeatEvent, _ index: Int, _ outcome: inout StepOutcome) {
    let name = seat.candidate.rawValue
    if !subjects.contains(seat.candidate) {
      outcome.find(.candidateUnknown, event: index, name)
    }
    if handedIn.contains(seat.candidate) { outcome.find(.afterHandIn, event: index, name) }
    if seat.key.count != 32 || !everSeen.insert(seat.key).inserted {
      outcome.find(.keyRepeated, event: index, name)
    }
    let before = terminals.removeValue(forKey: seat.candidate) ?? bound[seat.candidate]
    let mayMove = released.remove(seat.candidate) != nil
    bound[seat.candidate] = mayMove ? nil : before
    keys[seat.candidate] = seat.key
    sequences[seat.candidate] = 0
  }

  private mutating func take(
    _ event: TerminalEvent, _ index: Int, _ outcome: inout StepOutcome
  ) {
    let candidate = event.candidate
    if keys[candidate] == nil { outcome.find(.noSeat, event: index, candidate.rawValue) }
    if let before = bound.removeValue(forKey: candidate), before != event.terminal.cert {
      outcome.find(.seatNotReleased, event: index, candidate.rawValue)
    }
    terminals[candidate] = event.terminal.cert
  }

  private mutating func take(
    _ logged: LoggedEvent, _ candidate: CandidateNumber, _ sequence: Int,
    _ outcome: inout StepOutcome
  ) {
    let (name, index) = (candidate.rawValue, logged.index)
    // A seat that names no terminal was taken by some other machine.
    if bound.removeValue(forKey: candidate) != nil {
      outcome.find(.seatNotReleased, event: index, name)
    }
    if handedIn.contains(candidate) { outcome.find(.afterHandIn, event: index, name) }
    guard let key = keys[candidate], let last = sequences[candidate] else {
      return outcome.find(.noSeat, event: index, name)
    }
    if sequence != last + 1 {
      outcome.find(.sequenceWrong, event: index, name, "\(last + 1)", "\(sequence)")
    }
    sequences[candidate] = sequence
    claims.append(Claim(event: index, candidate: candidate, key: key, signed: logged.event))
  }
}
