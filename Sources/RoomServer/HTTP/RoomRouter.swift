import Assessment
import CanonicalBytes
import ExamSession
import HTTPTypes
import Hummingbird
import RoomAPI

/// The room's paths: decode, ask the sequencer, encode.
struct RoomRouter: Sendable {
  let sequencer: RoomSequencer
  let origin: String
  let door: ProctorDoor
  let witnesses: RoomWitnesses?
  let signatures: CheckedSignatures
  let keys: RoomKeys
  /// Where the room is a rehearsal.
  var rehearsal: RehearsalDoor?

  typealias Context = BasicRequestContext

  /// Answers every path of ``RoomPath`` and nothing else.
  func router() -> Router<Context> {
    let router = Router(context: Context.self)
    add(router, .get, .room) { (_, _) throws(Refusal) in try await room() }
    add(router, .post, .login) { (_, body) throws(Refusal) in try await login(body) }
    add(router, .get, .state) { (request, body) throws(Refusal) in try await state(request, body) }
    add(router, .post, .paper) { (request, body) throws(Refusal) in try await paper(request, body) }
    add(router, .get, .sealedPaper) { (request, body) throws(Refusal) in
      try await sealedPaper(request, body)
    }
    add(router, .post, .answers) { (request, body) throws(Refusal) in
      try await answers(request, body)
    }
    add(router, .post, .submit) { (request, body) throws(Refusal) in
      try await submit(request, body)
    }
    add(router, .get, .head) { (request, _) throws(Refusal) in try await head(request) }
    add(router, .post, .evidence) { (request, body) throws(Refusal) in
      try await evidence(request, body)
    }
    add(router, .post, .proctor) { (_, body) throws(Refusal) in try greet(body) }
    addForProctor(router, .get, .board) { (_, _) throws(Refusal) in try await board() }
    addForProctor(router, .post, .acts) { (_, body) throws(Refusal) in try await act(body) }
    addForProctor(router, .post, .cosignatures) { (_, body) throws(Refusal) in
      try await cosignatures(body)
    }
    addForProctor(router, .post, .open) { (channel, body) throws(Refusal) in
      guard let opened = channel.opened(body) else { throw Refusal(.malformed) }
      return try await open(opened)
    }
    router.add(middleware: UnknownPath())
    return router
  }

  private func add(
    _ router: Router<Context>, _ method: HTTPRequest.Method, _ path: RoomPath,
    _ handle: @escaping @Sendable (Request, [UInt8]) async throws(Refusal) -> Response
  ) {
    router.on(RouterPath(path.rawValue), method: method) { request, _ in
      do throws(Refusal) {
        let body = try await Wire.body(request, path: path)
        return try await handle(request, body)
      } catch {
        return Wire.response(error.status, error)
      }
    }
  }

  /// A path of the proctor: only who knows the room's token is heard, and the reply shows that the
  /// room does.
  private func addForProctor(
    _ router: Router<Context>, _ method: HTTPRequest.Method, _ path: RoomPath,
    _ handle: @escaping @Sendable (ProctorChannel, [UInt8]) async throws(Refusal) -> Board
  ) {
    router.on(RouterPath(path.rawValue), method: method) { request, _ in
      let channel: ProctorChannel
      let body: [UInt8]
      do throws(Refusal) {
        try Self.checkProctor()
        body = try await Wire.body(request, path: path)
        channel = try door.admit(request, body, path)
      } catch {
        return Wire.response(error.status, error)
      }
      do throws(Refusal) {
        return Wire.response(200, try await handle(channel, body), on: channel)
      } catch {
        return Wire.response(error.status, error, on: channel)
      }
    }
  }

  /// Where machines have certificates, the proctor's paths are not for candidates' terminals,
  /// whatever token they know.
  private static func checkProctor() throws(Refusal) {
    guard RoomConnection.current?.peer?.kind != .terminal else { throw Refusal(.wrongCredentials) }
  }

