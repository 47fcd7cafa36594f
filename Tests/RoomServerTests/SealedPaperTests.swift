import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Testing

@testable import RoomServer

@Suite("The sealed paper that is fetched ahead")
struct SealedPaperTests {
  @Test("Before the start a terminal gets its paper sealed, and nothing that opens it")
  func ahead() async throws {
    let exam = try ScratchExam(candidates: 2)
    try await ServedRoom.serve(exam, since: -30) { room in
      let terminal = HandTerminal(candidate: "0001")
      let login = try await room.raw.post(.login, terminal.login(code: try exam.code("0001")))
      let seated = try #require(login.decoded(LoginReply.self))
      #expect(seated.state.release == nil)
      let path = RoomPath.sealedPaper.rawValue
      let reply = try await room.raw.send("GET", path, try terminal.headers(getting: path))
      let sealed = try #require(reply.decoded(SealedPaper.self))
      let opaque = try #require(Base64.decode(sealed.paper))
      for item in exam.bank.items {
        let id = Data(item.leaf.id.rawValue.utf8)
        #expect(Data(opaque).range(of: id) == nil, "an item's name is to be seen")
      }
      let wrapped = try #require(try await room.onRoom { $0.keys.wrapped })
      let key = try #require(
        ReleaseKey(wrapped: wrapped, code: exam.codes.roomCode, origin: ScratchExam.origin))
      let json = try #require(key.opened(opaque, for: "0001"))
      let content = try JSONDecoder().decode(PaperContent.self, from: Data(json))
      #expect(content.items.count == 9)
      #expect(key.opened(opaque, for: "0002") == nil)
      let stranger = HandTerminal(candidate: "0002")
      let refused = try await room.raw.send("GET", path, try stranger.headers(getting: path))
      #expect(refused.refusal?.code == .unknownKey)
    }
  }

  @Test("No file of the exam's folder opens a sealed paper: each server process makes its own key")
  func fresh() throws {
    let exam = try ScratchExam(candidates: 1)
    let content = PaperContent(items: [], maximum: 0)
    func sealedBy(_ room: consuming Room) throws -> (paper: [UInt8], wrapped: String) {
      defer { try? room.log.close() }
      let sealed = try room.keys.sealed(content, for: "0001")
      return (try #require(Base64.decode(sealed.paper)), try #require(room.keys.wrapped))
    }
    let first = try sealedBy(try exam.room())
    let second = try sealedBy(try exam.room())
    func opened(_ paper: [UInt8], by wrapped: String) throws -> Bool {
      let key = try #require(
        ReleaseKey(wrapped: wrapped, code: exam.codes.roomCode, origin: ScratchExam.origin))
      return key.opened(paper, for: "0001") != nil
    }
    #expect(try opened(first.paper, by: first.wrapped))
    #expect(try !opened(first.paper, by: second.wrapped))
  }

  @Test("After the start the state gives the wrapped key until the paper is open, then no more")
  func release() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let client = room.client()
      let login = try await client.login(
        candidate: "0001", accessCode: try exam.code("0001"))
      let release = try #require(login.state.release)
      try await client.fetchSealedPaper()
      #expect(await client.openSealedPaper(roomCode: "WRONG", release: release) == .wrongCode)
      guard
        case .opened(let content) = await client.openSealedPaper(
          roomCode: exam.codes.roomCode.lowercased(), release: release)
      else { throw WrongOpening() }
      let reply = try await client.openPaper(roomCode: exam.codes.roomCode)
      #expect(reply.items == content.items && reply.maximum == content.maximum)
      #expect(reply.state.release == nil)
      #expect(try await client.state(unsaved: 0).release == nil)
      #expect(
        await client.openSealedPaper(roomCode: exam.codes.roomCode, release: release) == .unusable)
    }
  }

  private struct WrongOpening: Error {}

  @Test("A login tells under which key a response was saved last, and how many")
  func previous() async throws {
    let exam = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(exam) { room in
      let (first, paper) = try await room.seatedByHand("0001")
      let answers = AnswersRequest(answers: [
        try first.answer(1, paper.items[0].id, ""), try first.answer(2, paper.items[1].id, ""),
      ])
      #expect(try await room.raw.post(.answers, answers).status == 200)
      func login(_ terminal: HandTerminal) async throws -> LoginReply {
        let event = ReleaseEvent(by: "Giám thị", candidate: "0001", reason: "máy hỏng")
        _ = try await room.proctor.act(
          ActRequest(act: "release", body: Base64.encode(try event.json.encoded())))
        let reply = try await room.raw.post(.login, terminal.login(code: try exam.code("0001")))
        return try #require(reply.decoded(LoginReply.self))
      }
      for _ in 0..<2 {
        let reply = try await login(HandTerminal(candidate: "0001"))
        #expect(reply.previousKey == first.name, "a seat without responses is passed over")
        #expect(reply.previousSaved == 2)
        #expect(Base64.decode(reply.journalKey ?? "")?.count == 32)
      }
    }
  }
}
