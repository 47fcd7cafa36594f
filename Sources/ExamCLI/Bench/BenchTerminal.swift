import Assessment
import CanonicalBytes
import Crypto
import ExamSession

/// A terminal that numbers and signs what its candidate does.
struct BenchTerminal: Sendable {
  let candidate: CandidateNumber
  private let key: Curve25519.Signing.PrivateKey
  private let code: String
  private var sequence = 0

  /// The terminal of this name in a candidate's seat.
  init(_ candidate: CandidateNumber, _ name: String, code: String = "7K2M") throws {
    self.candidate = candidate
    self.code = code
    key = try BenchExam.key("terminal \(name)")
  }

  /// The public half of its key.
  var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

  /// Asks for a seat.
  func login() throws -> RoomCommand {
    .login(
      LoginCommand(
        candidate: candidate, accessCode: code, key: publicKey, signature: [],
        signedBytes: [], aid: try BenchExam.aid("seat \(publicKey)")))
  }

  /// The next response, signed.
  mutating func answer(_ item: ItemID, _ response: String, tm: Int) throws -> AnswerEvent {
    sequence += 1
    var answer = AnswerEvent(
      candidate: candidate, sequence: sequence, item: item, response: response,
      terminalTime: tm, signature: [])
    let bytes = try TerminalSignature.bytes(origin: BenchExam.origin, body: answer.json)
    answer.signature = Array(try key.signature(for: bytes))
    return answer
  }

  /// The hand-in, signed.
  mutating func submit(_ sheet: [SheetEntry], tm: Int) throws -> SubmitEvent {
    sequence += 1
    var submit = SubmitEvent(
      candidate: candidate, sequence: sequence, sheet: sheet,
      views: sheet.map { ViewEntry(item: $0.item, milliseconds: 1_000, visits: 1) },
      terminalTime: tm, signature: [])
    let bytes = try TerminalSignature.bytes(origin: BenchExam.origin, body: submit.json)
    submit.signature = Array(try key.signature(for: bytes))
    return submit
  }
}
