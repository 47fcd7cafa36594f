import RoomAPI
import Testing
import TextScreen

@testable import CandidateUI

struct PracticeTests {
  private let reply = PaperReply(
    items: KindSamples.items, maximum: 1_000, responses: [:], state: FakeRoom().state)

  @Test("Practice asks no room for anything and keeps the responses")
  func quiet() {
    var state = CandidateState(practising: reply, size: Size(columns: 80, rows: 24))
    var effects: [CandidateEffect] = []
    effects += update(&state, .key(.character("b")))
    for second in 1...30 { effects += update(&state, .tick(second * 1_000)) }
    #expect(effects.isEmpty)
    let isThere = state.show(item: "K-NUM")
    #expect(isThere)
    for key in "12,5" { effects += update(&state, .key(.character(key))) }
    #expect(state.responses == ["K-RICH": "M4T2", "K-NUM": "12,5"])
    let isElsewhere = state.show(item: "no")
    #expect(!isElsewhere)
    let text = screen(for: state, size: state.size).text.joined(separator: "\n")
    #expect(text.contains("Bài làm thử không gửi đi đâu"))
    effects = update(&state, .key(.control("q")))
    #expect(effects == [.quit])
  }

  @Test("The end of practice tells how much was done and leads back")
  func end() {
    var state = CandidateState(practising: reply, size: Size(columns: 80, rows: 24))
    for key in [KeyPress.character("a"), .tab, .character("n"), .down, .enter] {
      _ = update(&state, .key(key))
    }
    #expect(state.view == .practiceEnd)
    let text = screen(for: state, size: state.size).text.joined(separator: "\n")
    #expect(text.contains("Đã làm 1/10 câu."))
    _ = update(&state, .key(.escape))
    #expect(state.view == .overview)
  }
}