  private func greet(_ body: [UInt8]) throws(Refusal) -> Response {
    try Self.checkProctor()
    let greeting = try Wire.decode(ProctorGreeting.self, from: body)
    return Wire.response(200, try door.greet(greeting))
  }

  private func room() async throws(Refusal) -> Response {
    let info = try await sequencer.perform { room throws(Refusal) in try room.info() }
    return Wire.response(200, info)
  }

  private func login(_ body: [UInt8]) async throws(Refusal) -> Response {
    let request = try Wire.decode(LoginRequest.self, from: body)
    let peer = RoomConnection.current?.peer
    // The proctor's commands have a certificate to watch with, not to sit with.
    guard peer?.kind != .proctor else { throw Refusal(.unknownKey) }
    var asked = try LoginCommand(request, origin: origin)
    asked.terminal = peer?.terminal
    let command = asked
    let reply = try await sequencer.perform(.login(command)) { room throws(Refusal) in
      try room.loginReply(command)
    }
    return Wire.response(200, reply)
  }

  private func state(_ request: Request, _ body: [UInt8]) async throws(Refusal) -> Response {
    let query = try stateQuery(request)
    let path = query?.path ?? RoomPath.state.rawValue
    let key = try signingKey(request, body, .state, path: path)
    rehearsal?.heard(key)
    let command = RoomCommand.heard(
      key: key, unsaved: query?.unsaved, count: query?.count, kept: query?.kept ?? 0,
      moment: query?.moment.map(ServerMoment.init))
    let state = try await sequencer.perform(command) { room throws(Refusal) in
      try room.sessionState(of: try room.reader(key), key: key)
    }
    return Wire.response(200, state)
  }

  /// What a terminal that counts its requests says of itself; `nil` from one that does not.
  private func stateQuery(_ request: Request) throws(Refusal) -> StateQuery? {
    guard let text = request.uri.query else { return nil }
    guard let query = StateQuery(text: text) else { throw Refusal(.malformed) }
    return query
  }

  private func paper(_ request: Request, _ body: [UInt8]) async throws(Refusal) -> Response {
    let key = try signingKey(request, body, .paper)
    let message = try Wire.decode(PaperRequest.self, from: body)
    let command = RoomCommand.openPaper(key: key, code: message.roomCode)
    let reply = try await sequencer.perform(command) { room throws(Refusal) in
      try room.paper(of: try room.reader(key), key: key)
    }
    return Wire.response(200, reply)
  }

  /// The paper to fetch ahead; encoded and sealed away from the room's queue.
  private func sealedPaper(_ request: Request, _ body: [UInt8]) async throws(Refusal) -> Response {
    let key = try signingKey(request, body, .sealedPaper)
    let (candidate, content) = try await sequencer.perform { room throws(Refusal) in
      let candidate = try room.reader(key)
      return (candidate.rawValue, try room.paperAhead(of: candidate, key: key))
    }
    return Wire.response(200, try keys.sealed(content, for: candidate))
  }

  private func answers(_ request: Request, _ body: [UInt8]) async throws(Refusal) -> Response {
    let message = try Wire.decode(AnswersRequest.self, from: body)
    guard let first = message.answers.first, message.answers.count <= AnswersRequest.most,
      message.answers.allSatisfy({ $0.candidate == first.candidate })
    else { throw Refusal(.malformed) }
    var events: [AnswerEvent] = []
    for answer in message.answers { events.append(try AnswerEvent(answer)) }
    try await RoomConnection.waitForTurns(message.answers.count - 1)
    let signed = try admit(request, events.map { ($0.json, $0.signature) })
    defer { signatures.forget(signed) }
    let state = try await sequencer.perform(.answer(events)) { room throws(Refusal) in
      try room.liveState(of: first.candidate)
    }
    try await rehearse(request, of: CandidateNumber(first.candidate))
    return Wire.response(200, AnswersReply(state: state))
  }

