import RoomAPI
import TextScreen

@testable import CandidateUI

/// One state for every screen, and more for the item on the screen.
enum ViewStates {
  static let all: [(String, CandidateState)] =
    beforeWork + items + KindStates.all + atWork + afterWork

  private static var beforeWork: [(String, CandidateState)] {
    var sitting = Sitting()
    var states = [("login", sitting.state)]
    sitting.type("0001")
    sitting.press(.enter)
    sitting.type("no")
    sitting.press(.enter)
    states.append(("login-refused", sitting.state))
    sitting.type("abc")
    sitting.press(.enter)
    states.append(("identity", sitting.state))
    (sitting.state.journal.isOn, sitting.state.journal.heldBack) = (true, 4)
    states.append(("identity-held-back", sitting.state))
    sitting.state.journal = Journal()
    sitting.press(.enter)
    states.append(("rules", sitting.state))
    sitting.press(.enter)
    states.append(("waiting", sitting.state))
    sitting.pass(61_000)
    states.append(("room-code", sitting.state))
    return states
  }

  private static var items: [(String, CandidateState)] {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("b")
    sitting.type("m")
    var states = [("item-single", sitting.state)]
    sitting.press(.right)
    states.append(("item-true-false", sitting.state))
    sitting.press(.right)
    sitting.type("ac")
    states.append(("item-multiple", sitting.state))
    sitting.press(.right)
    sitting.type("Nhân dân")
    states.append(("item-text", sitting.state))
    sitting.isConnected = false
    sitting.press(.right)
    sitting.type("c")
    sitting.press(.pageDown)
    states.append(("item-long-unsaved", sitting.state))
    sitting.handle(.logChecked(.contradicted))
    states.append(("item-unconfirmed-unsaved", sitting.state))
    sitting.state.journal.isOn = true
    states.append(("item-unsaved-on-disk", sitting.state))
    sitting.state.journal.isOn = false
    sitting.isConnected = true
    sitting.pass(4_000)
    states.append(("item-unconfirmed", sitting.state))
    sitting.press(.function(2))
    states.append(("item-unconfirmed-english", sitting.state))
    return states + notTaken
  }

  /// A response that the room refused for good.
  private static var notTaken: [(String, CandidateState)] {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.room.never["Q0000 M4T2"] = .badResponse
    sitting.type("b")
    sitting.pass(11_000)
    var states = [("item-not-taken", sitting.state)]
    sitting.press(.tab)
    sitting.type("n")
    states.append(("hand-in-not-taken", sitting.state))
    sitting.press(.function(2))
    states.append(("hand-in-not-taken-english", sitting.state))
    sitting.press(.down, .enter)
    states.append(("receipt-not-taken", sitting.state))
    return states
  }

  private static var atWork: [(String, CandidateState)] {
    var sitting = Sitting()
    sitting.reachQuestions()
    sitting.type("bm")
    sitting.press(.right)
    sitting.type("a")
    sitting.isConnected = false
    sitting.press(.right)
    sitting.type("ab")
    sitting.press(.tab)
    var states = [("overview", sitting.state)]
    sitting.isConnected = true
    sitting.pass(4_000)
    sitting.type("?")
    states.append(("help", sitting.state))
    sitting.press(.escape)
    sitting.type("n")
    states.append(("hand-in", sitting.state))
    sitting.press(.escape, .tab)
    sitting.room.messages = [
      Announcement(
        at: Instant(milliseconds: sitting.room.now), text: "Câu 12: phương án C đọc là “Bộ Nội vụ”."
      )
    ]
    sitting.pass((sitting.state.timeLeft ?? 0) - 290_000)
    states.append(("item-warned", sitting.state))
    sitting.press(.function(4))
    states.append(("messages", sitting.state))
    sitting.press(.function(4), .function(2))
    states.append(("item-english", sitting.state))
    sitting.press(.function(2))
    var paused = sitting
    paused.room.paused = "Mất điện cả dãy nhà, chờ nối lại máy phát"
    paused.pass(3_000)
    states.append(("paused", paused.state))
    paused.press(.function(2))
    states.append(("paused-english", paused.state))
    sitting.pass(290_000)
    states.append(("time-up", sitting.state))
    var late = sitting
    late.state.session?.late = 3
    late.state.outbox.add(item: "Q0001", response: "Z9KQ", terminalTime: 1)
    late.state.link.contact = .lost(since: 0)
    late.isConnected = false
    states.append(("time-up-unsaved", late.state))
    late.press(.function(2))
    states.append(("time-up-unsaved-english", late.state))
    late.isConnected = true
    late.press(.function(2))
    late.pass(4_000)
    states.append(("time-up-not-taken", late.state))
    return states
  }

  private static var afterWork: [(String, CandidateState)] {
    var sitting = Sitting()
    sitting.reachQuestions()
    var lost = sitting.state
    lost.step = .seatLost
    var states = [("seat-lost", lost)]
    sitting.press(.tab)
    sitting.type("n")
    sitting.press(.down, .enter)
    states.append(("receipt", sitting.state))
    sitting.state.session?.late = 3
    states.append(("receipt-late", sitting.state))
    sitting.state.session?.late = nil
    var suspended = sitting
    suspended.state.session?.phase = .closed
    suspended.state.session?.collected = .suspended
    states.append(("receipt-suspended", suspended.state))
    var unconfirmed = sitting
    unconfirmed.handle(.logChecked(.contradicted))
    states.append(("receipt-unconfirmed", unconfirmed.state))
    sitting.room.phase = .finished
    sitting.room.result = SessionResult(
      correct: 41, items: 60, points: 6_867, maximum: 8_000, outcome: .pass)
    sitting.pass(4_000)
    states.append(("result", sitting.state))
    sitting.state.session?.result?.outcome = .unmarked
    states.append(("result-unmarked", sitting.state))
    return states
  }
}
