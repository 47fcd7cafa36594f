import RoomAPI
import TextScreen

@testable import CandidateUI

/// Every kind of item: untouched, answered in part, answered.
enum KindStates {
  static let all: [(String, CandidateState)] =
    choices + ordering + pairs + cloze + numeric + essay + [practiceEnd]

  private static func sitting(_ item: PaperItem) -> Sitting {
    var sitting = Sitting()
    let others = KindSamples.items.filter { $0.id != item.id }
    sitting.room.items = [item] + others
    sitting.reachQuestions()
    return sitting
  }

  private static var choices: [(String, CandidateState)] {
    var rich = sitting(KindSamples.rich)
    var states = [("item-rich-empty", rich.state)]
    rich.type("b")
    states.append(("item-rich-answered", rich.state))
    var minus = sitting(KindSamples.rightMinusWrong)
    minus.type("ab")
    states.append(("item-right-minus-wrong", minus.state))
    var pretest = sitting(KindSamples.pretest)
    pretest.type("m")
    states.append(("item-pretest", pretest.state))
    pretest.press(.function(1))
    states.append(("help-pretest", pretest.state))
    return states
  }

  private static var ordering: [(String, CandidateState)] {
    var sitting = sitting(KindSamples.ordering)
    var states = [("item-ordering-empty", sitting.state)]
    sitting.press(.down, .down, .down, .enter, .up)
    states.append(("item-ordering-lifted", sitting.state))
    sitting.press(.enter)
    states.append(("item-ordering-answered", sitting.state))
    sitting.press(.function(1))
    states.append(("help-ordering", sitting.state))
    return states
  }

  private static var pairs: [(String, CandidateState)] {
    var matching = sitting(KindSamples.matching)
    var states = [("item-matching-empty", matching.state)]
    matching.type("b")
    matching.press(.down)
    states.append(("item-matching-partial", matching.state))
    matching.type("a")
    matching.press(.down)
    matching.type("c")
    states.append(("item-matching-answered", matching.state))
    var crowded = sitting(KindSamples.crowded)
    crowded.type("h")
    crowded.press(.down)
    states.append(("item-crowded", crowded.state))
    crowded.press(.pageDown, .pageDown)
    states.append(("item-crowded-scrolled", crowded.state))
    var group = sitting(KindSamples.group)
    states.append(("item-group-empty", group.state))
    group.type("đ")
    group.press(.down)
    group.type("s")
    group.press(.down)
    states.append(("item-group-partial", group.state))
    var overview = group
    overview.press(.right)
    overview.type("mb")
    overview.press(.right, .tab)
    states.append(("overview-kinds", overview.state))
    overview.type("n")
    states.append(("hand-in-kinds", overview.state))
    group.type("d")
    group.press(.down)
    group.type("s")
    states.append(("item-group-answered", group.state))
    group.press(.function(2))
    states.append(("item-group-english", group.state))
    return states
  }

  private static var cloze: [(String, CandidateState)] {
    var sitting = sitting(KindSamples.cloze)
    var states = [("item-cloze-empty", sitting.state)]
    sitting.press(.enter)
    sitting.type("nhận")
    states.append(("item-cloze-typing", sitting.state))
    sitting.press(.down)
    states.append(("item-cloze-list", sitting.state))
    sitting.type("b")
    sitting.press(.down, .enter)
    sitting.type("35")
    sitting.press(.enter)
    states.append(("item-cloze-answered", sitting.state))
    return states
  }

  private static var numeric: [(String, CandidateState)] {
    var sitting = sitting(KindSamples.numeric)
    var states = [("item-numeric-empty", sitting.state)]
    sitting.type("12.5 tr")
    states.append(("item-numeric-wrong", sitting.state))
    for _ in 0..<3 { sitting.press(.backspace) }
    sitting.pass(2_000)
    states.append(("item-numeric-answered", sitting.state))
    return states
  }

  private static var essay: [(String, CandidateState)] {
    var sitting = sitting(KindSamples.essay)
    var states = [("item-essay-empty", sitting.state)]
    sitting.press(.enter)
    sitting.handle(.pasted("Thứ nhất, công chức cần lắng nghe người dân.\n\nThứ hai"))
    states.append(("item-essay-typing", sitting.state))
    sitting.handle(.pasted(String(repeating: ", cần công khai thủ tục và thời hạn", count: 30)))
    sitting.pass(2_000)
    for _ in 0..<5 { sitting.press(.up) }
    states.append(("item-essay-long", sitting.state))
    sitting.press(.escape)
    states.append(("item-essay-answered", sitting.state))
    return states
  }

  private static var practiceEnd: (String, CandidateState) {
    let reply = PaperReply(
      items: KindSamples.items, maximum: 1_000, responses: ["K-TFG": "Z9KQ=T", "K-NUM": "3"],
      state: FakeRoom().state)
    var state = CandidateState(practising: reply, size: Size(columns: 80, rows: 24))
    for key in [KeyPress.tab, .character("n"), .down, .enter] { _ = update(&state, .key(key)) }
    return ("practice-end", state)
  }
}
