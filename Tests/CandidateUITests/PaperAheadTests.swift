import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

@Suite("The paper that waits sealed at the terminal")
struct PaperAheadTests {
  /// A candidate who waits for the start of a room that seals papers ahead.
  private static func waiting() -> Sitting {
    var sitting = Sitting()
    sitting.room.sealsAhead = true
    sitting.logIn()
    sitting.press(.enter, .enter)
    return sitting
  }

  /// As above at the room code's screen, the release key heard and the room out of reach since.
  private static func cutOff() -> Sitting {
    var sitting = waiting()
    sitting.pass(61_000)
    sitting.isConnected = false
    return sitting
  }

  @Test("The paper is fetched once, before the start")
  func fetched() {
    var sitting = Self.waiting()
    sitting.pass(58_000)
    #expect(sitting.effects.count { $0 == .fetchPaper } == 1)
    #expect(sitting.state.view == .waiting)
    sitting.pass(10_000)
    #expect(sitting.effects.count { $0 == .fetchPaper } == 1)
  }

  @Test("A thousand terminals fetch at moments that are spread over half the time that is left")
  func spread() {
    var seconds: [Int: Int] = [:]
    for number in 1...1_000 {
      let ahead = PaperAhead(candidate: "01\(number)", now: 5_000, untilStart: 600_000)
      let moment = (ahead.fetchAt ?? 0) - 5_000
      #expect((0..<60_000).contains(moment), "\(number)")
      seconds[moment / 1_000, default: 0] += 1
    }
    #expect(seconds.count == 60)
    #expect((seconds.values.max() ?? 0) < 50, "\(seconds)")
    let late = (1...100).map { PaperAhead(candidate: "\($0)", now: 0, untilStart: -5).fetchAt ?? 0 }
    #expect((late.max() ?? 0) < 2_000, "who comes late has it at once")
  }

  @Test("Candidates who log in at the same moment fetch at different ones")
  func apart() {
    var moments: [Int] = []
    for number in 1...24 {
      var sitting = Sitting()
      sitting.room.sealsAhead = true
      sitting.type("01\(number)")
      sitting.press(.enter)
      sitting.type("abc")
      sitting.press(.enter, .enter, .enter)
      for _ in 0..<600 where !sitting.effects.contains(.fetchPaper) { sitting.pass(100) }
      moments.append(sitting.state.clock.now / 100)
    }
    #expect(Set(moments).count > 12, "\(moments)")
    #expect((moments.max() ?? 0) - (moments.min() ?? 0) > 150, "\(moments)")
  }

  @Test("The typed code shows the paper at once without a server; the room is told when it is back")
  func offline() {
    var sitting = Self.cutOff()
    sitting.type("CA7")
    sitting.press(.enter)
    #expect(sitting.state.view == .question)
    #expect(sitting.room.paperOpen == false)
    sitting.type("b")
    sitting.pass(30_000)
    #expect(sitting.room.batches.isEmpty)
    #expect(sitting.text.contains("1 câu còn ở máy này (bộ nhớ) – mất liên lạc"))
    sitting.isConnected = true
    sitting.pass(10_000)
    #expect(sitting.room.paperOpen)
    #expect(sitting.room.log.map(\.response) == ["M4T2"])
    #expect(sitting.state.unsaved == 0)
    #expect(sitting.state.view == .question)
  }

  @Test("No response goes out before the room knows that the paper is open")
  func order() {
    var sitting = Self.cutOff()
    sitting.type("CA7")
    sitting.press(.enter)
    sitting.type("b")
    sitting.press(.right)
    sitting.type("a")
    let before = sitting.effects.count
    sitting.isConnected = true
    sitting.pass(10_000)
    let sent = sitting.effects.dropFirst(before).compactMap { effect -> String? in
      switch effect {
      case .openPaper: "paper"
      case .sendAnswers: "answers"
      case .askRoom, .login, .pollState, .fetchPaper, .unsealPaper, .submit, .journal, .checkLog,
        .quit:
        nil
      }
    }
    #expect(sent == ["paper", "answers"])
  }

  @Test("A mistyped code is said to be wrong without a server, and the right one opens the paper")
  func mistyped() {
    var sitting = Self.cutOff()
    sitting.type("CA8")
    sitting.press(.enter)
    #expect(sitting.state.view == .roomCode)
    #expect(sitting.text.contains("Mã ca thi không đúng. Hãy nhập lại."))
    sitting.type("CA7")
    sitting.press(.enter)
    #expect(sitting.state.view == .question)
  }

  @Test("The same wrong code typed twice is asked of the room, which knows better")
  func insisted() {
    var sitting = Self.cutOff()
    sitting.isConnected = true
    sitting.pass(5_000)
    for _ in 0..<2 {
      sitting.type("CA8")
      sitting.press(.enter)
    }
    #expect(sitting.effects.contains(.openPaper(roomCode: "CA8")))
    #expect(sitting.text.contains("Mã ca thi không đúng"))
  }

  @Test("A bank that opens late is asked for again, without a word to the candidate")
  func lateBank() {
    var sitting = Self.waiting()
    sitting.room.isSealed = true
    sitting.pass(45_000)
    #expect(!sitting.state.ahead.isHeld)
    #expect(sitting.state.notice == nil)
    let asked = sitting.effects.count { $0 == .fetchPaper }
    #expect((2...10).contains(asked), "asked \(asked) times")
    sitting.room.isSealed = false
    sitting.pass(11_000)
    #expect(sitting.state.ahead.isHeld)
  }

  @Test("Who logs in after the start has the paper sealed as well, and opens it alone")
  func lateCandidate() {
    var sitting = Sitting()
    sitting.room.sealsAhead = true
    sitting.pass(120_000)
    sitting.logIn()
    sitting.press(.enter, .enter)
    sitting.pass(5_000)
    #expect(sitting.state.view == .roomCode)
    sitting.isConnected = false
    sitting.type("CA7")
    sitting.press(.enter)
    #expect(sitting.state.view == .question)
  }

  @Test("A room that seals nothing is asked once, and its paper opens as ever")
  func plainRoom() {
    var sitting = Sitting()
    sitting.reachQuestions()
    #expect(sitting.state.view == .question)
    #expect(sitting.effects.count { $0 == .fetchPaper } == 1)
  }

  @Test("The hand-in waits until the room knows that the paper is open")
  func handIn() {
    var sitting = Self.cutOff()
    sitting.type("CA7")
    sitting.press(.enter, .tab)
    sitting.type("n")
    sitting.press(.down, .enter)
    sitting.pass(5_000)
    #expect(sitting.room.submissions.isEmpty)
    sitting.isConnected = true
    sitting.pass(10_000)
    #expect(sitting.state.view == .receipt)
  }

  @Test("A terminal with much to send still says that it is here")
  func heard() {
    var sitting = Self.cutOff()
    sitting.type("CA7")
    sitting.press(.enter)
    sitting.isConnected = true
    sitting.room.isSealed = true
    let before = sitting.effects.count
    sitting.pass(60_000)
    let polls = sitting.effects.dropFirst(before).count { effect in
      if case .pollState = effect { true } else { false }
    }
    #expect(polls >= 5, "\(polls) polls in a minute")
  }
}
