import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

@Suite("Check-in")
struct CheckInTests {
  private static func check(
    _ candidate: CandidateNumber, by proctor: String = "Hoa",
    _ document: IdentityDocument = .identityCard
  ) -> RoomCommand {
    .act(.checkIn(CheckInEvent(by: proctor, candidate: candidate, document: document)))
  }

  @Test("says who was checked, by whom and by which kind of document; the last one counts")
  func recorded() throws {
    var room = try ToyRoom()
    #expect(room.run(Self.check("0001"), at: .minutes(-15)) == nil)
    #expect(room.run(Self.check("0001", by: "Lan", .passport), at: .minutes(-14)) == nil)
    #expect(room.state.checkIns["0001"]?.by == "Lan")
    #expect(room.state.checkIns["0001"]?.document == .passport)
    #expect(room.state.checkIns["0002"] == nil)
    #expect(room.logged(.checkIn).count == 2)
  }

  @Test("is for candidates of the room, by somebody, and before the end")
  func refused() throws {
    var room = try ToyRoom()
    #expect(room.run(Self.check("9999"), at: .minutes(-15)) == .notNow)
    #expect(room.run(Self.check("0001#2"), at: .minutes(-15)) == .notNow)
    #expect(room.run(Self.check("0001", by: " "), at: .minutes(-15)) == .notNow)
    room.run(.tick, at: .minutes(80))
    #expect(room.state.isEnded)
    #expect(room.run(Self.check("0001"), at: .minutes(81)) == .notNow)
  }

  @Test("knows kinds of documents only: no number fits into the event")
  func kindOnly() throws {
    let body: CanonicalJSON = ["by": "Hoa", "cand": "0001", "document": "001099012345"]
    #expect(throws: CanonicalError.field("document")) {
      try RoomEvent(kind: .checkIn, json: body)
    }
  }

  @Test("is not asked of a login: whoever was not checked in may sit all the same")
  func optional() throws {
    var room = try ToyRoom()
    #expect(room.run(Self.check("0001"), at: .minutes(-15)) == nil)
    _ = try room.seat("0002", at: .minutes(-10))
    #expect(room.state.session("0002").isSeated)
  }
}
