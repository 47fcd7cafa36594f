import CandidateUI
import CanonicalBytes
import Foundation
import RoomAPI

/// A terminal's voice without a network: signs and numbers as ``RoomClient`` does.
///
/// A response keeps its number and its signature for ever, so sending it again sends the same.
struct SimulatedClient: Sendable {
  private(set) var key: SimulatedKey
  private(set) var candidate = ""
  /// Number n stands at n − 1.
  private(set) var signed: [SignedAnswer] = []
  private var submission: SubmitRequest?
  /// How often this key asked for the state.
  private var asked = 0
  private var sealedPaper: [UInt8] = []

  init(key: SimulatedKey) { self.key = key }

  /// The request that an effect asks for; `nil` when it cannot be made. `fresh` is the key of a
  /// login that needs a new one.
  mutating func request(for effect: CandidateEffect, fresh: SimulatedKey?) -> RoomRequest? {
    switch effect {
    case .askRoom: return .room
    case .login(let candidate, let accessCode, _):
      if let fresh { self = SimulatedClient(key: fresh) }
      return .login(login(CanonicalString.nfc(candidate), accessCode))
    case .pollState(let unsaved, _, let moment):
      asked += 1
      return .state(key: key.publicKey, StateQuery(count: asked, unsaved: unsaved, moment: moment))
    case .openPaper(let code): return .paper(key: key.publicKey, PaperRequest(roomCode: code))
    case .fetchPaper: return .sealedPaper(key: key.publicKey)
    case .sendAnswers(let responses): return answers(responses).map { .answers($0) }
    case .submit(_, let sheet, let views, let time): return submit(sheet, views, time)
    case .unsealPaper, .journal, .checkLog, .quit: return nil
    }
  }

  /// Takes the room's word for who sits here, and gives it with the key that sits.
  mutating func heard(_ said: RoomReply) -> RoomReply {
    guard case .login(let reply, _, _) = said else { return said }
    candidate = reply.candidate
    return .login(reply, key: key.name)
  }

  /// Keeps the sealed paper.
  mutating func keep(_ paper: SealedPaper) { sealedPaper = Base64.decode(paper.paper) ?? [] }

  /// Opens it as ``RoomClient`` does.
  func unseal(_ code: String, _ release: String) -> Unsealing {
    guard let key = ReleaseKey(wrapped: release, code: code, origin: SimulatedExam.origin) else {
      return .wrongCode
    }
    guard let paper = key.opened(sealedPaper, for: candidate),
      let content = try? JSONDecoder().decode(PaperContent.self, from: Data(paper))
    else { return .unusable }
    return .opened(content)
  }

  private func login(_ candidate: String, _ accessCode: String) -> LoginRequest {
    let bytes = SignedBytes.login(
      origin: SimulatedExam.origin, candidate: candidate, sessionKey: key.name)
    return LoginRequest(
      candidate: candidate, accessCode: accessCode, sessionKey: key.name,
      signature: Base64.encode(key.sign(bytes)))
  }

  private mutating func answers(_ responses: [OutgoingResponse]) -> AnswersRequest? {
    let first = responses.first?.sequence ?? 1
    for (offset, response) in responses.enumerated() {
      guard sign(response, as: first + offset) else { return nil }
    }
    return AnswersRequest(answers: Array(signed.dropFirst(first - 1).prefix(responses.count)))
  }

  private mutating func sign(_ given: OutgoingResponse, as sequence: Int) -> Bool {
    let response = Self.canonical(given.response)
    if sequence >= 1, sequence <= signed.count {
      let before = signed[sequence - 1]
      return before.item == given.item && before.response == response
    }
    guard sequence == signed.count + 1 else { return false }
    var answer = SignedAnswer(
      candidate: candidate, sequence: sequence, item: given.item, response: response,
      terminalTime: given.terminalTime, signature: "")
    guard let bytes = try? SignedBytes.answer(origin: SimulatedExam.origin, answer) else {
      return false
    }
    answer.signature = Base64.encode(key.sign(bytes))
    signed.append(answer)
    return true
  }

  private mutating func submit(
    _ sheet: [SheetLine], _ views: [ItemView], _ time: Int
  ) -> RoomRequest? {
    let sheet = sheet.map { SheetLine(item: $0.item, response: Self.canonical($0.response)) }
    let sequence = signed.count + 1
    if submission?.sheet != sheet || submission?.sequence != sequence {
      var request = SubmitRequest(
        candidate: candidate, sequence: sequence, sheet: sheet, views: views, terminalTime: time,
        signature: "")
      guard let bytes = try? SignedBytes.submit(origin: SimulatedExam.origin, request) else {
        return nil
      }
      request.signature = Base64.encode(key.sign(bytes))
      submission = request
    }
    return submission.map { .submit($0) }
  }

  private static func canonical(_ response: String) -> String {
    CanonicalString.nfc(response.trimmingCharacters(in: .whitespaces))
  }
}
