import RoomAPI
import Seeded
import Testing
import TextScreen

@testable import CandidateUI

@Suite("What a terminal keeps on its disk")
struct JournalTests {
  /// A disk that keeps every line it is given.
  private struct Disk {
    var records: [JournalRecord] = []
    var aside: [[JournalRecord]] = []
    var isErased = false

    mutating func take(_ effects: [CandidateEffect]) {
      for case .journal(let step) in effects {
        switch step {
        case .append(let new): records += new
        case .restart: records = []
        case .setAside:
          aside.append(records)
          records = []
        case .erase: (records, isErased) = ([], true)
        }
      }
    }

    init(_ effects: [CandidateEffect] = []) { take(effects) }

    /// As effects that would write it.
    var all: [CandidateEffect] { [.journal(.append(records))] }
  }

  /// A candidate at a terminal with a journal.
  private static func sitting() -> Sitting {
    var sitting = Sitting()
    sitting.room.journal = JournalContents()
    sitting.reachQuestions()
    return sitting
  }

  /// The same candidate after the terminal was killed and started again, in the same room, with what
  /// `disk` holds.
  private static func restarted(_ killed: Sitting, _ disk: Disk) -> Sitting {
    var sitting = Sitting()
    sitting.room = killed.room
    sitting.room.previousKey = killed.room.log.isEmpty ? nil : "key \(killed.room.sessionKey)"
    sitting.room.previousSaved = killed.room.log.count
    sitting.room.earlier += sitting.room.log
    sitting.room.log = []
    sitting.room.sessionKey += 1
    sitting.room.journal = JournalContents(disk.records)
    sitting.logIn()
    return sitting
  }

  @Test("A killed terminal sends what was not acknowledged, once and in order")
  func killed() {
    var first = Self.sitting()
    first.type("a")
    first.isConnected = false
    first.press(.right)
    first.type("b")
    first.press(.right)
    first.type("ac")
    first.pass(20_000)
    first.press(.left)
    first.type("a")
    let shown = first.state.paper?.responses
    var second = Self.restarted(first, Disk(first.effects))
    second.press(.enter)
    second.pass(5_000)
    #expect(second.state.paper?.responses == shown)
    #expect(second.room.responses == shown)
    #expect(second.room.log.map(\.sequence) == [1, 2, 3])
    #expect(second.room.log.map(\.item) == ["Q0001", "Q0002", "Q0001"])
    #expect(second.room.log.allSatisfy { $0.terminalTime == 0 })
    #expect(second.state.unsaved == 0)
  }

  @Test("What the room has already is not sent again, also when its answer was lost")
  func acknowledged() {
    var first = Self.sitting()
    first.losesReplies = true
    first.type("a")
    #expect(first.room.log.count == 1 && first.state.unsaved == 1)
    var second = Self.restarted(first, Disk(first.effects))
    #expect(second.state.unsaved == 0)
    second.press(.enter)
    second.pass(10_000)
    #expect(second.room.log.isEmpty)
    #expect(second.state.paper?.responses == ["Q0000": "Z9KQ"])
  }

