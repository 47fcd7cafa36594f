import CanonicalBytes
import Crypto
import Foundation
import NIOCore
import NIOHTTP1
import RoomAPI

/// One candidate at one terminal: signs as a terminal does. Lives on its event loop.
final class LoadSeat {
  private struct Question {
    let item: String
    let choices: [String]
  }

  let loop: any EventLoop
  private let room: LoadRoom
  private let candidate: LoadRoom.Candidate
  private let identity: LoadIdentity?
  private let key = Curve25519.Signing.PrivateKey()
  private let keyName: String
  private var connection: LoadConnection?
  private var questions: [Question] = []
  private var responses: [String: String] = [:]
  private var sequence = 0
  private var turn = 0
  /// Whether this candidate holds a paper and has not handed in.
  private(set) var isWorking = false

  init(_ room: LoadRoom, place: Int, loop: any EventLoop) {
    self.room = room
    self.loop = loop
    candidate = room.candidates[place]
    identity =
      room.identities.isEmpty ? nil : room.identities[place % room.identities.count]
    keyName = Base64.encode(Array(key.publicKey.rawRepresentation))
  }

  /// Connects, logs in and fetches the paper.
  func takeSeat() -> EventLoopFuture<Void> {
    LoadConnection.open(room, identity: identity, on: loop).assumeIsolated()
      .flatMap { connection in
        self.connection = connection.value
        return self.login()
      }
      .flatMap { (_: LoadReply) in self.openPaper() }
      .flatMapThrowing { (reply: LoadReply) in try self.take(paper: reply.body) }
      .nonisolated()
  }

  /// Answers the next question, choosing the next alternative each time round.
  func answer() -> EventLoopFuture<Void> {
    do {
      let question = questions[turn % questions.count]
      let response = question.choices[(turn / questions.count) % question.choices.count]
      turn += 1
      sequence += 1
      var answer = SignedAnswer(
        candidate: candidate.number, sequence: sequence, item: question.item, response: response,
        terminalTime: turn, signature: "")
      answer.signature = try sign(try SignedBytes.answer(origin: room.origin, answer))
      responses[question.item] = response
      let saved = "\"saved\":\(sequence)"
      return post(.answers, LoadBody.answers(answer)).assumeIsolated()
        .flatMapThrowing { (reply: LoadReply) in
          guard reply.body.contains(saved.utf8) else { throw LoadFailure.unexpected }
        }.nonisolated()
    } catch {
      return loop.makeFailedFuture(error)
    }
  }

  /// Hands in what the log has.
  func handIn() -> EventLoopFuture<Void> {
    do {
      var submit = SubmitRequest(
        candidate: candidate.number, sequence: sequence + 1,
        sheet: questions.map {
          SheetLine(item: $0.item, response: responses[$0.item] ?? "")
        },
        views: questions.map { ItemView(item: $0.item, milliseconds: 1_000, visits: 1) },
        terminalTime: turn, signature: "")
      submit.signature = try sign(try SignedBytes.submit(origin: room.origin, submit))
      let body = String(decoding: try JSONEncoder().encode(submit), as: UTF8.self)
      return post(.submit, body).assumeIsolated()
        .map { (_: LoadReply) in self.isWorking = false }.nonisolated()
    } catch {
      return loop.makeFailedFuture(error)
    }
  }

  func leave() { connection?.close() }

  private func login() -> EventLoopFuture<LoadReply> {
    do {
      let signature = try sign(
        SignedBytes.login(
          origin: room.origin, candidate: candidate.number, sessionKey: keyName))
      return post(
        .login,
        """
        {"candidate":"\(candidate.number)","accessCode":"\(candidate.accessCode)",\
        "sessionKey":"\(keyName)","signature":"\(signature)"}
        """)
    } catch {
      return loop.makeFailedFuture(error)
    }
  }

  private func openPaper() -> EventLoopFuture<LoadReply> {
    post(.paper, "{\"roomCode\":\"\(room.roomCode)\"}")
  }

  private func take(paper: [UInt8]) throws {
    let reply = try JSONDecoder().decode(PaperReply.self, from: Data(paper))
    questions = reply.items.compactMap { item in
      item.kind == .singleChoice
        ? Question(item: item.id, choices: item.choices.map(\.id)) : nil
    }
    guard !questions.isEmpty, questions.count == reply.items.count else {
      throw LoadFailure.unexpected
    }
    isWorking = true
  }

  private func post(_ path: RoomPath, _ body: String) -> EventLoopFuture<LoadReply> {
    guard let connection else { return loop.makeFailedFuture(LoadFailure.disconnected) }
    do {
      let signature = try sign(
        SignedBytes.request(
          origin: room.origin, method: "POST", path: path.rawValue, body: Array(body.utf8)))
      return connection.send(
        .POST, path.rawValue,
        headers: [(SignedHeader.key, keyName), (SignedHeader.signature, signature)], body: body
      ).flatMapThrowing { reply in
        guard reply.status == 200 else { throw LoadFailure.refused(reply.status) }
        return reply
      }
    } catch {
      return loop.makeFailedFuture(error)
    }
  }

  private func sign(_ bytes: [UInt8]) throws -> String {
    Base64.encode(Array(try key.signature(for: bytes)))
  }
}
