import CanonicalBytes
import Foundation
package import RoomAPI
import TransparencyLog

/// One terminal's voice in a room: signs with a session key made in memory, numbers responses,
/// and turns every answer into a reply or a ``RoomFailure``.
///
/// A response keeps its number and its signature, so sending it again after a failure sends the same
/// bytes. Only a number that the room refused for good is signed for another one.
package actor RoomClient {
  private let base: String
  private let transport: RoomTransport
  private var key = SessionKey()
  private var origin: String?
  private var candidate = ""
  /// Number n stands at n − 1.
  private var signed: [SignedAnswer] = []
  private var submission: SubmitRequest?
  /// The paper that waits for the release key, still sealed.
  private var sealedPaper: [UInt8] = []
  /// How often this session key asked for the state.
  private var asked = 0
  /// The greatest number that the room said is in its log.
  package private(set) var saved = 0
  /// What is known of the room's log.
  var heads: HeadKeeper
  /// What is known of the exam's own log while the room is a rehearsal of it.
  private var examHeads: HeadKeeper?
  /// Every contradiction of the room, oldest first.
  package private(set) var evidence: [EvidenceFile] = []
  private(set) var unreported: [EvidenceFile] = []

  /// A client of the room at `url`, such as `http://127.0.0.1:8080`.
  ///
  /// `heads` knows the log's key; without one the first key that the room names counts.
  package init(url: String, transport: RoomTransport, heads: HeadKeeper = HeadKeeper()) {
    base = url.hasSuffix("/") ? String(url.dropLast()) : url
    self.transport = transport
    self.heads = heads
  }

  /// The room's last signed head, asked from a size.
  func head(from size: Int) async throws(RoomFailure) -> HeadReply {
    try decode(try await exchange("GET", "\(RoomPath.head.rawValue)?from=\(size)", [], []))
  }

  /// Shows the room an evidence file; the reply is empty.
  func report(_ file: [UInt8]) async throws(RoomFailure) -> [UInt8] {
    let path = RoomPath.evidence.rawValue
    return try await exchange("POST", path, try await signature("POST", path, file), file)
  }

  func keep(_ file: EvidenceFile) {
    evidence.append(file)
    unreported.append(file)
  }

  func taken(_ file: EvidenceFile) { unreported.removeAll { $0 == file } }

  /// What the room tells anyone.
  package func room() async throws(RoomFailure) -> RoomInfo {
    let info: RoomInfo = try decode(try await exchange("GET", RoomPath.room.rawValue, [], []))
    origin = info.origin
    turn(to: info.origin)
    if let vkey = info.vkey { heads.pin(vkey) }
    return info
  }

  /// A rehearsal has a log of its own, which is never held against the exam's.
  private func turn(to origin: String) {
    if let name = heads.key?.name, RehearsalOrigin.isRehearsal(name), name != origin {
      heads = examHeads ?? HeadKeeper()
      examHeads = nil
    }
    guard let name = heads.key?.name, RehearsalOrigin.isRehearsal(origin, of: name) else { return }
    examHeads = heads
    heads = HeadKeeper()
  }

  /// Base64 of the public key of this session.
  package var sessionKey: String { key.name }

  /// The origin of the room's log, once the room has told it.
  package var roomOrigin: String? { origin }

  /// Forgets the session key with everything signed by it and makes a new one.
  package func renewKey() {
    key = SessionKey()
    signed = []
    submission = nil
    saved = 0
    asked = 0
    sealedPaper = []
  }

  /// Takes a seat.
  package func login(
    candidate: String, accessCode: String
  ) async throws(RoomFailure) -> LoginReply {
    let origin = try await knownOrigin()
    let candidate = CanonicalString.nfc(candidate)
    let signature = try key.sign(
      SignedBytes.login(origin: origin, candidate: candidate, sessionKey: key.name))
    let reply: LoginReply = try await post(
      .login,
      LoginRequest(
        candidate: candidate, accessCode: accessCode, sessionKey: key.name, signature: signature))
    self.candidate = reply.candidate
    saved = reply.state.saved
    return reply
  }

  /// Where this session stands. The room is told how many responses this terminal holds unsaved, and
  /// how many of an earlier session it holds back.
  package func state(
    unsaved: Int, kept: Int = 0, moment: RoomMoment? = nil
  ) async throws(RoomFailure) -> SessionState {
    asked += 1
    let query = StateQuery(count: asked, unsaved: unsaved, kept: kept, moment: moment)
    return try await state(at: query.path)
  }

  /// Where this session stands; tells the room nothing.
  package func state() async throws(RoomFailure) -> SessionState {
    try await state(at: RoomPath.state.rawValue)
  }

  private func state(at path: String) async throws(RoomFailure) -> SessionState {
    let headers = try await signature("GET", path, [])
    let state: SessionState = try decode(try await exchange("GET", path, headers, []))
    saved = state.saved
    return state
  }

  /// The paper; the room's code is empty when this session gave it before.
  package func openPaper(roomCode: String) async throws(RoomFailure) -> PaperReply {
    let reply: PaperReply = try await post(.paper, PaperRequest(roomCode: roomCode))
    saved = reply.state.saved
    return reply
  }

  /// Fetches the sealed paper and keeps it for ``openSealedPaper(roomCode:release:)``.
  package func fetchSealedPaper() async throws(RoomFailure) {
    let path = RoomPath.sealedPaper.rawValue
    let headers = try await signature("GET", path, [])
    let reply: SealedPaper = try decode(try await exchange("GET", path, headers, []))
    guard let sealed = Base64.decode(reply.paper) else { throw .unreadable(status: 200) }
    sealedPaper = sealed
  }

  /// What opening the sealed paper came to.
  package enum Opening: Hashable, Sendable {
    case opened(PaperContent)
    /// The code does not open the release key.
    case wrongCode
    /// The release key does not open a paper that this terminal holds.
    case unusable
  }

  /// Opens the sealed paper with the room's code and the release key that the room gave with the
  /// state. Needs no server; neither code nor key is kept.
  package func openSealedPaper(roomCode: String, release: String) -> Opening {
    guard let origin,
      let key = ReleaseKey(wrapped: release, code: roomCode, origin: origin)
    else { return .wrongCode }
    guard let paper = key.opened(sealedPaper, for: candidate),
      let content = try? JSONDecoder().decode(PaperContent.self, from: Data(paper)),
      !content.items.isEmpty
    else { return .unusable }
    sealedPaper = []
    return .opened(content)
  }

  /// Signs `answers` under the numbers from `first` on and sends what has those numbers; without
  /// `first` they follow all earlier ones and everything not yet saved is sent.
  ///
  /// Numbers signed before keep their bytes: when it fails, the next call, also with no answers,
  /// sends the same again. With another content under a number that the room has not saved, what
  /// was signed from there on is forgotten: the caller says that the room refused it for good.
  package func save(
    _ answers: [UnsignedAnswer], from first: Int? = nil
  ) async throws(RoomFailure) -> AnswersReply {
    let origin = try await knownOrigin()
    let start = first ?? signed.count + 1
    for (offset, answer) in answers.enumerated() {
      try sign(answer, as: start + offset, origin: origin)
    }
    let waiting = signed.dropFirst(max(0, first.map { $0 - 1 } ?? saved))
      .prefix(first == nil ? .max : answers.count)
    return try await send(
      Array(waiting.prefix(AnswersRequest.carried(waiting.lazy.map(\.response)))))
  }

  /// Hands in the final sheet under the number `sequence`, or the one after the last response; again
  /// with the same sheet it sends the same bytes.
  package func submit(
    sequence: Int? = nil, sheet: [SheetLine], views: [ItemView], terminalTime: Int
  ) async throws(RoomFailure) -> SubmitReply {
    let sheet = sheet.map { SheetLine(item: $0.item, response: Self.canonical($0.response)) }
    let sequence = sequence ?? signed.count + 1
    try forget(from: sequence)
    if submission?.sheet != sheet || submission?.sequence != sequence {
      var request = SubmitRequest(
        candidate: candidate, sequence: sequence, sheet: sheet, views: views,
        terminalTime: terminalTime, signature: "")
      request.signature = try key.sign(
        try bytes { () throws(CanonicalError) in
          try SignedBytes.submit(origin: origin ?? "", request)
        })
      submission = request
    }
    guard let submission else { throw .unsendable }
    let reply: SubmitReply = try await post(.submit, submission)
    saved = reply.state.saved
    return reply
  }

  private func send(_ answers: [SignedAnswer]) async throws(RoomFailure) -> AnswersReply {
    let reply: AnswersReply = try await post(.answers, AnswersRequest(answers: answers))
    saved = reply.state.saved
    return reply
  }

  private func sign(
    _ answer: UnsignedAnswer, as sequence: Int, origin: String
  ) throws(RoomFailure) {
    let response = Self.canonical(answer.response)
    if sequence >= 1, sequence <= signed.count {
      let before = signed[sequence - 1]
      if before.item == answer.item, before.response == response { return }
      try forget(from: sequence)
    }
    guard sequence == signed.count + 1 else { throw .unsendable }
    var new = SignedAnswer(
      candidate: candidate, sequence: sequence, item: answer.item, response: response,
      terminalTime: answer.terminalTime, signature: "")
    new.signature = try key.sign(
      try bytes { () throws(CanonicalError) in try SignedBytes.answer(origin: origin, new) })
    signed.append(new)
  }

  /// Forgets what was signed under the numbers from `sequence` on; none may be in the room's log.
  private func forget(from sequence: Int) throws(RoomFailure) {
    guard sequence >= 1, sequence <= signed.count else { return }
    guard sequence > saved else { throw .unsendable }
    signed.removeSubrange((sequence - 1)...)
  }

  /// NFC without spaces at its ends.
  private static func canonical(_ response: String) -> String {
    CanonicalString.nfc(response.trimmingCharacters(in: .whitespaces))
  }

  private func bytes(
    _ make: () throws(CanonicalError) -> [UInt8]
  ) throws(RoomFailure) -> [UInt8] {
    do { return try make() } catch { throw .unsendable }
  }

  private func knownOrigin() async throws(RoomFailure) -> String {
    if let origin { return origin }
    return try await room().origin
  }

  private func post<Reply: Decodable>(
    _ path: RoomPath, _ request: some Encodable
  ) async throws(RoomFailure) -> Reply {
    let body: [UInt8]
    do { body = Array(try JSONEncoder().encode(request)) } catch { throw .unsendable }
    let headers = try await signature("POST", path.rawValue, body)
    return try decode(try await exchange("POST", path.rawValue, headers, body))
  }

  private func signature(
    _ method: String, _ path: String, _ body: [UInt8]
  ) async throws(RoomFailure) -> [(String, String)] {
    let origin = try await knownOrigin()
    let bytes = SignedBytes.request(origin: origin, method: method, path: path, body: body)
    return [(SignedHeader.key, key.name), (SignedHeader.signature, try key.sign(bytes))]
  }

  private func exchange(
    _ method: String, _ path: String, _ headers: [(String, String)], _ body: [UInt8]
  ) async throws(RoomFailure) -> [UInt8] {
    let reply = try await transport.send(method, base + path, headers: headers, body: body)
    if reply.status == 200 { return reply.body }
    guard let refusal = try? JSONDecoder().decode(Refusal.self, from: Data(reply.body)) else {
      throw .unreadable(status: reply.status)
    }
    throw .refused(refusal)
  }

  private func decode<Reply: Decodable>(_ body: [UInt8]) throws(RoomFailure) -> Reply {
    do {
      return try JSONDecoder().decode(Reply.self, from: Data(body))
    } catch {
      throw .unreadable(status: 200)
    }
  }
}
