import Assessment
import CanonicalBytes

/// Follows who holds which seat, and collects what the terminals signed.
struct TerminalWalk {
  /// A signature to be checked.
  struct Claim: Sendable {
    let event: Int
    let candidate: CandidateNumber
    let signature: [UInt8]
    let bytes: [UInt8]
    let key: [UInt8]
  }

  private let origin: String
  private let roster: Roster
  private var keys: [CandidateNumber: [UInt8]] = [:]
  private var sequences: [CandidateNumber: Int] = [:]
  private var everSeen: Set<[UInt8]> = []
  private var handedIn: Set<CandidateNumber> = []
  private(set) var claims: [Claim] = []

  init(origin: String, roster: Roster) {
    self.origin = origin
    self.roster = roster
  }

  mutating func take(_ logged: LoggedEvent, _ outcome: inout StepOutcome) {
    switch logged.event {
    case .seat(let seat): take(seat, logged.index, &outcome)
    case .login(let login):
      if keys[login.candidate] == nil {
        outcome.find(.noSeat, event: logged.index, login.candidate.rawValue)
      }
    case .answer(let answer):
      take(
        answer.json, answer.candidate, answer.sequence, answer.signature, logged.index, &outcome)
    case .submit(let submit):
      take(
        submit.json, submit.candidate, submit.sequence, submit.signature, logged.index, &outcome)
      handedIn.insert(submit.candidate)
    case .close(let close): handedIn.insert(close.candidate)
    case .genesis, .boot, .clock, .handover, .codeOpen, .seedReveal, .publicDraw, .paper,
      .paperOpen, .lateAdmit, .start, .outage, .resume, .reschedule, .extend, .lateAnswer, .end,
      .keyOpen, .keyFix, .mark, .score, .incident, .decision, .redo, .signature, .message,
      .complaint, .witness, .export, .wipe:
      break
    }
  }

  private mutating func take(_ seat: SeatEvent, _ index: Int, _ outcome: inout StepOutcome) {
    let name = seat.candidate.rawValue
    if roster[subject: seat.candidate]?.candidate != seat.candidate {
      outcome.find(.candidateUnknown, event: index, name)
    }
    if handedIn.contains(seat.candidate) { outcome.find(.afterHandIn, event: index, name) }
    if seat.key.count != 32 || !everSeen.insert(seat.key).inserted {
      outcome.find(.keyRepeated, event: index, name)
    }
    keys[seat.candidate] = seat.key
    sequences[seat.candidate] = 0
  }

  private mutating func take(
    _ body: CanonicalJSON, _ candidate: CandidateNumber, _ sequence: Int, _ signature: [UInt8],
    _ index: Int, _ outcome: inout StepOutcome
  ) {
    let name = candidate.rawValue
    if handedIn.contains(candidate) { outcome.find(.afterHandIn, event: index, name) }
    guard let key = keys[candidate], let last = sequences[candidate] else {
      return outcome.find(.noSeat, event: index, name)
    }
    if sequence != last + 1 {
      outcome.find(.sequenceWrong, event: index, name, "\(last + 1)", "\(sequence)")
    }
    sequences[candidate] = sequence
    guard let bytes = try? TerminalSignature.bytes(origin: origin, body: body) else {
      return outcome.find(.signatureBad, event: index, name)
    }
    claims.append(
      Claim(event: index, candidate: candidate, signature: signature, bytes: bytes, key: key))
  }
}
