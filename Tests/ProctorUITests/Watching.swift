import RoomAPI
import TextScreen

@testable import ProctorUI

/// A board that hears what a test says.
struct Watching {
  var state: BoardState
  private(set) var effects: [BoardEffect] = []

  init(size: Size = Size(columns: 80, rows: 24), forms: [ActForm] = SampleForms.all) {
    state = BoardState(
      size: size, heading: Samples.heading, forms: forms, alarmWords: Samples.alarmWords)
    handle(.tick(0))
  }

  var screen: Screen { ProctorUI.screen(for: state, size: state.size) }

  var text: String { screen.text.joined(separator: "\n") }

  /// What the board asked for since the last look.
  mutating func taken() -> [BoardEffect] {
    defer { effects = [] }
    return effects
  }

  mutating func handle(_ event: BoardEvent) { effects += update(&state, event) }

  mutating func press(_ keys: KeyPress...) {
    for key in keys { handle(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { handle(.key(.character(character))) }
  }

  mutating func pass(_ milliseconds: Int) { handle(.tick(state.now + milliseconds)) }

  /// Puts the focus on the candidate with this number.
  mutating func find(_ number: String) {
    type("/" + number)
    press(.enter)
  }
}
