import RoomAPI
import TextScreen

/// Keys that choose, assign and clear.
extension ItemScreen {
  /// A letter that has no meaning of its own on every question.
  static func pressLetter(
    _ character: Character, _ item: PaperItem, _ state: inout CandidateState
  ) {
    switch item.kind {
    case .singleChoice, .trueFalse, .multipleChoice:
      guard let index = choice(character), item.choices.indices.contains(index) else { return }
      focus(index, item, &state)
      choose(item, &state)
    case .matching:
      guard let index = choice(character), item.choices.indices.contains(index) else { return }
      give(item.choices[index].id, item, &state)
    case .trueFalseGroup:
      if let truth = truth(character) { give(truth, item, &state) }
    case .cloze:
      guard let gap = state.paper?.focusedGap, let index = choice(character),
        gap.choices.indices.contains(index)
      else { return }
      give(gap.choices[index].id, item, &state)
    case .shortText, .numeric, .ordering, .extendedText: break
    }
  }

  /// Which choice the letter A–H, small or capital, stands for.
  private static func choice(_ character: Character) -> Int? {
    switch character.asciiValue {
    case .some(let value) where (65...72).contains(value): Int(value) - 65
    case .some(let value) where (97...104).contains(value): Int(value) - 97
    case .some, nil: nil
    }
  }

  /// The truth value of a letter, in both languages at once: no letter means two things.
  private static func truth(_ character: Character) -> String? {
    switch character {
    case "d", "D", "đ", "Đ", "t", "T": "T"
    case "s", "S", "f", "F": "F"
    default: nil
    }
  }

  /// Enter or space: chooses, lifts, goes round, or lets keys go into the line.
  static func act(_ item: PaperItem, _ state: inout CandidateState) {
    switch item.kind {
    case .singleChoice, .trueFalse, .multipleChoice: choose(item, &state)
    case .shortText, .numeric, .extendedText: state.paper?.edit(at: state.clock.now)
    case .ordering: state.paper?.lift(at: state.clock.now)
    case .matching: cycle(item.choices.map(\.id), item, &state)
    case .trueFalseGroup: cycle(["T", "F"], item, &state)
    case .cloze:
      guard let gap = state.paper?.focusedGap else { return }
      if gap.kind == .choice {
        cycle(gap.choices.map(\.id), item, &state)
      } else {
        state.paper?.edit(at: state.clock.now)
      }
    }
  }

  private static func choose(_ item: PaperItem, _ state: inout CandidateState) {
    guard let paper = state.paper, item.choices.indices.contains(paper.focus) else { return }
    let id = item.choices[paper.focus].id
    guard item.kind == .multipleChoice else {
      state.respond(id, to: item)
      return
    }
    let chosen = paper.chosen(item).symmetricDifference([id])
    let sorted = chosen.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    state.respond(sorted.joined(separator: " "), to: item)
  }

  /// The next of `values` after the one that the focused part has; after the last one, none.
  private static func cycle(
    _ values: [String], _ item: PaperItem, _ state: inout CandidateState
  ) {
    let given = state.paper?.part(item)
    let next = (given.flatMap { values.firstIndex(of: $0) } ?? -1) + 1
    give(values.indices.contains(next) ? values[next] : nil, item, &state)
  }

  /// Gives the focused part this value, or none.
  private static func give(
    _ value: String?, _ item: PaperItem, _ state: inout CandidateState
  ) {
    guard let paper = state.paper else { return }
    if item.kind == .cloze {
      guard item.gaps.indices.contains(paper.focus) else { return }
      var gaps = ResponseParts.gaps(paper.response(to: item))
      gaps[paper.focus + 1] = value
      state.respond(ResponseParts.text(gaps: gaps), to: item)
    } else {
      guard item.prompts.indices.contains(paper.focus) else { return }
      var pairs = ResponseParts.pairs(paper.response(to: item))
      pairs[item.prompts[paper.focus].id] = value
      state.respond(ResponseParts.text(pairs: pairs), to: item)
    }
  }

  /// X or Delete: takes back the response, of an item with parts that of the focused one. A long
  /// text goes only when the key comes twice.
  static func clear(_ item: PaperItem, _ state: inout CandidateState) {
    switch item.kind {
    case .singleChoice, .trueFalse, .multipleChoice, .shortText, .numeric, .ordering:
      state.respond("", to: item)
    case .matching, .trueFalseGroup, .cloze: give(nil, item, &state)
    case .extendedText:
      guard state.paper?.responses[item.id] != nil else { return }
      if state.notice?.kind == .clearAgain {
        state.notice = nil
        state.respond("", to: item)
      } else {
        state.notice = Notice(kind: .clearAgain, until: state.clock.now + 5_000)
      }
    }
  }
}

extension WorkingPaper {
  /// What the focused prompt or gap of `item` has; `nil` when it has nothing.
  fileprivate func part(_ item: PaperItem) -> String? {
    let response = response(to: item)
    if item.kind == .cloze { return ResponseParts.gaps(response)[focus + 1] }
    guard item.prompts.indices.contains(focus) else { return nil }
    return ResponseParts.pairs(response)[item.prompts[focus].id]
  }
}
