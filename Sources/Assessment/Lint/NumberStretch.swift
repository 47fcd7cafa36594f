import CanonicalBytes

/// A stretch of numbers as a choice names it, bounded on one side or on both.
struct NumberStretch: Hashable, Sendable {
  /// How two stretches lie to each other.
  enum Meeting {
    case apart
    /// They share one number.
    case touching
    case overlapping
  }

  /// `nil` for no end below.
  var from: ExactDecimal?
  /// `nil` for no end above.
  var to: ExactDecimal?
  /// Whether `from` itself is left out.
  var isOpenBelow = false
  /// Whether `to` itself is left out.
  var isOpenAbove = false
  /// What is counted.
  var unit: String

  init(from: ExactDecimal, to: ExactDecimal, isOpenAbove: Bool, unit: String) {
    self.from = from
    self.to = to
    self.isOpenAbove = isOpenAbove
    self.unit = unit
  }

  /// The stretch on one side of `number` that the words beside it name; `nil` for none.
  init?(from number: ExactDecimal, said words: Set<String>, unit: String) {
    self.unit = unit
    if !words.isDisjoint(with: ["dưới", "under", "below", "less"]) {
      (to, isOpenAbove) = (number, true)
    } else if !words.isDisjoint(with: ["xuống", "quá", "đa", "most"]) {
      to = number
    } else if !words.isDisjoint(with: ["lên", "nhất", "thiểu", "least"]) {
      from = number
    } else if !words.isDisjoint(with: ["trên", "hơn", "over", "above", "more"]) {
      (from, isOpenBelow) = (number, true)
    } else {
      return nil
    }
  }

  var isBounded: Bool { from != nil && to != nil }

  /// Stretches of years and of different units are always apart.
  func meets(_ other: Self) -> Meeting {
    guard unit == other.unit, !isYears, !other.isYears else { return .apart }
    let (low, high) = (
      from.map { below in other.from.map { max(below, $0) } ?? below } ?? other.from,
      to.map { above in other.to.map { min(above, $0) } ?? above } ?? other.to
    )
    guard let low, let high else { return .overlapping }
    if low < high { return .overlapping }
    let isHeld = [self, other].allSatisfy { stretch in
      !(stretch.isOpenBelow && stretch.from == low) && !(stretch.isOpenAbove && stretch.to == high)
    }
    return low == high && isHeld ? .touching : .apart
  }

  private var isYears: Bool {
    guard let from, let to, let early = ExactDecimal(written: "1000"),
      let late = ExactDecimal(written: "2200")
    else { return false }
    return from >= early && to <= late
      && (unit.isEmpty || ["năm", "year", "years", "giai đoạn"].contains(unit))
  }
}
