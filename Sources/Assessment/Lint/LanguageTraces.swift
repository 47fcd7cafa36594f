import Foundation

/// What of an item stays the same when it is translated.
struct LanguageTraces {
  private(set) var features: Set<String> = []

  init(_ item: LintItem) {
    let stem = item.stem.text + "\n" + item.prompts.map(\.text).joined(separator: "\n")
    features = Set(Self.traces(stem).map { "stem:\($0)" })
    let choices = item.choices.filter { _ in item.type != .trueFalse }
    for text in choices.map(\.body) + item.accepted {
      for trace in Self.traces(text.text) { features.insert("choice:\(trace)") }
    }
    let right = item.choices.filter { item.letters.contains($0.letter) }.map(\.body)
    for text in right + item.accepted {
      for trace in Self.traces(text.text) { features.insert("key:\(trace)") }
    }
    let cited = item.document.map { ActNumber.all(in: $0.text) } ?? []
    let name = item.document.map { LintWords.words($0.text).joined(separator: " ") } ?? ""
    let article = item.article.map { Self.numbers(LintWords.words($0.text)) } ?? []
    if !article.isEmpty {
      let document = cited.first.map { "\($0.number)/\($0.year)" } ?? name
      features.insert("source:\(document):\(article.joined(separator: "."))")
    }
  }

  /// Whether these and `other` have enough in common to tell anything.
  func tells(_ other: LanguageTraces) -> Bool {
    let shared = features.intersection(other.features)
    let inStem = shared.count { $0.hasPrefix("stem:") }
    let hasSource = shared.contains { $0.hasPrefix("source:") }
    return shared.count >= (hasSource ? 2 : 3) && (hasSource || inStem > 1)
  }

  /// Numbers, and words in capitals or with a capital inside a sentence, without their accents.
  private static func traces(_ text: String) -> Set<String> {
    let written = LintWords.writtenWords(text)
    var traces = Set(numbers(written))
    for (index, word) in written.enumerated() where word.count > 1 && index > 0 {
      guard word.first?.isUppercase ?? false else { continue }
      traces.insert(plain(word))
    }
    for (index, word) in written.enumerated() where word.count > 2 && index == 0 {
      if word == word.uppercased(), word != word.lowercased() { traces.insert(plain(word)) }
    }
    return traces
  }

  private static func numbers(_ words: [String]) -> [String] {
    words.filter { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// In small letters and without accents, so that `Hà` and `Ha` are one.
  private static func plain(_ word: String) -> String {
    let small = word.lowercased().replacing("đ", with: "d")
    var scalars = String.UnicodeScalarView()
    for scalar in small.decomposedStringWithCanonicalMapping.unicodeScalars
    where !(0x300...0x36F).contains(scalar.value) {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
