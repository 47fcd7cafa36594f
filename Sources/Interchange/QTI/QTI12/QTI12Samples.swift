/// Responses on which rules are tried.
enum QTI12Samples {
  /// All sets of up to ten names, of more names those that tell rules apart: none, one, two, all,
  /// all but one, those that the rules speak of and their neighbours, and some at random.
  static func subsets(_ names: [String], most: Int, hints: [[String]]) -> [[String]] {
    let sets = names.count <= 10 ? all(names) : chosen(names, hints: hints)
    var seen: Set<Set<String>> = []
    return sets.filter { $0.count <= most && seen.insert(Set($0)).inserted }
  }

  private static func all(_ names: [String]) -> [[String]] {
    (0..<(1 << names.count)).map { bits in
      names.indices.filter { bits >> $0 & 1 == 1 }.map { names[$0] }
    }
  }

  private static func chosen(_ names: [String], hints: [[String]]) -> [[String]] {
    var sets: [[String]] = [[], names]
    sets += names.map { [$0] }
    for first in names.prefix(40) {
      sets += names.prefix(40).filter { $0 != first }.map { [first, $0] }
    }
    for base in ([names] + hints.prefix(20)) where base.count <= names.count {
      sets.append(base)
      for name in names.prefix(100) {
        sets.append(base.contains(name) ? base.filter { $0 != name } : base + [name])
      }
    }
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for _ in 0..<200 {
      sets.append(
        names.filter { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return state >> 63 == 1
        })
    }
    return sets
  }

  /// The values that a condition asks for of `response`, those under `not` left out.
  static func positive(_ condition: QTI12Condition, of response: String) -> [String] {
    switch condition {
    case .and(let parts), .or(let parts): parts.flatMap { positive($0, of: response) }
    case .equal(response, let value, _, _): [value]
    case .subset(response, let values, _): values
    case .equal, .contains, .compared, .subset, .unanswered, .other, .not, .unknown: []
    }
  }
}
