import Assessment
import CanonicalBytes
import Testing

@testable import ExamSession

struct SubmitTests {
  private static func sitting() throws -> (ToyRoom, ToyTerminal) {
    var room = try ToyRoom()
    var terminal = try room.seat("0001", at: .zero)
    let (item, choices) = try room.item(.singleChoice, of: "0001")
    room.run(.answer([try terminal.answer(item, choices[2].rawValue)]), at: .minutes(1))
    return (room, terminal)
  }

  @Test("A hand-in is taken with exactly the sheet of the log")
  func exactSheet() throws {
    var (room, terminal) = try Self.sitting()
    let sheet = try room.sheet("0001")
    var wrong: [[SheetEntry]] = [[], Array(sheet.dropLast()), sheet.reversed(), sheet + sheet]
    wrong.append(sheet.map { SheetEntry(item: $0.item, response: "") })
    for sheet in wrong {
      #expect(room.run(.submit(try terminal.submit(sheet)), at: .minutes(2)) == .sheetMismatch)
    }
    #expect(room.state.session("0001").handIn == nil)
    #expect(room.run(.submit(try terminal.submit(sheet)), at: .minutes(2)) == nil)
    let handIn = try #require(room.state.session("0001").handIn)
    #expect(handIn.sheet == sheet)
    #expect(handIn.closeReason == nil)
    #expect(handIn.index == room.logged(.submit).first?.index)
  }

  @Test("A hand-in whose view list does not follow the sheet is refused")
  func views() throws {
    var (room, terminal) = try Self.sitting()
    var submit = try terminal.submit(try room.sheet("0001"))
    submit.views.removeLast()
    submit.signature = try terminal.key.signature(
      of: try TerminalSignature.bytes(origin: ToyPlan.origin, body: submit.json))
    #expect(room.run(.submit(submit), at: .minutes(2)) == .sheetMismatch)
  }

  @Test("A hand-in takes the number after the last response")
  func number() throws {
    var (room, terminal) = try Self.sitting()
    for cs in [1, 3] {
      let submit = try terminal.submit(try room.sheet("0001"), cs: cs)
      #expect(room.run(.submit(submit), at: .minutes(2)) == .sequenceGap(expected: 2))
    }
  }

  @Test("Handing in twice is acknowledged and logged once")
  func idempotent() throws {
    var (room, terminal) = try Self.sitting()
    let submit = try terminal.submit(try room.sheet("0001"))
    for time in [Duration.minutes(2), .minutes(3), .minutes(59), .minutes(61)] {
      #expect(room.run(.submit(submit), at: time) == nil)
    }
    room.restart(at: .minutes(62))
    #expect(room.run(.submit(submit), at: .minutes(63)) == nil)
    #expect(room.logged(.submit).count == 1)
  }

  @Test("A hand-in is final: no response, no other sheet, no collection follows")
  func final() throws {
    var (room, terminal) = try Self.sitting()
    let sheet = try room.sheet("0001")
    room.run(.submit(try terminal.submit(sheet)), at: .minutes(2))
    let (item, choices) = try room.item(.singleChoice, of: "0001")
    let more = try terminal.answer(item, choices[0].rawValue, cs: 2)
    #expect(room.run(.answer([more]), at: .minutes(3)) == .sessionEnded)
    let other = sheet.map { SheetEntry(item: $0.item, response: "") }
    #expect(room.run(.submit(try terminal.submit(other)), at: .minutes(3)) == .sessionEnded)
    room.run(.tick, at: .minutes(60))
    #expect(
      !room.logged(.close).contains { logged in
        if case .close(let close) = logged.event { close.candidate == "0001" } else { false }
      })
    #expect(try room.sheet("0001") == sheet)
  }

  @Test("A hand-in needs the key of the seat")
  func signature() throws {
    var (room, terminal) = try Self.sitting()
    var submit = try terminal.submit(try room.sheet("0001"))
    submit.signature = try ToyKey("other").signature(
      of: try TerminalSignature.bytes(origin: ToyPlan.origin, body: submit.json))
    #expect(room.run(.submit(submit), at: .minutes(2)) == .badSignature)
  }

  @Test("At the deadline the server collects; handing in is too late", arguments: [-1, 0, 1])
  func boundary(offset: Int) throws {
    var (room, terminal) = try Self.sitting()
    let submit = try terminal.submit(try room.sheet("0001"))
    let time = Duration.minutes(60) + .milliseconds(offset)
    #expect(room.run(.submit(submit), at: time) == (offset < 0 ? nil : .pastDeadline))
    room.run(.tick, at: .minutes(61))
    let handIn = try #require(room.state.session("0001").handIn)
    #expect(handIn.closeReason == (offset < 0 ? nil : .time))
    #expect(room.run(.submit(submit), at: .minutes(62)) == (offset < 0 ? nil : .sessionEnded))
  }
}
