import CandidateUI
import Foundation
import RoomAPI
import TextScreen

/// A room may say anything: the candidate's terminal goes on, and every cell of every screen is
/// harmless. Inputs are lines of a name, a space and a reply; `keys` brings what is typed.
enum SeatCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    let lines = Headed.lines(bytes, most: 12)
    var seat = ShownSeat(lines)
    try seat.type("0001")
    try seat.press([.enter])
    try seat.type("abc")
    try seat.press([.enter])
    try seat.press([.enter, .enter])
    try seat.pass(61_000)
    try seat.type("CA7")
    try seat.press([.enter])
    for line in lines where line.name == "keys" { try seat.press(line.body.prefix(40).map(key)) }
    for milliseconds in [1_000, 20_000, 3_600_000, 9_007_199_254_740_991] {
      try seat.pass(milliseconds)
    }
    return seat.hasWorked ? "paper" : nil
  }

  private static let keys: [KeyPress] = [
    .up, .down, .left, .right, .tab, .backtab, .enter, .escape, .backspace, .delete, .pageUp,
    .pageDown, .home, .end, .function(1), .function(2), .function(3), .function(4),
  ]

  private static func key(_ byte: UInt8) -> KeyPress {
    (0x41..<0x41 + UInt8(keys.count)).contains(byte)
      ? keys[Int(byte - 0x41)] : .character(Character(Unicode.Scalar(byte)))
  }
}

/// A candidate's terminal in one thread with its own time, in front of a room that says what the
/// lines say.
private struct ShownSeat {
  private var state: CandidateState
  private var replies: [String: [RoomReply]] = [:]
  private var now = 0
  /// Between a restless room and a terminal that asks it again and again.
  private var patience = 200
  /// Whether a question was on the screen.
  private(set) var hasWorked = false

  init(_ lines: [(name: String, body: [UInt8])]) {
    let isSmall = lines.first?.name == "small"
    state = CandidateState(
      size: isSmall ? Size(columns: 40, rows: 12) : Size(columns: 80, rows: 24),
      language: lines.first?.name == "english" ? .english : .vietnamese)
    for line in lines.reversed() {
      if let reply = Self.reply(line.name, line.body) {
        replies[line.name, default: []].append(reply)
      }
    }
  }

  mutating func type(_ text: String) throws(Finding) {
    for letter in text { try handle(.key(.character(letter))) }
    try look()
  }

  mutating func press(_ keys: [KeyPress]) throws(Finding) {
    for key in keys { try handle(.key(key)) }
    try look()
  }

  mutating func pass(_ milliseconds: Int) throws(Finding) {
    now += milliseconds
    for later in 0..<3 { try handle(.tick(now + later)) }
    try look()
  }

  private mutating func handle(_ event: CandidateEvent) throws(Finding) {
    var pending = update(&state, event)
    while let effect = pending.first, patience > 0 {
      pending.removeFirst()
      patience -= 1
      if let answer = answer(effect) { pending += update(&state, answer) }
    }
    if state.view == .question { hasWorked = true }
  }

  private mutating func answer(_ effect: CandidateEffect) -> CandidateEvent? {
    switch effect {
    case .askRoom: next("room")
    case .login: next("login")
    case .pollState: next("state")
    case .openPaper: next("paper")
    case .fetchPaper: .fromRoom(.sealedPaper)
    case .unsealPaper: .paperUnsealed(unsealing)
    case .sendAnswers: next("answers")
    case .submit: next("submit")
    case .checkLog: .logChecked(.confirmed)
    case .journal, .quit: nil
    }
  }

  /// What the last paper that the room sends would open to.
  private var unsealing: Unsealing {
    guard case .paper(let paper) = replies["paper"]?.last else { return .wrongCode }
    return .opened(PaperContent(items: paper.items, maximum: paper.maximum))
  }

  /// The next reply of this name; the last one stays.
  private mutating func next(_ name: String) -> CandidateEvent {
    guard let reply = replies[name]?.last else { return .requestFailed(.unreadable) }
    if replies[name]?.count ?? 0 > 1 { replies[name]?.removeLast() }
    return .fromRoom(reply)
  }

  private func look() throws(Finding) {
    let screen = screen(for: state, size: state.size)
    let (cursor, size) = (screen.cursor, screen.grid.size)
    try demand(size == state.size, "a screen of another size")
    try demand(
      (0..<size.rows).contains(cursor.row) && (0..<size.columns).contains(cursor.column),
      "a cursor outside the screen")
    for row in 0..<size.rows { try TextCheck.cells(screen.grid.row(row)) }
  }

  private static func reply(_ name: String, _ body: [UInt8]) -> RoomReply? {
    func read<Reply: Decodable>(_ type: Reply.Type) -> Reply? {
      try? JSONDecoder().decode(type, from: Data(body))
    }
    switch name {
    case "room": return read(RoomInfo.self).map { .room($0) }
    case "login": return read(LoginReply.self).map { .login($0) }
    case "state": return read(SessionState.self).map { .state($0) }
    case "paper": return read(PaperReply.self).map { .paper($0) }
    case "answers": return read(AnswersReply.self).map { .answers($0) }
    case "submit": return read(SubmitReply.self).map { .submit($0) }
    default: return nil
    }
  }
}
