import Assessment
import Testing

@testable import ExamSession

struct AnswerTests {
  /// A room at its start with 0001 at an open paper, and one of its items.
  private static func sitting() throws -> (ToyRoom, ToyTerminal, ItemID, [ChoiceID]) {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", at: .zero)
    let (item, choices) = try room.item(.singleChoice, of: "0001")
    return (room, terminal, item, choices)
  }

  @Test("A response counts up to the last millisecond before the deadline", arguments: [-1, 0, 1])
  func boundary(offset: Int) throws {
    var (room, terminal, item, choices) = try Self.sitting()
    let tm = 3_600_000 + offset
    let refusal = room.run(
      .answer([try terminal.answer(item, choices[0].rawValue, tm: tm)]),
      at: .minutes(60) + .milliseconds(offset))
    #expect(refusal == (offset < 0 ? nil : .pastDeadline))
    #expect(room.logged(.answer).count == (offset < 0 ? 1 : 0))
  }

  @Test("The same number with the same content is logged once and acknowledged for ever")
  func twice() throws {
    var (room, terminal, item, choices) = try Self.sitting()
    let answer = try terminal.answer(item, choices[0].rawValue)
    for time in [Duration.minutes(1), .minutes(2), .minutes(61)] {
      #expect(room.run(.answer([answer]), at: time) == nil)
    }
    room.restart(at: .minutes(62))
    room.run(.tick, at: .minutes(63))
    #expect(room.run(.answer([answer]), at: .minutes(64)) == nil)
    #expect(room.logged(.answer).count == 1)
  }

