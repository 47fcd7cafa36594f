import Assessment
import Testing

@testable import ExamSession

@Suite("Who is there, and what it holds unsaved")
struct PresenceTests {
  private static func heard(
    _ terminal: ToyTerminal, _ count: Int, unsaved: Int = 0, kept: Int = 0
  ) -> RoomCommand {
    .heard(key: terminal.key.publicKey, unsaved: unsaved, count: count, kept: kept)
  }

  @Test("A request that is sent again keeps nobody alive, and one with a higher count does")
  func replay() throws {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", "first", at: .minutes(1))
    let key = terminal.key.publicKey
    #expect(room.run(Self.heard(terminal, 4, unsaved: 2), at: .seconds(70)) == nil)
    for count in [1, 3, 4] {
      let refusal = room.run(Self.heard(terminal, count), at: .seconds(80))
      #expect(refusal == .badSignature, "count \(count)")
    }
    #expect(room.core.presence.unsaved(of: key) == 2)
    #expect(room.core.presence.lastHeard(key) == ToyRoom.time(.seconds(70)))
    let second = try ToyTerminal("0001", "second").login()
    #expect(room.run(.login(second), at: .seconds(84)) == .sessionLive("0001", retryAfter: 1_000))
    #expect(room.run(Self.heard(terminal, 5), at: .seconds(84)) == nil)
    #expect(room.run(.login(second), at: .seconds(98)) == .sessionLive("0001", retryAfter: 1_000))
    #expect(room.run(.login(second), at: .seconds(99)) == nil)
  }

  @Test("Neither a login nor a response that comes again keeps a counting terminal alive")
  func otherReplays() throws {
    var room = try ToyRoom()
    var terminal = try room.seat("0001", "first", at: .minutes(1))
    let key = terminal.key.publicKey
    #expect(room.run(.openPaper(key: key, code: ToyRoom.roomCode), at: .seconds(61)) == nil)
    #expect(room.run(Self.heard(terminal, 1), at: .seconds(62)) == nil)
    let answer = try terminal.answer(try room.paper("0001").items[0], "")
    #expect(room.run(.answer([answer]), at: .seconds(70)) == nil)
    #expect(room.core.presence.lastHeard(key) == ToyRoom.time(.seconds(70)))
    #expect(room.run(.answer([answer]), at: .seconds(80)) == nil)
    #expect(room.run(.login(try terminal.login()), at: .seconds(80)) == nil)
    #expect(room.run(.openPaper(key: key, code: ""), at: .seconds(80)) == nil)
    #expect(room.run(.heard(key: key), at: .seconds(80)) == nil)
    #expect(room.core.presence.lastHeard(key) == ToyRoom.time(.seconds(70)))
  }

  @Test("What a terminal said of itself stays until it says otherwise, and is known with its time")
  func reports() throws {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", "first", at: .minutes(1))
    let key = terminal.key.publicKey
    #expect(!room.core.presence.speaksCounts(key))
    #expect(room.core.presence.unsaved(of: key) == nil)
    room.run(Self.heard(terminal, 1, unsaved: 3), at: .seconds(70))
    #expect(room.core.presence.speaksCounts(key))
    let report = room.core.presence.report(of: key)
    #expect(report?.unsaved == 3)
    #expect(report?.at == ToyRoom.time(.seconds(70)))
    room.restart(at: .seconds(80))
    #expect(!room.core.presence.speaksCounts(key))
    #expect(room.core.presence.report(of: key) == nil)
  }

  @Test("Responses that a terminal holds back are one incident for each of its sessions")
  func kept() throws {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", "first", at: .minutes(1))
    for count in 1...3 {
      #expect(room.run(Self.heard(terminal, count, kept: 5), at: .minutes(count + 1)) == nil)
    }
    let incidents = room.incidents("journal_kept")
    #expect(incidents.map(\.candidate) == ["0001"])
    #expect(incidents.map(\.detail) == ["responses 5"])
  }
}
