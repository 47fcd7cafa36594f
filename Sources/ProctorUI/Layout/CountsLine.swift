import TextScreen

/// How many candidates are in each state: the legend of the marks at once.
enum CountsLine {
  private struct Part {
    let text: String
    let role: StyleRole
  }

  static func draw(
    _ state: BoardState, row: Int, column: Int, before edge: Int, on page: inout Page
  ) {
    guard let room = state.room else { return }
    let chosen = fitting(room, page.words, width: edge - column)
    var column = column
    for part in chosen.parts {
      let end = page.put(part.text, row: row, column: column, role: part.role, limit: edge)
      column = end + chosen.gap
    }
  }

  /// The fullest form that fits: long words, short words, marks and numbers alone.
  private static func fitting(
    _ room: Snapshot, _ words: Words, width: Int
  ) -> (parts: [Part], gap: Int) {
    let forms = [
      parts(room, words.states, words.states.long),
      parts(room, words.states, words.states.short),
      parts(room, words.states, [:]),
    ]
    for parts in forms {
      let needed = parts.reduce(0) { $0 + CharacterWidth.of($1.text) }
      for gap in [3, 2] where needed + gap * (parts.count - 1) <= width { return (parts, gap) }
    }
    return (forms[2], 1)
  }

  private static func parts(
    _ room: Snapshot, _ words: Words.States, _ names: [SeatState: String]
  ) -> [Part] {
    let counts = room.counts
    var parts = SeatState.allCases.map { state in
      let count = counts[state] ?? 0
      let isMissed = state == .absent && room.isOver && !names.isEmpty
      let name = (isMissed ? words.missed : names[state]).map { " \($0)" } ?? ""
      return Part(
        text: "\(state.mark)\(name) \(count)",
        role: count > 0 ? SeatLook.role(of: state, ended: false) : .muted)
    }
    if let count = room.unsaved, count > 0 {
      let name = names.isEmpty ? "" : " " + words.unsaved
      parts.append(Part(text: "…\(name) \(count)", role: .warning))
    }
    return parts
  }
}