  @Test("The same number with other content is refused and logged as an incident")
  func conflict() throws {
    var (room, terminal, item, choices) = try Self.sitting()
    room.run(.answer([try terminal.answer(item, choices[0].rawValue)]), at: .minutes(1))
    for other in [choices[1].rawValue, ""] {
      let forged = try terminal.answer(item, other, cs: 1)
      #expect(
        room.run(.answer([forged]), at: .minutes(2)) == .sequenceConflict("0001", sequence: 1))
    }
    // Told once a minute: a terminal that goes on so fills no log.
    #expect(room.incidents("sequence_conflict").map(\.detail) == ["cs 1"])
    let forged = try terminal.answer(item, "", cs: 1)
    for minute in [3, 3, 4] { room.run(.answer([forged]), at: .minutes(minute)) }
    #expect(room.incidents("sequence_conflict").count == 3)
    #expect(room.logged(.answer).count == 1)
  }

  @Test("A gap in the numbers is refused with the number that is expected")
  func gap() throws {
    var (room, terminal, item, choices) = try Self.sitting()
    for cs in [0, 2, 3] {
      let early = try terminal.answer(item, choices[0].rawValue, cs: cs)
      #expect(room.run(.answer([early]), at: .minutes(1)) == .sequenceGap(expected: 1))
    }
    room.run(.answer([try terminal.answer(item, choices[0].rawValue)]), at: .minutes(1))
    let late = try terminal.answer(item, "", cs: 3)
    #expect(room.run(.answer([late]), at: .minutes(1)) == .sequenceGap(expected: 2))
  }

  @Test("Of several responses at once those before the first refusal are taken")
  func batch() throws {
    var (room, terminal, item, choices) = try Self.sitting()
    let first = try terminal.answer(item, choices[0].rawValue)
    let bad = try terminal.answer(item, "not a choice")
    let after = try terminal.answer(item, choices[1].rawValue)
    #expect(room.run(.answer([first, bad, after]), at: .minutes(1)) == .badResponse(item))
    #expect(room.state.session("0001").seats.last?.answers.map(\.response) == [first.response])
  }

  @Test("Only the key of the candidate's seat signs the candidate's responses")
  func signature() throws {
    var (room, terminal, item, choices) = try Self.sitting()
    let other = try room.seat("0003", at: .minutes(1))
    var stolen = try terminal.answer(item, choices[0].rawValue)
    stolen.signature = try other.answer(item, choices[0].rawValue, cs: 1).signature
    #expect(room.run(.answer([stolen]), at: .minutes(2)) == .badSignature)
    var changed = try terminal.answer(item, choices[0].rawValue, cs: 1)
    changed.response = choices[1].rawValue
    #expect(room.run(.answer([changed]), at: .minutes(2)) == .badSignature)
    var unsigned = changed
    unsigned.signature = []
    #expect(room.run(.answer([unsigned]), at: .minutes(2)) == .badSignature)
    let nobody = try ToyTerminal("0002", "2").answer(item, "", cs: 1)
    #expect(room.run(.answer([nobody]), at: .minutes(2)) == .unknownKey)
    #expect(room.logged(.answer).isEmpty)
  }

  @Test("A terminal whose seat was taken over hears so, whatever it still sends")
  func takenOver() throws {
    var (room, terminal, item, choices) = try Self.sitting()
    let unsent = try terminal.answer(item, choices[0].rawValue)
    let next = try room.seat("0001", "another", at: .minutes(1))
    #expect(room.run(.answer([unsent]), at: .minutes(2)) == .unknownKey)
    let sheet = try room.sheet("0001")
    #expect(room.run(.submit(try terminal.submit(sheet)), at: .minutes(2)) == .unknownKey)
    var forged = unsent
    forged.response = choices[1].rawValue
    #expect(room.run(.answer([forged]), at: .minutes(2)) == .badSignature)
    #expect(room.state.session("0001").liveKey == next.key.publicKey)
    #expect(room.logged(.answer).isEmpty)
  }

  @Test("A response to an item of another paper is refused")
  func notInPaper() throws {
    var (room, terminal, _, _) = try Self.sitting()
    let mine = Set(try room.paper("0001").items)
    let others = Set(room.setup.plan.items.keys).subtracting(mine).sorted() + ["NO-SUCH"]
    for item in others {
      let answer = try terminal.answer(item, "", cs: 1)
      #expect(room.run(.answer([answer]), at: .minutes(1)) == .notInPaper(item))
    }
  }

  @Test("A malformed response is refused, a cleared one is taken")
  func malformed() throws {
    var (room, terminal, item, choices) = try Self.sitting()
    let (many, several) = try room.item(.multipleChoice, of: "0001")
    let descending = several.sorted().reversed().map(\.rawValue).joined(separator: " ")
    let (text, _) = try room.item(.shortText, of: "0001")
    let bad = [
      (item, "A"), (item, "\(choices[0]) \(choices[1])"), (many, descending),
      (many, "\(several[0])  \(several[1])"), (text, " Huế"),
      (text, String(repeating: "x", count: 501)),
    ]
    for (item, response) in bad {
      let answer = try terminal.answer(item, response, cs: 1)
      #expect(room.run(.answer([answer]), at: .minutes(1)) == .badResponse(item), "\(response)")
    }
    #expect(room.run(.answer([try terminal.answer(item, "")]), at: .minutes(1)) == nil)
  }

  @Test("A response that has no canonical bytes is refused before its signature is looked at")
  func notCanonical() throws {
    var (room, terminal, item, _) = try Self.sitting()
    for response in ["e\u{301}", "\u{202E}x", "a\u{0}"] {
      var answer = try terminal.answer(item, "", cs: 1)
      answer.response = response
      #expect(room.run(.answer([answer]), at: .minutes(1)) == .notCanonical)
    }
    var answer = try terminal.answer(item, "", cs: 1)
    answer.terminalTime = -1
    #expect(room.run(.answer([answer]), at: .minutes(1)) == .notCanonical)
  }

  @Test("Before the common start there is no paper and no response, with or without the code")
  func beforeStart() throws {
    var room = try ToyRoom()
    var terminal = try room.seat("0001", at: .minutes(-10))
    #expect(room.open(terminal, at: .milliseconds(-1)) == .notStarted)
    let (item, choices) = try room.item(.singleChoice, of: "0001")
    let answer = try terminal.answer(item, choices[0].rawValue)
    #expect(room.run(.answer([answer]), at: .milliseconds(-1)) == .notStarted)
    #expect(room.open(terminal, at: .zero) == nil)
    #expect(room.run(.answer([answer]), at: .zero) == nil)
  }

  @Test("Without the room's code there is no paper and no response")
  func roomCode() throws {
    var room = try ToyRoom()
    var terminal = try room.seat("0001", at: .minutes(-10))
    let (item, choices) = try room.item(.singleChoice, of: "0001")
    let answer = try terminal.answer(item, choices[0].rawValue)
    #expect(room.open(terminal, code: "", at: .minutes(1)) == .roomCodeNeeded)
    #expect(room.open(terminal, code: "QX5S", at: .minutes(1)) == .wrongRoomCode)
    #expect(room.run(.answer([answer]), at: .minutes(1)) == .roomCodeNeeded)
    let submit = try terminal.submit(try room.sheet("0001"), cs: 1)
    #expect(room.run(.submit(submit), at: .minutes(1)) == .roomCodeNeeded)
    #expect(room.open(terminal, at: .minutes(2)) == nil)
    #expect(room.open(terminal, code: "", at: .minutes(3)) == nil, "open papers stay open")
    #expect(room.logged(.paperOpen).count == 1)
    #expect(room.run(.answer([answer]), at: .minutes(3)) == nil)
  }

  @Test("A terminal may tell after the deadline that its paper is open, while its sheet is awaited")
  func lateOpening() throws {
    var room = try ToyRoom()
    let terminal = try room.seat("0001", at: .minutes(-10))
    #expect(room.open(terminal, at: .minutes(60)) == nil)
    #expect(room.logged(.paperOpen).count == 1)
    room.run(.heard(key: terminal.key.publicKey), at: .minutes(61))
    room.run(.tick, at: .minutes(61))
    #expect(room.state.session("0001").handIn?.closeReason == .time)
    #expect(room.open(terminal, at: .minutes(62)) == nil)
    #expect(room.logged(.paperOpen).count == 1)
  }

  @Test("Clearing and changing leave the last response of each item on the sheet")
  func lastCounts() throws {
    var (room, terminal, item, choices) = try Self.sitting()
    let (text, _) = try room.item(.shortText, of: "0001")
    let responses = [(item, choices[0].rawValue), (text, "Huế"), (item, ""), (text, "Hà Nội")]
    for (item, response) in responses {
      #expect(room.run(.answer([try terminal.answer(item, response)]), at: .minutes(1)) == nil)
    }
    let sheet = try room.sheet("0001")
    #expect(try sheet.map(\.item) == room.paper("0001").items)
    #expect(sheet.filter { !$0.response.isEmpty } == [SheetEntry(item: text, response: "Hà Nội")])
  }

  @Test("Whatever a candidate types, the room can still collect the sheet")
  func sheetFits() throws {
    var room = try ToyRoom(try ToyPlan(candidates: 1, typed: 80))
    var terminal = try room.seat("0001", at: .zero)
    let longest = String(repeating: "\"", count: ResponseForm.longestText)
    var refused = 0
    for item in try room.paper("0001").items where item.rawValue.hasPrefix("TXT") {
      let answer = try terminal.answer(item, longest)
      guard room.run(.answer([answer]), at: .minutes(1)) != nil else { continue }
      refused += 1
      terminal.sequence -= 1
    }
    #expect((1..<80).contains(refused))
    var handedIn = room
    let submit = try terminal.submit(try room.sheet("0001"))
    #expect(handedIn.run(.submit(submit), at: .minutes(2)) == nil)
    room.run(.tick, at: .minutes(60))
    #expect(room.logged(.close).count == 1)
    #expect(room.state.isEnded)
  }
}
