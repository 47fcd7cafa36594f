import RoomAPI
import TextScreen

/// The rows of an act's form and of its last question.
enum ActFormView {
  static func fill(_ panel: inout Panel, _ draft: ActDraft, _ state: BoardState) {
    let words = state.words.acts
    panel.text(draft.form.note.text(state.language), .muted)
    panel.air()
    let labels = draft.lines.map { CharacterWidth.of($0.field.label.text(state.language)) }
    let widest = labels.max() ?? 0
    for (index, line) in draft.lines.enumerated() {
      panel.field(
        line.field.label.text(state.language), shown(line, state), labels: widest,
        isFocused: index == draft.focus)
      if let problem = draft.problem, problem.line == index {
        panel.text(text(problem.kind, words), .warning, indent: min(widest + 2, 20))
      }
    }
    panel.air()
    panel.option(words.goOn, isFocused: draft.isAtButton)
  }

  private static func shown(_ line: ActDraft.Line, _ state: BoardState) -> FieldLine {
    switch line.field.kind {
    case .text, .person: return FieldLine(text: line.text)
    case .keyFile: return FieldLine(text: line.text)
    case .passphrase: return FieldLine(text: line.text, isMasked: true, room: 24)
    case .number(let range):
      let note = state.words.acts.range.filled(
        ("n", String(range.lowerBound)), ("m", String(range.upperBound)))
      return FieldLine(text: line.text, room: 5, note: note)
    case .candidate(let orAll):
      var note = name(of: line.value, state)
      if note.isEmpty, orAll { note = state.words.acts.star }
      return FieldLine(text: line.text, room: 10, note: note)
    case .choice(let choices):
      let label =
        choices.isEmpty ? "" : choices[line.choice % choices.count].label.text(state.language)
      return FieldLine(text: TextField("◄ \(label) ►", most: 80))
    }
  }

  /// The last question comes first, so that it stays in sight on a small screen.
  static func confirm(_ panel: inout Panel, _ draft: ActDraft, _ state: BoardState) {
    let words = state.words.acts
    panel.text(question(draft, state), .strong)
    panel.air()
    if draft.stage == .sending {
      panel.option(words.sending, isFocused: true)
    } else {
      panel.option(words.noBack, isFocused: state.menuFocus == 0)
      panel.option(words.yes, isFocused: state.menuFocus == 1)
    }
    panel.air()
    let lines = draft.lines.filter { $0.field.kind != .passphrase && $0.isFilled }
    let labels = lines.map { CharacterWidth.of($0.field.label.text(state.language)) }.max() ?? 0
    for line in lines {
      panel.pair(line.field.label.text(state.language), said(line, state), labels: labels)
    }
    if !draft.form.command.isEmpty {
      panel.air()
      panel.text(words.command, .muted)
      panel.text(ShellLine(draft, folder: state.heading.folder).text, .code)
    }
  }

  /// Where the candidate of a form sits, large.
  static func seat(_ panel: inout Panel, _ draft: ActDraft, _ state: BoardState) {
    let line = draft.lines.first { if case .candidate = $0.field.kind { true } else { false } }
    guard let line, let seat = state.room?.seat(of: line.value), !seat.seat.isEmpty else { return }
    panel.text(state.words.alarms.seat.filled(("n", seat.seat)), .heading)
    panel.figures(seat.seat)
    panel.air()
  }

  /// The last question with everything that was typed.
  static func question(_ draft: ActDraft, _ state: BoardState) -> String {
    draft.lines.reduce(draft.form.question.text(state.language)) { text, line in
      if line.field.kind == .passphrase { return text }
      return text.filled((line.field.id, said(line, state)))
    }
  }

  /// The value of a line as people say it.
  private static func said(_ line: ActDraft.Line, _ state: BoardState) -> String {
    switch line.field.kind {
    case .choice(let choices):
      choices.isEmpty ? "" : choices[line.choice % choices.count].label.text(state.language)
    case .candidate:
      line.isFilled ? whom(line.value, state) : state.words.acts.wholeRoom
    case .text, .person, .number, .keyFile, .passphrase: line.value
    }
  }

  /// A candidate with number and name.
  private static func whom(_ value: String, _ state: BoardState) -> String {
    [value == "*" ? "" : value, name(of: value, state)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// Whom a candidate's number, or `*`, names.
  private static func name(of value: String, _ state: BoardState) -> String {
    value == "*" ? state.words.acts.everybody : state.room?.seat(of: value)?.name ?? ""
  }

  private static func text(_ problem: FieldProblem.Kind, _ words: Words.Acts) -> String {
    switch problem {
    case .empty: words.empty
    case .unknownCandidate: words.unknownCandidate
    case .sameCandidate: words.sameCandidate
    case .sameKey: words.sameKey
    case .number(let range):
      words.badNumber.filled(("n", String(range.lowerBound)), ("m", String(range.upperBound)))
    }
  }
}
