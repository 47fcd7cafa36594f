/// What is said about the choices of one item as a set.
enum ChoiceRules {
  static func findings(_ item: LintItem, in bank: LintBank) -> [Diagnostic] {
    guard item.choices.count > 1, item.type != .trueFalse else { return [] }
    var found = aboutOthers(item, in: bank) + alike(item, in: bank)
    guard item.type == .singleChoice || item.type == .multipleChoice else { return found }
    found += stretches(item, in: bank)
    if item.isSingleChoice { found += contained(item, in: bank) + longKey(item, in: bank) }
    return found
  }

  /// Choices that speak of “all above” must stay last; letters name nothing once shuffled.
  private static func aboutOthers(_ item: LintItem, in bank: LintBank) -> [Diagnostic] {
    guard item.isShuffled else { return [] }
    return item.choices.compactMap { choice in
      let letters = AllOrNone.lettersNamed(choice, in: item)
      if !letters.isEmpty {
        return item.finding(
          .choiceNamesLetters, at: choice.body.line, in: bank,
          ["value": choice.letter, "first": choice.body.text])
      }
      guard !item.pinned.contains(choice.letter),
        let certainty = AllOrNone.certainty(choice, stem: item.stem)
      else { return nil }
      return item.finding(
        .allAboveNotPinned, severity: certainty == .certain ? nil : .warning,
        at: choice.body.line, in: bank,
        ["value": choice.letter, "first": choice.body.text])
    }
  }

  /// Choices that differ in case, spaces at marks, final punctuation and the place of a tone
  /// mark (`hoà`, `hòa`) only.
  private static func alike(_ item: LintItem, in bank: LintBank) -> [Diagnostic] {
    // Nothing of that changes how many letters there are.
    let sizes = item.choices.map { $0.words.map(\.unicodeScalars.count) }
    guard Set(sizes).count < sizes.count else { return [] }
    let classes = Dictionary(grouping: item.choices) { ToneMarks.last(folded($0.body.text)) }
    // Where several pairs differ so little, the item asks for spelling.
    guard classes.count == item.choices.count - 1 else { return [] }
    return classes.values.compactMap { members in
      guard members.count == 2, let first = members.first, let second = members.last,
        !first.body.text.utf8.elementsEqual(second.body.text.utf8)
      else { return nil }
      return item.finding(
        .alikeChoices, at: second.body.line, in: bank,
        ["value": second.letter, "first": first.letter])
    }
  }

  private static func folded(_ text: String) -> String {
    var folded = ""
    for scalar in text.lowercased().unicodeScalars {
      let character: Unicode.Scalar =
        switch scalar.value {
        case 0x2010...0x2015: "-"
        case 0x2018, 0x2019: "'"
        case 0x201C, 0x201D: "\""
        default: scalar
        }
      let isBlank = character.properties.isWhitespace
      if isBlank, folded.unicodeScalars.last.map({ !LintWords.isPart($0) }) ?? true { continue }
      if !isBlank, !LintWords.isPart(character), folded.hasSuffix(" ") { folded.removeLast() }
      folded.unicodeScalars.append(isBlank ? " " : character)
    }
    while let last = folded.last, " .,;:!".contains(last) { folded.removeLast() }
    return folded.isEmpty ? text : folded
  }

  /// Ranges that share numbers; where several pairs do, the range itself is asked for.
  private static func stretches(_ item: LintItem, in bank: LintBank) -> [Diagnostic] {
    let stretches = item.choices.compactMap { choice in
      ChoiceNumbers.stretch(choice.body.text).map { (choice: choice, stretch: $0) }
    }
    guard stretches.count > 2, stretches.contains(where: \.stretch.isBounded) else { return [] }
    var touching: [(LintChoice, LintChoice)] = []
    var overlapping: [(LintChoice, LintChoice)] = []
    for (index, later) in stretches.enumerated() {
      for earlier in stretches.prefix(index) {
        switch earlier.stretch.meets(later.stretch) {
        case .apart: break
        case .touching: touching.append((earlier.choice, later.choice))
        case .overlapping: overlapping.append((earlier.choice, later.choice))
        }
      }
    }
    // Ends in common matter only where the candidate must sort a number into a range.
    let isNote = overlapping.isEmpty
    guard overlapping.count < 2, let (first, second) = overlapping.first ?? touching.first else {
      return []
    }
    return [
      item.finding(
        .overlappingRanges, severity: isNote ? .note : nil, at: second.body.line, in: bank,
        ["value": second.letter, "first": first.letter])
    ]
  }

  /// A choice that says what another says and adds to it: who holds one right may hold both.
  private static func contained(_ item: LintItem, in bank: LintBank) -> [Diagnostic] {
    for choice in item.choices where choice.words.count > 1 {
      guard let longer = item.choices.first(where: { adds($0, to: choice) }) else { continue }
      return [
        item.finding(
          .containedChoice, at: longer.body.line, in: bank,
          ["value": choice.letter, "first": longer.letter])
      ]
    }
    return []
  }

  private static func adds(_ longer: LintChoice, to choice: LintChoice) -> Bool {
    guard longer.words.count > choice.words.count,
      longer.words.starts(with: choice.words)
        || longer.words.suffix(choice.words.count).elementsEqual(choice.words)
    else { return false }
    let (text, whole) = (choice.body.text.lowercased(), longer.body.text.lowercased())
    return joints.contains { whole.hasPrefix(text + $0) || whole.hasSuffix($0 + text) }
  }

  private static let joints = [", ", "; ", " và ", " and ", " hoặc ", " or "]

  /// A key that its length alone gives away.
  private static func longKey(_ item: LintItem, in bank: LintBank) -> [Diagnostic] {
    guard let key = item.key, item.choices.count > 2 else { return [] }
    let length = key.body.length
    let next = item.choices.filter { $0.letter != key.letter }.map(\.body.length).max() ?? 0
    guard length * 10 >= next * 18, length >= next + 24 else { return [] }
    return [
      item.finding(
        .longKey, at: key.body.line, in: bank,
        ["value": key.letter, "needed": "\(length)", "limit": "\(next)"])
    ]
  }
}
