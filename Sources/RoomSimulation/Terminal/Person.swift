import CandidateUI
import TextScreen

/// A candidate, or somebody who claims to be one: looks at the screen and presses keys.
struct Person: Sendable {
  /// Candidate number and what the envelope holds.
  let candidate: String
  /// When this person means to hand in; `nil` waits for the deadline.
  let handsInAt: Int?
  /// Whether the candidate number stands on the login screen.
  private var isNamed = false
  /// Nobody types the same code again at once.
  private var triesAgainAt = 0
  private static let patience = 8_000

  private static let words = ["huế", "Đà Nẵng", "ổn định", "ứng dụng ", "a", "Ý ", "42", "x m n"]

  init(candidate: String, handsInAt: Int?) {
    self.candidate = candidate
    self.handsInAt = handsInAt
  }

  /// In front of a terminal that shows its first screen.
  mutating func sitDown() { (isNamed, triesAgainAt) = (false, 0) }

  /// This person in front of another machine.
  var elsewhere: Person { Person(candidate: candidate, handsInAt: handsInAt) }

  /// The keys pressed now.
  mutating func keys(at state: CandidateState, moment: Int, _ dice: inout Dice) -> [KeyPress] {
    let isDone = handsInAt.map { $0 <= moment } ?? false
    switch state.view {
    case .login: return logIn(moment, &dice)
    case .identity where dice.hits(30):
      sitDown()
      return [.down, .enter]
    case .identity, .rules, .seatLost: return [.enter]
    case .roomCode:
      return Self.typed(dice.hits(60) ? "SAI" : SimulatedExam.roomCode) + [.enter]
    case .question where isDone: return [.tab]
    case .question where state.takesText: return write(&dice)
    case .question: return choose(&dice)
    case .overview: return [isDone ? .character("n") : Self.back(&dice)]
    case .handIn:
      guard isDone else { return [.escape] }
      return dice.hits(100) ? [.down, .enter, .escape] : [.down, .enter]
    case .help: return [.function(1)]
    case .messages: return [.function(4)]
    case .tooSmall, .waiting, .timeUp, .paused, .receipt, .result, .practiceEnd: return []
    }
  }

  private mutating func logIn(_ moment: Int, _ dice: inout Dice) -> [KeyPress] {
    guard moment >= triesAgainAt else { return [] }
    triesAgainAt = moment + Self.patience
    let code = dice.hits(60) ? "SAI" : SimulatedExam.accessCode(candidate)
    let name = isNamed ? [] : Self.typed(candidate) + [.enter]
    isNamed = true
    return name + Self.typed(code) + [.enter]
  }

  private func write(_ dice: inout Dice) -> [KeyPress] {
    switch dice.below(8) {
    case 0: return [.tab]
    case 1: return [.escape, .right]
    case 2: return [.backspace, .backspace]
    case 3: return [.home, .left]
    default:
      let word = dice.pick(Self.words) ?? ""
      return Self.typed(word) + (dice.hits(300) ? [.end, .right] : [])
    }
  }

  private func choose(_ dice: inout Dice) -> [KeyPress] {
    switch dice.below(40) {
    case 0: return [.tab]
    case 1: return [.character("x")]
    case 2: return [.character("m")]
    case 3: return [.function(1)]
    case 4: return [.function(4)]
    case 5: return [.character("2"), .enter]
    case 6...7: return [.left]
    case 8...10: return [.down, .character(" ")]
    case 11...18: return [.right]
    default:
      let letter = Character(UnicodeScalar(UInt8(97 + dice.below(4))))
      return dice.hits(600) ? [.character(letter), .right] : [.character(letter)]
    }
  }

  private static func back(_ dice: inout Dice) -> KeyPress {
    switch dice.below(3) {
    case 0: .tab
    case 1: .character("u")
    default: .enter
    }
  }

  private static func typed(_ text: String) -> [KeyPress] { text.map { .character($0) } }
}
