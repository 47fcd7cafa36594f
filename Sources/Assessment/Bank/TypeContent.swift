import CanonicalBytes

/// What an item holds because of its type, and its key, read together.
struct TypeContent {
  var prompts: [Choice] = []
  var choices: [Choice] = []
  var isFixed = false
  var pinned: [ChoiceID] = []
  var gaps: [Gap] = []
  var unit = ""
  var words: WordAdvice?
  var scoring = ItemScoring.allOrNothing
  var shares: KeyShares?
  /// What the file says of each gap; `nil` where it says nothing.
  var gapShares: [GapShares?] = []
  /// What the rubric adds up to; `nil` for every other type.
  var points: Points?
  var key: AnswerKey.Content

  /// What the item's type calls for; `nil`, and findings, when it is not there.
  static func read(
    id: ItemID, type: ItemType?, language: String, stem: String?, _ fields: inout MarkedFields
  ) -> TypeContent? {
    let members = ItemMembers(&fields)
    guard let type else { return nil }
    var words: TypeContent?
    switch type {
    case .singleChoice, .multipleChoice, .trueFalse:
      words = chosen(id, type, language, members, &fields)
    case .shortText: words = typed(members, &fields)
    case .numeric: words = number(members, &fields)
    case .ordering: words = ordered(id, members, &fields)
    case .matching: words = matched(id, members, &fields)
    case .trueFalseGroup: words = judged(id, members, &fields)
    case .cloze: words = cloze(id, stem, members, &fields)
    case .extendedText: words = essay(members, &fields)
    }
    guard words != nil else { return nil }
    if let member = members[.scoring] {
      words?.readScoring(member, type: type, &fields)
    }
    words?.readShares(id, members, type: type, &fields)
    return words
  }

  /// How many parts a response may have right.
  private var parts: Int {
    prompts.isEmpty ? max(gaps.count, choices.count) : prompts.count
  }

  /// A word such as `per_part`, or a list of percents.
  private mutating func readScoring(
    _ member: MarkedMember, type: ItemType, _ fields: inout MarkedFields
  ) {
    var read: ItemScoring?
    switch member.value.scalar {
    case "all_or_nothing": read = .allOrNothing
    case "per_part": read = .perPart
    case "right_minus_wrong": read = .rightMinusWrong
    case "by_shares": read = .byShares
    default:
      if let nodes = member.value.list {
        read = .table(nodes.map { Int($0.scalar ?? "") ?? -1 })
      }
    }
    guard let read, read.suits(type, parts: parts) else {
      fields.report(.badScoring, line: member.line, ["value": type.rawValue])
      return
    }
    scoring = read
  }
}
