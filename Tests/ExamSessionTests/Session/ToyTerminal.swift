import Assessment
import CanonicalBytes

@testable import ExamSession

/// A terminal that numbers and signs what its candidate does.
struct ToyTerminal: Sendable {
  let candidate: CandidateNumber
  let key: ToyKey
  var sequence = 0

  init(_ candidate: CandidateNumber, _ name: String, isReal: Bool = true) throws {
    self.candidate = candidate
    key = try ToyKey("terminal \(name)", isReal: isReal)
  }

  func login(code: String = ToyRoom.accessCode) throws -> LoginCommand {
    let bytes = Array("login \(candidate)".utf8)
    let aid = Digest32(hashing: key.publicKey).bytes.prefix(16)
    return LoginCommand(
      candidate: candidate, accessCode: code, key: key.publicKey,
      signature: try key.signature(of: bytes), signedBytes: bytes,
      aid: try ToyRoom.aid(Array(aid)))
  }

  /// The next response.
  mutating func answer(_ item: ItemID, _ response: String, tm: Int = 0) throws -> AnswerEvent {
    sequence += 1
    return try answer(item, response, cs: sequence, tm: tm)
  }

  /// A response under a number of one's own choice.
  func answer(_ item: ItemID, _ response: String, cs: Int, tm: Int = 0) throws -> AnswerEvent {
    var event = AnswerEvent(
      candidate: candidate, sequence: cs, item: item, response: response, terminalTime: tm,
      signature: [])
    event.signature = try key.signature(
      of: try TerminalSignature.bytes(origin: ToyPlan.origin, body: event.json))
    return event
  }

  /// The hand-in after the last response.
  func submit(_ sheet: [SheetEntry], cs: Int? = nil) throws -> SubmitEvent {
    var event = SubmitEvent(
      candidate: candidate, sequence: cs ?? sequence + 1, sheet: sheet,
      views: sheet.map { ViewEntry(item: $0.item, milliseconds: 1_500, visits: 2) },
      terminalTime: 9, signature: [])
    event.signature = try key.signature(
      of: try TerminalSignature.bytes(origin: ToyPlan.origin, body: event.json))
    return event
  }
}
