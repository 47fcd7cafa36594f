import CanonicalBytes
import ExamSession
import RoomAPI
import RoomServer
import TransparencyLog

/// What the room takes is one JSON object, says what is taken from it, and becomes the event that
/// the terminal signed. Inputs are a path without `/v1/`, a line feed and the body.
enum RequestCheck {
  private static let origin = "thi.example.vn/2026-vc01/p03"

  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    guard let (name, body) = Headed.split(bytes), let path = RoomPath(rawValue: "/v1/" + name),
      body.count <= path.largestBody, try isTaken(path, body)
    else { return nil }
    return name
  }

  private static func isTaken(_ path: RoomPath, _ body: [UInt8]) throws(Finding) -> Bool {
    switch path {
    case .login: try login(body)
    case .answers: try answers(body)
    case .submit: try submit(body)
    case .paper: try read(PaperRequest.self, body) != nil
    case .acts: try act(body)
    case .open: try open(body)
    case .proctor: try read(ProctorGreeting.self, body) != nil
    case .cosignatures: try cosignatures(body)
    case .evidence: try EvidenceCheck.check(body) != nil
    case .room, .state, .sealedPaper, .board, .head: false
    }
  }

  private static func read<Message: Codable>(
    _ type: Message.Type, _ body: [UInt8]
  ) throws(Finding) -> Message? {
    switch Result(catching: { () throws(Refusal) in try Wire.decode(type, from: body) }) {
    case .failure(let refusal):
      try demand(refusal == Refusal(.malformed), "refused as something else than malformed")
      return nil
    case .success(let message):
      try WireMessage.demand(message, says: body)
      guard let json = NaiveJSON(body) else { throw Finding("taken, though it is no JSON") }
      guard case .object = json else { throw Finding("taken, though it is no object") }
      try demand(!json.hasTwins, "taken, though a name comes twice")
      try demand(json.depth <= 8, "taken, though it nests deeper than 8")
      return message
    }
  }

  private static func login(_ body: [UInt8]) throws(Finding) -> Bool {
    guard let request = try read(LoginRequest.self, body),
      let aid = ApprovalID([UInt8](repeating: 0, count: 16)),
      let command = try? LoginCommand(request, origin: origin, aid: aid)
    else { return false }
    try demand(command.key.count == 32, "a key that is not 32 bytes")
    try demand(Base64.encode(command.key) == request.sessionKey, "another key than the one sent")
    return true
  }

  private static func answers(_ body: [UInt8]) throws(Finding) -> Bool {
    guard let request = try read(AnswersRequest.self, body) else { return false }
    for answer in request.answers {
      guard let event = try? AnswerEvent(answer) else { continue }
      let client = try? SignedBytes.answer(origin: origin, answer)
      try logged(.answer(event), signed: client)
    }
    return true
  }

  private static func submit(_ body: [UInt8]) throws(Finding) -> Bool {
    guard let request = try read(SubmitRequest.self, body),
      let event = try? SubmitEvent(request)
    else { return false }
    try logged(.submit(event), signed: try? SignedBytes.submit(origin: origin, request))
    return true
  }

  /// Both sides sign the same bytes, and what can be signed can be read back from the log.
  private static func logged(_ event: RoomEvent, signed client: [UInt8]?) throws(Finding) {
    let server = try? TerminalSignature.bytes(origin: origin, body: event.body.json)
    try demand(client == server, "terminal and room sign different bytes")
    guard server != nil, let bytes = try? event.body.json.encoded() else { return }
    let json = try? CanonicalJSON(decoding: bytes)
    let read = json.flatMap { try? RoomEvent(kind: event.body.kind, json: $0) }
    try demand(read == event, "what was signed does not come back from the log")
  }

  private static func act(_ body: [UInt8]) throws(Finding) -> Bool {
    guard let request = try read(ActRequest.self, body), let event = try? RoomEvent(request) else {
      return false
    }
    let bytes = try? event.body.json.encoded()
    try demand(event.body.kind.rawValue == request.act, "another kind than the one sent")
    try demand(bytes.map(Base64.encode) == request.body, "another event than the one signed")
    return true
  }

  private static func open(_ body: [UInt8]) throws(Finding) -> Bool {
    guard let request = try read(OpenRequest.self, body) else { return false }
    let shown = ["opening of bank", "opening of key"]
    try demand(shown.contains("\(request)"), "a log line could hold the identity")
    return true
  }

  private static func cosignatures(_ body: [UInt8]) throws(Finding) -> Bool {
    guard let request = try read(CosignaturesRequest.self, body) else { return false }
    _ = try WitnessCheck.lines(request.lines)
    return true
  }
}
