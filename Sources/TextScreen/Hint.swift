/// One key and what it does here.
package struct Hint: Hashable, Sendable {
  package let key, label: String
  /// Whether it stays when there is no room for all.
  package let isVital: Bool

  package init(_ key: String, _ label: String, isVital: Bool = false) {
    self.key = key
    self.label = label
    self.isVital = isVital
  }

  /// Columns of key and label.
  package var width: Int { CharacterWidth.of(key + " " + label) }

  /// The hints that `room` columns hold, the vital ones first to get them, in their order.
  package static func fitting(_ hints: [Hint], room: Int) -> [Hint] {
    var left = room + 2
    var kept: Set<Int> = []
    for vital in [true, false] {
      for (index, hint) in hints.enumerated() where hint.isVital == vital {
        guard hint.width + 2 <= left else { continue }
        left -= hint.width + 2
        kept.insert(index)
      }
    }
    return hints.indices.filter { kept.contains($0) }.map { hints[$0] }
  }
}
