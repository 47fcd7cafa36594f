/// What an item asks and what it takes for right, as sets that can be compared.
struct Asking {
  /// Words of the stem and of the prompts, and pairs of neighbours.
  var stem: Set<Feature>
  /// The same with the right answer.
  var content: Set<Feature>
  private var key: Set<Feature>
  private var choices: Set<Feature>
  private var numbers: Set<String>
  private var type: ItemType

  init(_ item: LintItem) {
    type = item.type
    let asked = LintWords.words(
      ([item.stem] + item.prompts).map(\.text).joined(separator: "\n"))
    let right = item.choices.filter { item.letters.contains($0.letter) }
    let answer =
      item.type == .trueFalse
      ? [] : right.flatMap(\.words) + item.accepted.flatMap { LintWords.words($0.text) }
    stem = Self.features(asked)
    key = Set(answer.map(Feature.init(word:)))
    content = stem.union(key)
    choices = Set(item.choices.flatMap(\.words).map(Feature.init(word:)))
    numbers = Set(asked.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
  }

  private static func features(_ words: [String]) -> Set<Feature> {
    let single = words.map(Feature.init(word:))
    var features = Set(single)
    for (first, second) in zip(single, single.dropFirst()) {
      features.insert(Feature(first, second))
    }
    return features
  }

  /// Whether each has a number in its stem that the other lacks: then they are two problems.
  func differsInNumbers(_ other: Asking) -> Bool {
    !numbers.isSubset(of: other.numbers) && !other.numbers.isSubset(of: numbers)
  }

  /// Stems less alike than this are never twins.
  static let least = 0.45

  /// How alike the stems must be for two items that answer as these do; above 1 for never.
  func agreement(with other: Asking) -> Double {
    if type == .trueFalse, other.type == .trueFalse { return differsInNumbers(other) ? 0.9 : 0.72 }
    if differsInNumbers(other) { return 2 }
    let (keys, choices) = (Self.share(key, other.key), Self.share(choices, other.choices))
    if keys >= 0.6 {
      let isTyped = self.choices.isEmpty && other.choices.isEmpty
      return choices >= 0.8 ? Self.least : isTyped ? 0.55 : 0.65
    }
    return choices >= 0.6 ? 0.8 : 2
  }

  private static func share(_ a: Set<Feature>, _ b: Set<Feature>) -> Double {
    let all = a.union(b).count
    return all == 0 ? 0 : Double(a.intersection(b).count) / Double(all)
  }
}
