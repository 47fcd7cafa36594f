import ExamSession
import Foundation
import RoomAPI
import RoomClient
import SessionStore
import Testing
import TransparencyLog

@testable import RoomServer

@Suite("When a sealed file is opened, and when not again")
struct OpeningRouteTests {
  private static func code(_ room: ServedRoom, _ request: OpenRequest) async -> Refusal.Code? {
    await refusal { () throws(RoomFailure) in _ = try await room.proctor.open(request) }?.code
  }

  /// A request whose identity no file opens, so that whoever tries to decrypt says so.
  private static func blind(_ request: OpenRequest) -> OpenRequest {
    var blind = request
    blind.identity = "AGE-SECRET-KEY-1"
    return blind
  }

  /// The one candidate hands in an empty sheet, and the room ends.
  private static func sitAndEnd(_ room: ServedRoom) async throws {
    let (client, paper) = try await room.seated("0001")
    let sheet = paper.items.map { SheetLine(item: $0.id, response: "") }
    let views = sheet.map { ItemView(item: $0.item, milliseconds: 1, visits: 1) }
    _ = try await client.submit(sheet: sheet, views: views, terminalTime: 9)
    _ = try await room.proctor.act(.end)
  }

  @Test("Whether a file may be opened now is asked before anything is decrypted")
  func order() async throws {
    let sealing = ScratchSealing()
    let exam = try ScratchExam(candidates: 1, sealing: sealing)
    try await ServedRoom.serve(exam) { room in
      #expect(await Self.code(room, Self.blind(sealing.openBank())) == .malformed, "it is time")
      #expect(await Self.code(room, Self.blind(sealing.openKeys())) == .notNow, "the room goes on")
      _ = try await room.proctor.open(sealing.openBank())
      #expect(await Self.code(room, Self.blind(sealing.openBank())) == .alreadyOpen)
      #expect(await Self.code(room, Self.blind(sealing.openKeys())) == .notNow)
    }
    let plain = try ScratchExam(candidates: 1)
    try await ServedRoom.serve(plain) { room in
      #expect(await Self.code(room, Self.blind(sealing.openBank())) == .notNow, "nothing is sealed")
    }
  }

  @Test("Before witnesses hold the end, each in its time, the keys are not even decrypted")
  func unwitnessed() async throws {
    let sealing = ScratchSealing()
    let witness = try LocalWitness("opening")
    let policy = witness.line(online: false) + "quorum opening\n"
    let exam = try ScratchExam(candidates: 1, policy: policy, sealing: sealing)
    try await ServedRoom.serve(exam) { room in
      _ = try await room.proctor.open(sealing.openBank())
      try await Self.sitAndEnd(room)
      for seconds in [-600, 600, 0] {
        #expect(await Self.code(room, Self.blind(sealing.openKeys())) == .notWitnessed)
        let line = try await room.onRoom { room in
          let end = try #require(room.core.state.endIndex)
          let head = try #require(try room.log.heads().first { $0.size > end })
          let text = try SignedNote(parsing: head.note).text
          return try witness.key.sign(text, seconds: room.now.milliseconds / 1_000 + seconds)
        }
        _ = try await room.proctor.cosignatures(line.line + "\n")
      }
      #expect(await Self.code(room, Self.blind(sealing.openKeys())) == .malformed, "it is time")
    }
  }

  @Test("What is open is not opened again: it is said so, and nothing is logged")
  func again() async throws {
    let sealing = ScratchSealing()
    let exam = try ScratchExam(candidates: 1, sealing: sealing)
    let events = try await ServedRoom.serve(exam) { room in
      _ = try await room.proctor.open(sealing.openBank())
      try await Self.sitAndEnd(room)
      _ = try await room.proctor.open(sealing.openKeys())
      let events = try MirrorText(exam.folder)
      #expect(events.count(.keyOpen) == 2 && events.count(.score) == 1)
      for request in [sealing.openKeys(), sealing.openKeys(by: ["An", "Chi"]), sealing.openBank()] {
        #expect(await Self.code(room, request) == .alreadyOpen)
      }
      #expect(try MirrorText(exam.folder).events.count == events.events.count)
      return events.events.count
    }
    try await ServedRoom.serve(exam) { room in
      _ = try await room.proctor.open(sealing.openBank())
      _ = try await room.proctor.open(sealing.openKeys())
      #expect(await Self.code(room, sealing.openKeys()) == .alreadyOpen)
      #expect(try MirrorText(exam.folder).count(.keyOpen) == 4, "a new process opens both once")
      #expect(try await room.proctor.act(.finish).phase == .finished)
    }
    #expect(try MirrorText(exam.folder).events.count > events)
  }

  @Test("The process that holds what was opened is dumped and traced by nobody")
  func guarded() {
    #expect(ProcessGuard.forbidDumps())
    #expect(ProcessGuard.holds)
  }
}
