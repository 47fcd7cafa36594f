import CanonicalBytes

/// The choices and the key of one item, read together.
struct ItemWords {
  var choices: [Choice]
  var isFixed: Bool
  var pinned: [ChoiceID]
  var key: AnswerKey.Content

  /// What the item's type calls for; `nil`, and findings, when it is not there.
  static func read(
    id: ItemID, type: ItemType?, language: String, _ fields: inout MarkedFields
  ) -> ItemWords? {
    let answer = fields.optional("answer")
    let compare = fields.optional("case")
    let choices = fields.optional("choices")
    let pinned = fields.optional("pinned")
    let fixed = fields.optional("fixed")
    guard let type else { return nil }
    if answer == nil { fields.report(.noKey, line: fields.line) }
    switch type {
    case .shortText:
      for member in [choices, pinned, fixed].compactMap(\.self) {
        fields.report(.choicesNotAllowed, line: member.line, ["name": member.key])
      }
      return typed(answer, compare: compare, &fields)
    case .singleChoice, .multipleChoice, .trueFalse:
      if let compare { fields.report(.unknownKey, line: compare.line, ["name": "case"]) }
      guard let choices else {
        fields.report(.missingKey, line: fields.line, ["name": "choices"])
        return nil
      }
      var letters = ChoiceLetters(choices.value, item: id, &fields)
      if type == .trueFalse { letters.checkTrueFalse(language: language, &fields) }
      let right = answer.map { letters.key($0, type: type, &fields) } ?? []
      let last = pinned.map { letters.pinned($0, &fields) } ?? []
      let isFixed = flag(fixed, &fields) || type == .trueFalse
      guard let list = letters.choices, !right.isEmpty else { return nil }
      return ItemWords(choices: list, isFixed: isFixed, pinned: last, key: .choices(Set(right)))
    }
  }

  private static func flag(_ member: MarkedMember?, _ fields: inout MarkedFields) -> Bool {
    guard let member else { return false }
    switch member.value.scalar {
    case "true": return true
    case "false": return false
    default:
      fields.report(.notABoolean, line: member.value.line, ["name": member.key])
      return false
    }
  }

  private static func typed(
    _ answer: MarkedMember?, compare: MarkedMember?, _ fields: inout MarkedFields
  ) -> ItemWords? {
    var ignoresCase = true
    if let compare {
      switch compare.value.scalar {
      case "exact": ignoresCase = false
      case "ignore": break
      default:
        fields.report(
          .badValue, line: compare.value.line,
          ["name": "case", "value": compare.value.scalar ?? ""])
      }
    }
    guard let answer else { return nil }
    let nodes = answer.value.list ?? [answer.value]
    if nodes.isEmpty { fields.report(.noKey, line: answer.line) }
    var accepted: [String] = []
    var seen: Set<[UInt8]> = []
    for node in nodes {
      guard let text = fields.text(node, name: "answer", limit: ResponseForm.longestText)
      else { continue }
      let normalised = Array(ShortText.normalised(text, ignoresCase: ignoresCase).utf8)
      guard seen.insert(normalised).inserted else {
        fields.report(.repeatedAnswer, severity: .warning, line: node.line, ["value": text])
        continue
      }
      accepted.append(text)
    }
    guard !accepted.isEmpty else { return nil }
    return ItemWords(
      choices: [], isFixed: false, pinned: [],
      key: .texts(accepted: accepted, ignoresCase: ignoresCase))
  }
}
