import TextScreen

/// The proctor's screen of a rehearsal, from its state alone.
struct RehearsalScreen: Canvas {
  var grid: CellGrid
  var cursor = Position(row: 0, column: 0)
  let left = 0
  var columns: Int { grid.size.columns }
  private let size: Size
  private let state: RehearsalProgram.State
  private let words: TrialWords

  /// A smaller terminal shows what it has room for.
  private static let narrow = 76

  private init(_ state: RehearsalProgram.State, size: Size) {
    (self.state, self.size) = (state, size)
    grid = CellGrid(size: size)
    words = TrialWords(state.language)
  }

  /// Heading, one row a seat from ``RehearsalProgram/State/top`` on, sums, keys.
  static func screen(for state: RehearsalProgram.State, size: Size) -> Screen {
    var page = RehearsalScreen(state, size: size)
    page.draw()
    return page.screen
  }

  /// Rows of seats that fit.
  static func rows(_ size: Size) -> Int { max(1, size.rows - 8) }

  private var isNarrow: Bool { columns < Self.narrow }
  private var cell: Int { isNarrow ? 5 : 8 }
  private var margin: Int { isNarrow ? 0 : 1 }
  private var firstCell: Int {
    let widest = state.trials.map { CharacterWidth.of($0.seat.name) }.max() ?? 0
    return margin + min(isNarrow ? 9 : 18, max(4, widest) + 2)
  }

  private mutating func draw() {
    let seconds = (state.left + 999) / 1_000
    let clock =
      "\(words.pick("còn", "left")) \(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
    let start = putRight(clock, row: 0, before: columns - margin, role: .timer)
    put("\(words.banner) · \(state.room)", row: 0, column: margin, role: .heading, limit: start - 2)
    put(
      words.pick("Mã ở mọi máy: ", "Code at every machine: ") + state.code, row: 1, column: margin,
      role: .chosen)
    put(
      (state.url ?? "…")
        + (isNarrow
          ? "" : words.pick(" · số báo danh: số của máy", " · candidate: the machine's number")),
      row: 2, column: margin, role: .muted)
    put(String(repeating: "─", count: columns), row: 3, column: 0, role: .frame)
    drawHeadings(row: 4)
    let visible = state.trials.dropFirst(state.top).prefix(Self.rows(size))
    for (offset, trial) in visible.enumerated() { draw(trial, row: 5 + offset) }
    drawSums(row: size.rows - 2)
    let last = Hint("Q", words.pick("Kết thúc", "End"))
    if state.isAsking {
      put(
        words.pick("Kết thúc buổi thử máy? Y: có, phím khác: không", "End now? Y: yes, else no"),
        row: size.rows - 1, column: margin, role: .warning)
    } else {
      put(
        [
          Hint("↑↓", words.pick("Cuộn", "Scroll")), Hint("F2", words.pick("English", "Tiếng Việt")),
        ],
        last: last, row: size.rows - 1, margin: margin)
    }
  }

  private mutating func drawHeadings(row: Int) {
    put(words.pick("Máy", "Seat"), row: row, column: margin, role: .muted, limit: firstCell - 1)
    for (index, trial) in Trial.allCases.enumerated() {
      put(
        words.heading(trial), row: row, column: firstCell + index * cell, role: .muted,
        limit: firstCell + (index + 1) * cell - 1)
    }
  }

  private mutating func draw(_ trial: SeatTrial, row: Int) {
    put(trial.seat.name, row: row, column: margin, limit: firstCell - 1)
    for (index, kind) in Trial.allCases.enumerated() {
      let verdict = trial[kind]
      put(
        words.mark(verdict), row: row, column: firstCell + index * cell, role: role(verdict))
    }
    guard !isNarrow else { return }
    let column = firstCell + Trial.allCases.count * cell
    put(
      words.standing(trial, of: RehearsalFiles.Place.allCases.count), row: row, column: column,
      role: trial.hasFailed ? .warning : trial.isOK ? .chosen : .muted)
  }

  private func role(_ verdict: TrialVerdict) -> StyleRole {
    switch verdict {
    case .failed: .warning
    case .ok: .body
    case .waiting, .none: .muted
    }
  }

  private mutating func drawSums(row: Int) {
    let good = state.trials.count(where: \.isOK)
    let bad = state.trials.count(where: \.hasFailed)
    let absent = state.trials.count { $0.candidate == nil }
    let text = words.pick(
      "Đạt \(good) · Lỗi \(bad) · Chưa vào \(absent) · Tất cả \(state.trials.count)",
      "OK \(good) · Failed \(bad) · Not here \(absent) · All \(state.trials.count)")
    cursor = Position(row: row, column: margin)
    put(text, row: row, column: margin, role: bad > 0 ? .warning : .body)
  }
}
