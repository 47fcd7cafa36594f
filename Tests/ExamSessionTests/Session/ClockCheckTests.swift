import Testing

@testable import ExamSession

@Suite("Confirming the server's clock")
struct ClockCheckTests {
  private func check(
    _ room: ToyRoom, _ name: String, offset: Int = 400, source: String = "đài", by: [String]
  ) throws -> RoomEvent {
    let event = ClockCheckEvent(
      by: "Lê Thị Hoa", offset: offset, source: source, approvals: [], aid: try ToyRoom.aid(name))
    return .clockCheck(try room.approved(event, by: by))
  }

  @Test("takes two officials, a source and at most a minute, and only before the start")
  func rules() throws {
    var room = try ToyRoom()
    let alone = try check(room, "1", by: ["chair"])
    #expect(
      room.run(.act(alone), at: .minutes(-20)) == .notApproved(.tooFew(needed: 2, given: 1)))
    for (offset, source) in [(60_001, "đài"), (-1, "đài"), (0, " ")] {
      let wrong = try? check(
        room, "2", offset: offset, source: source, by: ["chair", "secretary"])
      if let wrong { #expect(room.run(.act(wrong), at: .minutes(-20)) == .notNow, "\(offset)") }
    }
    #expect(room.state.clockCheck == nil)
    let good = try check(room, "3", offset: 60_000, by: ["chair", "proctor"])
    #expect(room.run(.act(good), at: .minutes(-10)) == nil)
    #expect(room.state.clockCheck?.event.offset == 60_000)
    #expect(room.run(.act(good), at: .minutes(-9)) == .notApproved(.repeatedID))
    let late = try check(room, "4", by: ["chair", "secretary"])
    #expect(room.run(.act(late), at: .zero) == .notNow)
    #expect(room.state.clockCheck?.event.offset == 60_000)
  }
}
