/// Tells a question that asks for the exception.
enum NegativeStem {
  /// The word that turns the question round and that nothing makes stand out.
  static func plainWord(_ stem: String) -> String? {
    for sentence in sentences(stem) {
      let words = LintWords.writtenWords(sentence)
      guard let index = negative(words.map { $0.lowercased() }) else { continue }
      let word = words[index]
      if word != word.lowercased(), word == word.uppercased() { continue }
      if isStrong(word, in: sentence) { continue }
      return word
    }
    return nil
  }

  private static func isStrong(_ word: String, in sentence: String) -> Bool {
    let parts = sentence.split(separator: "*", omittingEmptySubsequences: true)
    guard sentence.contains("*"), parts.count > 1 else { return false }
    return parts.contains { part in
      part.count < 40 && LintWords.writtenWords(String(part)).contains(word)
        && sentence.contains("*\(part)*")
    }
  }

  /// The sentences that ask; a stem that ends without a mark asks at its end.
  private static func sentences(_ stem: String) -> [String] {
    stem.unicodeScalars.split { scalar in
      switch scalar {
      case ".", "?", "!", ":", "\n": true
      default: false
      }
    }.map { String($0) }
  }

  /// Where the word stands among words in small letters.
  private static func negative(_ words: [String]) -> Int? {
    for index in words.indices {
      if words[index] == "nào" || words[index] == "đâu" || words[index] == "gì" {
        if let found = vietnamese(words, after: index) { return found }
      }
      if words[index] == "which" || words[index] == "what" {
        if let found = english(words, after: index) { return found }
      }
      if words[index] == "except", index > 0 { return index }
    }
    return words.firstIndex(of: "ngoại").flatMap { index in
      index + 1 < words.count && words[index + 1] == "trừ" ? index : nil
    }
  }

  /// `nào (sau đây) (là) không …`
  private static func vietnamese(_ words: [String], after index: Int) -> Int? {
    let skipped: Set<String> = [
      "sau", "dưới", "đây", "này", "trên", "là", "thì", "mà", "lại", "được", "coi",
    ]
    let next = words[(index + 1)...].firstIndex { !skipped.contains($0) }
    guard let next else { return nil }
    if words[next] == "không" || words[next] == "chưa" || words[next] == "trừ" { return next }
    // “sai” by itself asks for the wrong statement.
    return words[next] == "sai" && next + 1 == words.count ? next : nil
  }

  /// `which … is not …`
  private static func english(_ words: [String], after index: Int) -> Int? {
    let verbs: Set<String> = [
      "is", "are", "was", "were", "does", "do", "did", "can", "could", "should", "must", "will",
      "would", "has", "have", "had", "may",
    ]
    let last = min(words.count, index + 9)
    guard index + 1 < last else { return nil }
    return (index + 1..<last).first { words[$0] == "not" && verbs.contains(words[$0 - 1]) }
  }
}
