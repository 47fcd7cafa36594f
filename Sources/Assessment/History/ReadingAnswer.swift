import CanonicalBytes

/// A response in the words of the item's file: letters for choices, numbers for prompts and gaps.
public enum ReadingAnswer: Hashable, Sendable {
  /// A letter, letters, a typed word or number; empty for none.
  case text(String)
  /// Letters.
  case list([String])
  /// What each prompt or gap takes, by its number.
  case pairs([String: String])

  /// What a person typed on one line: `B`; `A C`; `C A D B`; `1=B 2=A`; `1=Đ 2=S`; a word or a
  /// number; for gaps `1=word; 2=B`.
  public init(typed line: String, type: ItemType) {
    let text = CanonicalString.nfc(line)
    switch type {
    case .singleChoice, .trueFalse, .shortText, .numeric, .extendedText: self = .text(text)
    case .multipleChoice, .ordering: self = .list(Self.letters(text))
    case .matching, .trueFalseGroup:
      self = .pairs(Self.pairs(text.split { $0.isWhitespace || $0 == "," || $0 == ";" }))
    case .cloze: self = .pairs(Self.pairs(text.split(separator: ";")))
    }
  }

  private static func letters(_ text: String) -> [String] {
    text.filter { !$0.isWhitespace && $0 != "," && $0 != ";" }.map { String($0) }
  }

  private static func pairs(_ pieces: [Substring]) -> [String: String] {
    var pairs: [String: String] = [:]
    for piece in pieces {
      let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let right = sides.count == 2 ? String(sides[1]) : ""
      pairs[trimmed(String(sides.first ?? ""))] = trimmed(right)
    }
    return pairs
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension ReadingAnswer {
  /// The response as an `answer` event would carry it; empty for no answer.
  public func response(to lettered: LetteredItem) throws(ReadingRefusal) -> String {
    if isEmpty { return "" }
    let item = lettered.item
    let response: String
    switch item.type {
    case .singleChoice, .trueFalse:
      response = try Self.choice(try single(), lettered.choices).rawValue
    case .multipleChoice:
      let ids = try chosen(lettered.choices)
      guard Set(ids).count == ids.count else { throw .form }
      response = ids.sorted().map(\.rawValue).joined(separator: " ")
    case .ordering:
      response = try chosen(lettered.choices).map(\.rawValue).joined(separator: " ")
    case .matching, .trueFalseGroup: response = try matched(lettered)
    case .cloze: response = try filled(item.gaps)
    case .shortText, .numeric: response = try single()
    case .extendedText: throw .form
    }
    guard ResponseForm.isWellFormed(response, item: item) else { throw .form }
    return response
  }

  private var isEmpty: Bool {
    switch self {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .list(let letters): letters.isEmpty
    case .pairs(let pairs): pairs.isEmpty
    }
  }

  private func single() throws(ReadingRefusal) -> String {
    switch self {
    case .text(let text): return Self.trimmed(CanonicalString.nfc(text))
    case .list(let texts):
      guard texts.count == 1, let only = texts.first else { throw .form }
      return Self.trimmed(CanonicalString.nfc(only))
    case .pairs: throw .form
    }
  }

  private func chosen(_ choices: [Choice]) throws(ReadingRefusal) -> [ChoiceID] {
    var letters: [String]
    switch self {
    case .text(let text): letters = Self.letters(text)
    case .list(let list): letters = list
    case .pairs: throw .form
    }
    var ids: [ChoiceID] = []
    for letter in letters { ids.append(try Self.choice(letter, choices)) }
    return ids
  }

  private func matched(_ lettered: LetteredItem) throws(ReadingRefusal) -> String {
    let prompts = lettered.item.prompts
    var pairs: [(prompt: ChoiceID, choice: ChoiceID)] = []
    for (number, right) in try numbered(upTo: prompts.count) {
      let choice =
        lettered.item.type == .trueFalseGroup
        ? try Self.truth(right) : try Self.choice(right, lettered.choices)
      pairs.append((prompts[number - 1].id, choice))
    }
    return pairs.sorted { $0.prompt < $1.prompt }.map { "\($0.prompt)=\($0.choice)" }
      .joined(separator: " ")
  }

  private func filled(_ gaps: [Gap]) throws(ReadingRefusal) -> String {
    var lines: [String] = []
    for (number, right) in try numbered(upTo: gaps.count) {
      switch gaps[number - 1] {
      case .text, .number: lines.append("\(number)=\(Self.trimmed(CanonicalString.nfc(right)))")
      case .choices(let choices): lines.append("\(number)=\(try Self.choice(right, choices))")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The pairs in the order of their numbers; refuses a number that is not there.
  private func numbered(
    upTo count: Int
  ) throws(ReadingRefusal) -> [(number: Int, right: String)] {
    guard case .pairs(let pairs) = self else { throw .form }
    var numbered: [(number: Int, right: String)] = []
    for (key, right) in pairs {
      guard let number = Int(key), "\(number)" == key, (1...max(1, count)).contains(number),
        number <= count
      else { throw .number(key) }
      numbered.append((number, right))
    }
    return numbered.sorted { $0.number < $1.number }
  }

  private static func choice(
    _ letter: String, _ choices: [Choice]
  ) throws(ReadingRefusal) -> ChoiceID {
    let capital = letter.uppercased()
    let index = choices.indices.first { LetteredItem.letter($0) == capital }
    guard let index else { throw .letter(letter) }
    return choices[index].id
  }

  private static func truth(_ word: String) throws(ReadingRefusal) -> ChoiceID {
    switch word.lowercased() {
    case "true", "t", "đ", "đúng": return AnswerKey.truth
    case "false", "f", "s", "sai": return AnswerKey.falsehood
    default: throw .letter(word)
    }
  }
}
