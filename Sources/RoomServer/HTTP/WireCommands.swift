import Assessment
import CanonicalBytes
package import ExamSession
package import RoomAPI

extension LoginCommand {
  /// Reads a login; key and signature must be base64.
  init(_ request: LoginRequest, origin: String) throws(Refusal) {
    var generator = SystemRandomNumberGenerator()
    try self.init(request, origin: origin, aid: .random(using: &generator))
  }

  /// Reads a login whose seat is to have this approval id.
  package init(_ request: LoginRequest, origin: String, aid: ApprovalID) throws(Refusal) {
    guard let key = Base64.decode(request.sessionKey), key.count == 32,
      let signature = Base64.decode(request.signature)
    else { throw Refusal(.malformed) }
    self.init(
      candidate: CandidateNumber(request.candidate), accessCode: request.accessCode, key: key,
      signature: signature,
      signedBytes: SignedBytes.login(
        origin: origin, candidate: request.candidate, sessionKey: request.sessionKey),
      aid: aid)
  }
}

extension AnswerEvent {
  package init(_ answer: SignedAnswer) throws(Refusal) {
    guard let signature = Base64.decode(answer.signature) else { throw Refusal(.malformed) }
    self.init(
      candidate: CandidateNumber(answer.candidate), sequence: answer.sequence,
      item: ItemID(answer.item), response: answer.response, terminalTime: answer.terminalTime,
      signature: signature)
  }
}

extension SubmitEvent {
  package init(_ request: SubmitRequest) throws(Refusal) {
    guard let signature = Base64.decode(request.signature) else { throw Refusal(.malformed) }
    self.init(
      candidate: CandidateNumber(request.candidate), sequence: request.sequence,
      sheet: request.sheet.map { SheetEntry(item: ItemID($0.item), response: $0.response) },
      views: request.views.map {
        ViewEntry(item: ItemID($0.item), milliseconds: $0.milliseconds, visits: $0.visits)
      },
      terminalTime: request.terminalTime, signature: signature)
  }
}

extension RoomCommand {
  /// Reads an act; one that resumes a test brings the minutes that were lost.
  package init(_ request: ActRequest) throws(Refusal) {
    let event = try RoomEvent(request)
    guard let extend = request.extend else {
      self = .act(event)
      return
    }
    guard case .redo(let redo) = event,
      case .extend(let grant) = try RoomEvent(
        ActRequest(act: EventKind.extend.rawValue, body: extend))
    else { throw Refusal(.malformed) }
    self = .resume(redo, grant)
  }
}

extension RoomEvent {
  /// Reads an act: an event kind and its canonical body.
  package init(_ request: ActRequest) throws(Refusal) {
    guard let kind = EventKind(rawValue: request.act), let body = Base64.decode(request.body),
      let json = try? CanonicalJSON(decoding: body),
      let event = try? RoomEvent(kind: kind, json: json)
    else { throw Refusal(.malformed) }
    self = event
  }
}