  @Test("When another terminal answered in between nothing is sent; file, screen and room keep it")
  func takenOver() {
    var first = Self.sitting()
    first.isConnected = false
    first.type("a")
    let disk = Disk(first.effects)
    var second = Self.restarted(first, disk)
    second = Sitting()
    second.room = first.room
    (second.room.previousKey, second.room.previousSaved) = ("another", 4)
    second.room.journal = JournalContents(disk.records)
    second.room.sessionKey = 9
    second.logIn()
    #expect(second.text.contains("Có 1 câu trả lời của lần ngồi trước"))
    #expect(second.text.contains("giữ riêng trên đĩa"))
    #expect(Disk(disk.all + second.effects).aside == [disk.records])
    second.press(.enter)
    second.pass(10_000)
    #expect(second.room.log.isEmpty)
    #expect(second.text.contains("1 câu cũ không gửi được – báo giám thị"))
    #expect(
      second.effects.contains {
        if case .pollState(unsaved: 0, kept: 1, moment: _) = $0 { true } else { false }
      })
  }

  @Test("Another seat that left nothing in the log does not stand in the way")
  func emptySeatBetween() {
    var first = Self.sitting()
    first.type("a")
    first.isConnected = false
    first.press(.right)
    first.type("b")
    let disk = Disk(first.effects)
    let second = Self.restarted(first, disk)
    // Killed again at once, and nothing was saved under the second key.
    var third = Self.restarted(first, Disk(disk.all + second.effects))
    third.press(.enter)
    third.pass(5_000)
    #expect(third.room.log.map(\.item) == ["Q0001"])
  }

  @Test("A journal that is behind the log, or damaged, sends nothing")
  func behind() {
    for (records, isDamaged, saved) in [
      ([JournalRecord.seat(key: "key 1")], true, 0),
      (
        [.seat(key: "key 1"), .response(item: "Q0000", response: "Z9KQ", terminalTime: 5)], false, 3
      ),
      (
        [.seat(key: "key 1"), .response(item: "Q0000", response: "Z9KQ", terminalTime: 5)], true, 0
      ),
    ] {
      var sitting = Sitting()
      sitting.room.paperOpen = true
      (sitting.room.previousKey, sitting.room.previousSaved) = ("key 1", saved)
      sitting.room.sessionKey = 2
      sitting.room.journal = JournalContents(records, isDamaged: isDamaged)
      sitting.pass(61_000)
      sitting.logIn()
      sitting.press(.enter)
      sitting.pass(5_000)
      #expect(sitting.room.batches.isEmpty)
      #expect(sitting.state.journal.heldBack == 1)
      #expect(sitting.effects.contains(.journal(.setAside)))
    }
  }

  @Test("The line on the screen says disk only when the disk has every response")
  func places() {
    var sitting = Self.sitting()
    sitting.isConnected = false
    sitting.type("b")
    #expect(sitting.text.contains("1 câu còn ở máy này (bộ nhớ) – mất liên lạc, cứ làm bài"))
    sitting.handle(.journalWritten(sitting.state.journal.given))
    #expect(sitting.text.contains("1 câu còn ở máy này (đĩa) – mất liên lạc, cứ làm bài"))
    sitting.press(.right)
    sitting.type("a")
    #expect(sitting.text.contains("2 câu còn ở máy này (bộ nhớ)"))
    sitting.handle(.journalWritten(sitting.state.journal.given))
    #expect(sitting.text.contains("2 câu còn ở máy này (đĩa)"))
    sitting.handle(.journalFailed)
    #expect(sitting.text.contains("2 câu còn ở máy này (bộ nhớ)"))
  }

  @Test("It is erased when everything is acknowledged and the session is over, and not before")
  func erased() {
    var sitting = Self.sitting()
    sitting.type("b")
    #expect(!sitting.effects.contains(.journal(.erase)))
    sitting.press(.tab)
    sitting.type("n")
    sitting.press(.down, .enter)
    #expect(sitting.state.view == .receipt)
    #expect(sitting.effects.contains(.journal(.erase)))
    var late = Self.sitting()
    late.isConnected = false
    late.type("b")
    late.room.phase = .closed
    late.isConnected = true
    late.pass(5_000)
    #expect(late.state.view == .receipt)
    #expect(!late.effects.contains(.journal(.erase)), "a response that never arrived stays")
  }

  @Test("A terminal without a journal asks nothing of a disk")
  func diskless() {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("b")
    #expect(Disk(sitting.effects).records.isEmpty)
  }

  @Test("What is being typed when the program ends is in the journal")
  func ending() {
    var sitting = Self.sitting()
    sitting.isConnected = false
    sitting.press(.right, .right, .right)
    sitting.type("Nhân")
    sitting.effects += update(&sitting.state, .ending)
    let contents = JournalContents(Disk(sitting.effects).records)
    #expect(contents.outbox.responses["Q0003"] == "Nhân")
  }

  @Test("Whatever happened, the journal read again gives the outbox that was in memory")
  func random() {
    for seed in 0..<40 {
      var random = SplitMix(seed: seed)
      var sitting = Self.sitting()
      for _ in 0..<80 {
        switch random.next(6) {
        case 0: sitting.isConnected.toggle()
        case 1: sitting.losesReplies.toggle()
        case 2: sitting.press(.right)
        case 3: sitting.pass(1_000 + random.next(3_000))
        case 4: sitting.type("c")
        default: sitting.type("a")
        }
        var outbox = sitting.state.outbox
        _ = outbox.takeNews()
        let read = JournalContents(Disk(sitting.effects).records)
        #expect(read.outbox == outbox, "seed \(seed)")
        #expect(!read.isDamaged, "seed \(seed)")
      }
    }
  }
}
