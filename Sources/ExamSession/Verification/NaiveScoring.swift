import Assessment
import CanonicalBytes

/// Scores from the documents of item, key and rule themselves, apart from ``SheetScoring``.
struct NaiveScoring: Sendable {
  /// What one sheet is worth.
  struct Sum: Hashable, Sendable {
    var points: [Int] = []
    var maxima: [Int] = []
    var correct = 0
    /// Extended texts that were written and that people must mark.
    var unmarked = 0

    var raw: Int { Self.sum(points) }
    var maximum: Int { Self.sum(maxima) }
    /// Items worth anything.
    var counted: Int { maxima.count { $0 > 0 } }

    /// Never traps: what a hostile blueprint makes too large stays the largest.
    private static func sum(_ hundredths: [Int]) -> Int {
      hundredths.reduce(Points.zero) { $0 + Points(hundredths: $1) }.hundredths
    }
  }

  /// `item_bytes` and `key_bytes` as documents.
  private let opened: [ItemID: (item: CanonicalJSON, key: CanonicalJSON)]
  private let maxima: [ItemID: Int]
  private let rule: CanonicalJSON
  /// The keys of each corrected item, each right by itself; none credits it to everybody.
  var fixes: [ItemID: [CanonicalJSON]] = [:]

  /// Items and keys come from what the bundle opens, points from the blueprint's cells.
  init(bank: [BankLine], blueprint: Blueprint, rule: CanonicalJSON) {
    var opened: [ItemID: (CanonicalJSON, CanonicalJSON)] = [:]
    var maxima: [ItemID: Int] = [:]
    for line in bank {
      guard let opening = line.opening else { continue }
      opened[line.leaf.id] = (opening.item, opening.key)
      let cell = blueprint.cells.first { NaivePaper.isTaken(line.leaf, by: $0) }
      let isTrial = cell?.topic.rawValue.utf8.starts(with: "pretest/".utf8) ?? false
      let set = (cell?.points ?? blueprint.pointsPerItem)?.hundredths
      maxima[line.leaf.id] = isTrial ? 0 : set ?? opening.item["points"]?.integerValue
    }
    self.opened = opened
    self.maxima = maxima
    self.rule = rule
  }

  /// The sum of a sheet; `nil` when an item has no key or no points.
  func sum(_ sheet: [SheetEntry]) -> Sum? {
    var sum = Sum()
    for entry in sheet {
      guard let (item, key) = opened[entry.item], let most = maxima[entry.item] else {
        return nil
      }
      let fix = fixes[entry.item]
      let isCredited = fix?.isEmpty ?? false
      let judged = (fix ?? [key]).map { NaiveJudgement(entry.response, item: item, key: $0) }
      sum.points.append(isCredited ? most : judged.map { $0.points(of: most) }.max() ?? 0)
      sum.maxima.append(most)
      guard most > 0 else { continue }
      sum.correct += isCredited || judged.contains(where: \.isComplete) ? 1 : 0
      let isMarked = item["type"] == "extended_text" && !entry.response.isEmpty
      sum.unmarked += isMarked && !isCredited ? 1 : 0
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

  /// What is left of a sum, and what it comes to; `nil` when the rule cannot be read.
  func result(_ sum: Sum, deduction: Fraction) -> (net: Fraction, outcome: String)? {
    guard let least = rule["pass"]?["least"]?.stringValue.flatMap({ Fraction($0) }) else {
      return nil
    }
    let (reached, most, unit): (Int, Int, Int)
    switch rule["pass"]?["kind"]?.stringValue {
    case "fraction_correct": (reached, most, unit) = (sum.correct, sum.counted, 1)
    case "fraction_of_points": (reached, most, unit) = (max(0, sum.raw), sum.maximum, 100)
    default: return nil
    }
    guard let net = deduction.rest.times(reached, over: unit),
      let needed = least.times(most, over: unit)
    else { return nil }
    if sum.unmarked > 0, deduction.rest > .zero { return (net, "unmarked") }
    return (net, most > 0 && net >= needed ? "pass" : "fail")
  }
}
