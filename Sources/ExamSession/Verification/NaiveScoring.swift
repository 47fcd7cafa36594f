import Assessment
import CanonicalBytes
import Foundation

/// Scores from the documents of key and rule themselves, apart from ``SheetScoring``.
struct NaiveScoring: Sendable {
  /// What one sheet is worth.
  struct Sum: Hashable, Sendable {
    var points: [Int] = []
    var maxima: [Int] = []
    var correct = 0

    var raw: Int { Self.sum(points) }
    var maximum: Int { Self.sum(maxima) }

    /// Never traps: what a hostile blueprint makes too large stays the largest.
    private static func sum(_ hundredths: [Int]) -> Int {
      hundredths.reduce(Points.zero) { $0 + Points(hundredths: $1) }.hundredths
    }
  }

  /// `key_bytes` as documents.
  private let keys: [ItemID: CanonicalJSON]
  private let maxima: [ItemID: Int]
  private let rule: CanonicalJSON

  /// Keys and points come from opened items and from the blueprint's cells.
  init(bank: [BankLine], items: [ItemID: Item], blueprint: Blueprint, rule: CanonicalJSON) {
    var keys: [ItemID: CanonicalJSON] = [:]
    var maxima: [ItemID: Int] = [:]
    for line in bank {
      keys[line.leaf.id] = line.opening?.key
      let cell = blueprint.cells.first { NaivePaper.isTaken(line.leaf, by: $0) }
      let own = items[line.leaf.id]?.points
      maxima[line.leaf.id] = (cell?.points ?? blueprint.pointsPerItem ?? own)?.hundredths
    }
    self.keys = keys
    self.maxima = maxima
    self.rule = rule
  }

  /// The sum of a sheet; `nil` when an item has no key or no points.
  func sum(_ sheet: [SheetEntry]) -> Sum? {
    var sum = Sum()
    for entry in sheet {
      guard let key = keys[entry.item], let most = maxima[entry.item] else { return nil }
      let isRight = Self.isRight(entry.response, key)
      sum.points.append(isRight ? most : 0)
      sum.maxima.append(most)
      sum.correct += isRight ? 1 : 0
    }
    return sum
  }

  /// What a decision takes away; `nil` for a word that the rules do not know.
  func deduction(for decision: String) -> Fraction? {
    switch decision {
    case "exam_reprimand": rule["penalties"]?["reprimand"]?.stringValue.flatMap { Fraction($0) }
    case "exam_warning": rule["penalties"]?["warning"]?.stringValue.flatMap { Fraction($0) }
    case "exam_suspension", "exam_annulment": .one
    default: nil
    }
  }

  /// What is left of a sum, and whether it passes; `nil` when the rule cannot be read.
  func result(_ sum: Sum, deduction: Fraction) -> (net: Fraction, isPassed: Bool)? {
    guard let least = rule["pass"]?["least"]?.stringValue.flatMap({ Fraction($0) }) else {
      return nil
    }
    let (reached, most, unit): (Int, Int, Int)
    switch rule["pass"]?["kind"]?.stringValue {
    case "fraction_correct": (reached, most, unit) = (sum.correct, sum.points.count, 1)
    case "fraction_of_points": (reached, most, unit) = (sum.raw, sum.maximum, 100)
    default: return nil
    }
    guard let net = deduction.rest.times(reached, over: unit),
      let needed = least.times(most, over: unit)
    else { return nil }
    return (net, most > 0 && net >= needed)
  }

  private static func isRight(_ response: String, _ key: CanonicalJSON) -> Bool {
    if response.isEmpty { return false }
    if let right = key["choices"]?.arrayValue {
      let given = response.split(separator: " ", omittingEmptySubsequences: false)
      return given.map { CanonicalJSON.string(String($0)) } == right
    }
    let ignoresCase = key["case"]?.stringValue == "ignore"
    let given = plain(response, ignoresCase)
    let accepted = (key["accepted"]?.arrayValue ?? []).compactMap(\.stringValue)
    return !given.isEmpty && accepted.contains { plain($0, ignoresCase) == given }
  }

  /// NFC, inner white space as one space, none at the ends, small letters if case is ignored.
  private static func plain(_ text: String, _ ignoresCase: Bool) -> [UInt8] {
    let words = text.precomposedStringWithCanonicalMapping
      .components(separatedBy: .whitespacesAndNewlines).filter { !$0.isEmpty }
    let joined = words.joined(separator: " ")
    let folded = ignoresCase ? joined.lowercased() : joined
    return Array(folded.precomposedStringWithCanonicalMapping.utf8)
  }
}
