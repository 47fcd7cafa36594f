import Foundation

/// Sets of features, each feature weighed by how rare it is, and all pairs of sets that are alike.
struct WeighedSets {
  /// Ascending numbers; the rarest feature has the smallest.
  private(set) var sets: [[Int]] = []
  private(set) var totals: [Double] = []
  private var weights: [Double] = []

  /// Sets of these features.
  init(_ features: [Set<Feature>]) {
    var counts: [Feature: Int] = [:]
    for set in features { for feature in set { counts[feature, default: 0] += 1 } }
    let ranked = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    var numbers = [Feature: Int](minimumCapacity: ranked.count)
    weights.reserveCapacity(ranked.count)
    for (number, entry) in ranked.enumerated() {
      numbers[entry.key] = number
      let rarity = log(1 + Double(features.count) / Double(entry.value))
      weights.append(entry.key.isPair ? rarity / 2 : rarity)
    }
    sets = features.map { set in set.compactMap { numbers[$0] }.sorted() }
    totals = sets.map { $0.reduce(0) { $0 + weights[$1] } }
  }

  /// The shared weight as a part of all weight: 0 for sets that share nothing, 1 for equal ones.
  func likeness(_ a: Int, _ b: Int) -> Double { likeness(a, b, least: 0) ?? 0 }

  /// The likeness; `nil` as soon as it is clear that it is less than `least`.
  private func likeness(_ a: Int, _ b: Int, least: Double) -> Double? {
    let both = totals[a] + totals[b]
    let needed = both * least / (1 + least) - 1e-9
    var (i, j, shared) = (0, 0, 0.0)
    // What each set has left, the rarest features being passed first.
    var (left, right) = (totals[a], totals[b])
    while i < sets[a].count, j < sets[b].count {
      if shared + min(left, right) < needed { return nil }
      let (one, other) = (sets[a][i], sets[b][j])
      if one <= other {
        left -= weights[one]
        i += 1
      }
      if other <= one {
        right -= weights[other]
        j += 1
      }
      if one == other { shared += weights[one] }
    }
    let value = both > shared ? shared / (both - shared) : 0
    return value >= least ? value : nil
  }

  /// Every pair that may match and whose likeness is at least `least`, the smaller index first.
  ///
  /// Two such sets share one of the rare features that make up more than `1 - least` of the
  /// weight of each, so only those are indexed.
  func pairs(least: Double, where mayMatch: (Int, Int) -> Bool) -> [(Int, Int)] {
    var holders = Array(repeating: [Int](), count: weights.count)
    var latest = Array(repeating: -1, count: sets.count)
    var pairs: [(Int, Int)] = []
    for index in sets.indices {
      var found: [Int] = []
      for feature in prefix(index, least: least) {
        for other in holders[feature] where latest[other] != index {
          latest[other] = index
          if likeness(other, index, least: least) != nil, mayMatch(other, index) {
            found.append(other)
          }
        }
        holders[feature].append(index)
      }
      pairs += found.sorted().map { ($0, index) }
    }
    return pairs
  }

  private func prefix(_ index: Int, least: Double) -> ArraySlice<Int> {
    var rest = totals[index]
    let bound = least * rest - 1e-9
    for (position, feature) in sets[index].enumerated() {
      rest -= weights[feature]
      if rest < bound { return sets[index][...position] }
    }
    return sets[index][...]
  }
}
