import Assessment
import CanonicalBytes

/// Reads how people write what a question asks of the candidate.
enum LevelWords {
  /// The level; `nil` for words that are not known.
  static func level(_ text: String) -> CognitiveLevel? {
    let word = CanonicalString.nfc(text).lowercased().split { " .:()[]".contains($0) }
      .joined(separator: " ")
    return known[word]
  }

  private static let known: [String: CognitiveLevel] = {
    let lists: [(CognitiveLevel, [String])] = [
      (
        .recall,
        [
          "1", "nb", "nhận biết", "biết", "mức 1", "mức độ 1", "dễ", "easy", "low", "recall",
          "remember", "knowledge", "rất dễ", "very easy", "b",
        ]
      ),
      (
        .understand,
        [
          "2", "th", "thông hiểu", "hiểu", "mức 2", "mức độ 2", "trung bình", "tb", "medium",
          "understand", "comprehension", "vừa", "normal", "h",
        ]
      ),
      (
        .apply,
        [
          "3", "vd", "vdt", "vận dụng", "vận dụng thấp", "mức 3", "mức độ 3", "khó", "hard", "high",
          "apply", "application", "difficult", "khá",
        ]
      ),
      (
        .applyHigh,
        [
          "4", "vdc", "vc", "vận dụng cao", "mức 4", "mức độ 4", "rất khó", "very hard", "analyze",
          "apply high", "apply_high", "analysis", "evaluate", "create",
        ]
      ),
    ]
    var known: [String: CognitiveLevel] = [:]
    for (level, words) in lists { for word in words { known[word] = level } }
    return known
  }()
}
