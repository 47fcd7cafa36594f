import CanonicalBytes

/// Takes responses apart as an item's document says, apart from the library's own reading.
extension NaiveJudgement {
  /// The choices, `[prompt, choice]` pairs, `[number, text]` gaps or the one typed text of a
  /// response; `nil` for a string that the item does not take.
  static func parts(_ response: String, item: CanonicalJSON) -> [[String]]? {
    switch item["type"]?.stringValue {
    case "short_text", "numeric": [[response]]
    case "matching": pairs(words(response), item)
    case "cloze": gaps(response, item)?.sorted { $0.key < $1.key }.map { ["\($0.key)", $0.value] }
    case .some, nil: areChoices(words(response), item) ? words(response).map { [$0] } : nil
    }
  }

  static func areChoices(_ given: [String], _ item: CanonicalJSON) -> Bool {
    let known = Set((item["choices"]?.arrayValue ?? []).compactMap { $0["id"]?.stringValue })
    return isAscending(given) && given.allSatisfy(known.contains)
      && (item["type"] == "multiple_choice" || given.count == 1)
  }

  static func pairs(_ given: [String], _ item: CanonicalJSON) -> [[String]]? {
    let choices = (item["choices"]?.arrayValue ?? []).compactMap { $0["id"]?.stringValue }
    let known = item["type"] == "true_false_group" ? ["T", "F"] : choices
    let prompts = (item["prompts"]?.arrayValue ?? []).compactMap { $0["id"]?.stringValue }
    let pairs = given.map { pieces($0, "=") }
    let isSound =
      pairs.allSatisfy { $0.count == 2 && prompts.contains($0[0]) && known.contains($0[1]) }
      && isAscending(pairs.map { $0[0] })
    return isSound ? pairs : nil
  }

  static func gaps(_ response: String, _ item: CanonicalJSON) -> [Int: String]? {
    var filled: [Int: String] = [:]
    var latest = 0
    let gaps = item["gaps"]?.arrayValue ?? []
    for line in pieces(response, "\n") {
      let sides = pieces(line, "=")
      guard sides.count > 1, let number = Int(sides[0]), String(number) == sides[0],
        number > latest, number <= gaps.count
      else { return nil }
      let text = sides.dropFirst().joined(separator: "=")
      let listed = gaps[number - 1]["choices"]?.arrayValue
      let isListed = listed.map { $0.contains { $0["id"] == .string(text) } } ?? true
      guard isListed, isPlainLine(text) else { return nil }
      filled[number] = text
      latest = number
    }
    return filled
  }
}
