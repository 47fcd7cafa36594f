import RoomAPI

/// How much of an item is answered.
enum ItemProgress: Hashable, Sendable {
  case empty
  /// Some prompts or gaps have no response.
  case partial(filled: Int, parts: Int)
  case complete

  init(_ item: PaperItem, response: String) {
    let (filled, parts) = Self.count(item, response)
    self =
      response.isEmpty
      ? .empty : filled < parts ? .partial(filled: filled, parts: parts) : .complete
  }

  /// Its sign on the overview.
  var mark: String {
    switch self {
    case .empty: "○"
    case .partial: "◐"
    case .complete: "●"
    }
  }

  private static func count(_ item: PaperItem, _ response: String) -> (filled: Int, parts: Int) {
    switch item.kind {
    case .singleChoice, .trueFalse, .multipleChoice, .shortText, .numeric, .ordering,
      .extendedText:
      return (1, 1)
    case .matching, .trueFalseGroup:
      let pairs = ResponseParts.pairs(response)
      return (item.prompts.count { pairs[$0.id] != nil }, item.prompts.count)
    case .cloze:
      let gaps = ResponseParts.gaps(response)
      return (item.gaps.indices.count { gaps[$0 + 1] != nil }, item.gaps.count)
    }
  }
}

extension PaperItem {
  /// How many places of this item the focus can be on.
  var places: Int {
    switch kind {
    case .singleChoice, .trueFalse, .multipleChoice, .ordering: choices.count
    case .matching, .trueFalseGroup: prompts.count
    case .cloze: gaps.count
    case .shortText, .numeric, .extendedText: 0
    }
  }
}
