import Assessment
import CanonicalBytes
import Crypto
import Testing

@testable import ExamSession

/// A terminal in a seat: it numbers and signs what its candidate does.
struct SampleTerminal: Sendable {
  let candidate: CandidateNumber
  private let key: Curve25519.Signing.PrivateKey
  private(set) var sequence = 0

  init(_ candidate: CandidateNumber, _ name: String) throws {
    self.candidate = candidate
    key = try SamplePlan.key("terminal \(name)")
  }

  var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

  func login() throws -> RoomCommand {
    let bytes = Array("login \(candidate)".utf8)
    return .login(
      LoginCommand(
        candidate: candidate, accessCode: "7K2M", key: publicKey,
        signature: Array(try key.signature(for: bytes)), signedBytes: bytes,
        aid: try SampleExam.aid("seat \(publicKey)")))
  }

  mutating func answer(_ item: ItemID, _ response: String, tm: Int) throws -> AnswerEvent {
    sequence += 1
    return try signed(
      AnswerEvent(
        candidate: candidate, sequence: sequence, item: item, response: response,
        terminalTime: tm, signature: []))
  }

  func signed(_ answer: AnswerEvent) throws -> AnswerEvent {
    var answer = answer
    let bytes = try TerminalSignature.bytes(origin: SamplePlan.origin, body: answer.json)
    answer.signature = Array(try key.signature(for: bytes))
    return answer
  }

  mutating func submit(_ sheet: [SheetEntry], tm: Int) throws -> SubmitEvent {
    sequence += 1
    return try signed(
      SubmitEvent(
        candidate: candidate, sequence: sequence, sheet: sheet,
        views: sheet.map { ViewEntry(item: $0.item, milliseconds: 1_000, visits: 1) },
        terminalTime: tm, signature: []))
  }

  func signed(_ submit: SubmitEvent) throws -> SubmitEvent {
    var submit = submit
    let bytes = try TerminalSignature.bytes(origin: SamplePlan.origin, body: submit.json)
    submit.signature = Array(try key.signature(for: bytes))
    return submit
  }
}
