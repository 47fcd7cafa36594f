import CanonicalBytes
import Foundation

/// How much of one response is right, read from the documents of item and key, apart from the
/// library's own scoring.
struct NaiveJudgement {
  private var right = 0
  private var wrong = 0
  private var parts = 1
  private let rule: CanonicalJSON
  private var shares: NaiveShares?

  var isComplete: Bool { shares?.isWhole ?? (right == parts && wrong == 0) }

  init(_ response: String, item: CanonicalJSON, key: CanonicalJSON) {
    rule = item["scoring"] ?? "all_or_nothing"
    if rule == "by_shares", let table = key["shares"] {
      shares = NaiveShares(response, item: item, key: key, shares: table)
      return
    }
    if response.isEmpty || key["rubric"] != nil { return }
    if let order = key["order"]?.arrayValue {
      judgeOrder(Self.words(response), order.compactMap(\.stringValue))
    } else if let pairs = key["pairs"]?.arrayValue {
      judgePairs(Self.words(response), pairs, item)
    } else if let gaps = key["gaps"]?.arrayValue {
      judgeGaps(response, gaps, item)
    } else if let choices = key["choices"]?.arrayValue {
      judgeChoices(Self.words(response), choices.compactMap(\.stringValue), item)
    } else {
      right = Self.isRight(response, key) ? 1 : 0
    }
  }

  /// What that is worth, rounded down to the hundredth.
  func points(of most: Int) -> Int {
    if let shares { return shares.points(of: most) }
    if isComplete { return most }
    var share: (Int, of: Int)
    switch rule.stringValue {
    case "per_part", "right_minus_wrong": share = (right - wrong, parts)
    case .some: return 0
    case nil:
      let percents = rule.arrayValue ?? []
      guard right > 0, right <= percents.count else { return 0 }
      share = (percents[right - 1].integerValue ?? 0, 100)
    }
    guard share.0 > 0, share.of > 0, most > 0 else { return 0 }
    // Whatever a hostile document says, a share is never more than the whole.
    return Int(Int128(most) * Int128(min(share.0, share.of)) / Int128(share.of))
  }

  private mutating func judgeChoices(
    _ given: [String], _ key: [String], _ item: CanonicalJSON
  ) {
    parts = key.count
    guard Self.areChoices(given, item) else { return }
    right = given.count(where: key.contains)
    wrong = given.count - right
  }

  private mutating func judgeOrder(_ given: [String], _ key: [String]) {
    parts = key.count
    guard given.count == key.count, given.sorted() == key.sorted() else { return }
    right = key.indices.count { given[$0] == key[$0] }
  }

  private mutating func judgePairs(
    _ given: [String], _ key: [CanonicalJSON], _ item: CanonicalJSON
  ) {
    parts = key.count
    guard let pairs = Self.pairs(given, item) else { return }
    right = pairs.count { pair in key.contains(.array(pair.map { .string($0) })) }
  }

  private mutating func judgeGaps(
    _ response: String, _ key: [CanonicalJSON], _ item: CanonicalJSON
  ) {
    parts = key.count
    guard let filled = Self.gaps(response, item) else { return }
    right = key.indices.count { index in
      filled[index + 1].map { Self.isRight($0, key[index]) } ?? false
    }
  }

  private static func isRight(_ response: String, _ key: CanonicalJSON) -> Bool {
    if let choice = key["choice"] { return choice == .string(response) }
    if let number = key["number"] { return NaiveNumber.isRight(response, number) }
    let ignoresCase = key["case"] == "ignore"
    let given = plain(response, ignoresCase)
    let accepted = (key["accepted"]?.arrayValue ?? []).compactMap(\.stringValue)
    return !given.isEmpty && accepted.contains { plain($0, ignoresCase) == given }
  }

  static func words(_ response: String) -> [String] {
    pieces(response, " ")
  }

  /// By bytes: a mark that stands on a separator does not hide it.
  static func pieces(_ text: String, _ separator: Unicode.Scalar) -> [String] {
    text.utf8.split(separator: UInt8(separator.value), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  static func isAscending(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What a room takes for one line: trimmed NFC of at most 500 bytes.
  static func isPlainLine(_ text: String) -> Bool {
    text.utf8.count <= 500 && !text.isEmpty && CanonicalString.isNFC(text)
      && CanonicalString.forbiddenScalar(in: text) == nil
      && text.unicodeScalars.first?.properties.isWhitespace == false
      && text.unicodeScalars.last?.properties.isWhitespace == false
  }

  /// NFC, inner white space as one space, none at the ends, small letters if case is ignored.
  static func plain(_ text: String, _ ignoresCase: Bool) -> [UInt8] {
    let words = text.precomposedStringWithCanonicalMapping
      .components(separatedBy: .whitespacesAndNewlines).filter { !$0.isEmpty }
    let joined = words.joined(separator: " ")
    let folded = ignoresCase ? joined.lowercased() : joined
    return Array(folded.precomposedStringWithCanonicalMapping.utf8)
  }
}
