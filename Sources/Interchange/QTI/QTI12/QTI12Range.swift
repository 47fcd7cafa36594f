/// Numbers between two ends, both included.
struct QTI12Range: Hashable, Sendable {
  var from: QTI12Decimal
  var to: QTI12Decimal

  /// What a condition takes as a set of ranges; `nil` for what has an open end or an excluded one.
  static func ranges(_ condition: QTI12Condition) -> [QTI12Range]? {
    guard let pieces = Piece.pieces(condition) else { return nil }
    var ranges: [QTI12Range] = []
    for piece in pieces {
      guard let from = piece.from, let to = piece.to else { return nil }
      if from <= to { ranges.append(QTI12Range(from: from, to: to)) }
    }
    return ranges.filter { range in
      !ranges.contains { $0 != range && $0.from <= range.from && range.to <= $0.to }
    }
  }

  /// As the model writes it.
  var key: SourceNumberKey {
    from == to
      ? .value(from.text, tolerance: "0") : .range(from: from.text, to: to.text)
  }

  func takes(_ number: QTI12Decimal) -> Bool { from <= number && number <= to }

  /// A range that may still be open.
  private struct Piece {
    var from: QTI12Decimal?
    var to: QTI12Decimal?

    static func pieces(_ condition: QTI12Condition) -> [Piece]? {
      switch condition {
      case .equal(_, let value, _, nil):
        return QTI12Decimal(value).map { [Piece(from: $0, to: $0)] }
      case .compared(_, let to, .atMost):
        return QTI12Decimal(to).map { [Piece(from: nil, to: $0)] }
      case .compared(_, let to, .atLeast):
        return QTI12Decimal(to).map { [Piece(from: $0, to: nil)] }
      case .or(let parts):
        var all: [Piece] = []
        for part in parts {
          guard let own = pieces(part) else { return nil }
          all += own
        }
        return all.count <= 200 ? all : nil
      case .and(let parts): return both(parts)
      case .equal, .compared, .contains, .subset, .unanswered, .other, .not, .unknown: return nil
      }
    }

    private static func both(_ parts: [QTI12Condition]) -> [Piece]? {
      var all = [Piece(from: nil, to: nil)]
      for part in parts {
        guard let own = pieces(part) else { return nil }
        all = all.flatMap { a in own.map { a.within($0) } }
        if all.count > 200 { return nil }
      }
      return all
    }

    private func within(_ other: Piece) -> Piece {
      Piece(
        from: [from, other.from].compactMap { $0 }.max(),
        to: [to, other.to].compactMap { $0 }.min())
    }
  }
}