  /// In a rehearsal: the session that sent these responses may lose its connection.
  private func rehearse(
    _ request: Request, of candidate: CandidateNumber
  ) async throws(Refusal) {
    guard let rehearsal, let name = HTTPField.Name(SignedHeader.key),
      let key = request.headers[name].flatMap({ Base64.decode($0) })
    else { return }
    rehearsal.heard(key)
    let saved = try await sequencer.perform { room throws(Refusal) in
      room.core.state.session(candidate).seats.last { $0.key == key }?.answers.count ?? 0
    }
    rehearsal.saved(key, count: saved)
  }

  private func submit(_ request: Request, _ body: [UInt8]) async throws(Refusal) -> Response {
    let message = try Wire.decode(SubmitRequest.self, from: body)
    let event = try SubmitEvent(message)
    let signed = try admit(request, [(event.json, event.signature)])
    defer { signatures.forget(signed) }
    let state = try await sequencer.perform(.submit(event)) { room throws(Refusal) in
      try room.liveState(of: message.candidate)
    }
    return Wire.response(200, SubmitReply(state: state))
  }

  /// Checks what a terminal signed under the key that its request names, before the room's one
  /// queue has to; whether that key sits there is for the room to say.
  private func admit(
    _ request: Request, _ bodies: [(json: CanonicalJSON, signature: [UInt8])]
  ) throws(Refusal) -> [CheckedSignatures.Signed] {
    var covered: [(signature: [UInt8], bytes: [UInt8])] = []
    for body in bodies {
      guard let bytes = try? TerminalSignature.bytes(origin: origin, body: body.json) else {
        throw Refusal(.malformed)
      }
      covered.append((body.signature, bytes))
    }
    guard let name = HTTPField.Name(SignedHeader.key),
      let key = request.headers[name].flatMap({ Base64.decode($0) })
    else { throw Refusal(.badSignature) }
    let signed = covered.map {
      CheckedSignatures.Signed(key: key, signature: $0.signature, bytes: $0.bytes)
    }
    guard signatures.admit(signed) else { throw Refusal(.badSignature) }
    return signed
  }

  private func board() async throws(Refusal) -> Board {
    try await sequencer.perform { room throws(Refusal) in try room.board() }
  }

  private func act(_ body: [UInt8]) async throws(Refusal) -> Board {
    let message = try Wire.decode(ActRequest.self, from: body)
    if message == .finish { return try await finish() }
    let command = message == .end ? RoomCommand.end : try RoomCommand(message)
    return try await sequencer.perform(command) { room throws(Refusal) in try room.board() }
  }

  private func finish() async throws(Refusal) -> Board {
    guard let refusal = await sequencer.maintained({ room in try room.finish() }) else {
      throw Refusal(.stopping)
    }
    if let refusal { throw Refusal(of: refusal) }
    return try await board()
  }

  /// The session key whose signature the request carries; `signed` is the path with its query, where
  /// that is covered too.
  func signingKey(
    _ request: Request, _ body: [UInt8], _ path: RoomPath, path signed: String? = nil
  ) throws(Refusal) -> [UInt8] {
    guard let keyName = HTTPField.Name(SignedHeader.key),
      let signatureName = HTTPField.Name(SignedHeader.signature),
      let key = request.headers[keyName].flatMap({ Base64.decode($0) }),
      let signature = request.headers[signatureName].flatMap({ Base64.decode($0) })
    else { throw Refusal(.badSignature) }
    let bytes = SignedBytes.request(
      origin: origin, method: request.method.rawValue, path: signed ?? path.rawValue,
      body: body)
    guard Ed25519Check().isValid(signature, of: bytes, by: key) else {
      throw Refusal(.badSignature)
    }
    return key
  }
}

/// Gives paths and methods that the room does not know the same kind of refusal as all others.
private struct UnknownPath: RouterMiddleware {
  typealias Context = RoomRouter.Context

  @concurrent func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      let refusal = Refusal(.unknownPath)
      return Wire.response(refusal.status, refusal)
    }
  }
}
