/// Items whose choices are chosen from, ordered, or matched.
extension TypeContent {
  static func chosen(
    _ id: ItemID, _ type: ItemType, _ language: String, _ members: ItemMembers,
    _ fields: inout MarkedFields
  ) -> TypeContent? {
    members.allow(
      .answer, .choices, .pinned, .fixed, .scoring, .shares, .least, .most, type: type, &fields)
    let answer = members.required(.answer, &fields)
    guard let choices = members.required(.choices, &fields) else { return nil }
    let letters = ChoiceLetters(choices.value, item: id, &fields)
    if type == .trueFalse { letters.checkTrueFalse(language: language, &fields) }
    let right = answer.map { letters.key($0, type: type, &fields) } ?? []
    let last = members[.pinned].map { letters.pinned($0, &fields) } ?? []
    let isFixed = members.flag(.fixed, &fields) || type == .trueFalse
    guard let list = letters.choices, !right.isEmpty else { return nil }
    return TypeContent(choices: list, isFixed: isFixed, pinned: last, key: .choices(Set(right)))
  }

  static func ordered(
    _ id: ItemID, _ members: ItemMembers, _ fields: inout MarkedFields
  ) -> TypeContent? {
    members.allow(.answer, .choices, .scoring, type: .ordering, &fields)
    let answer = members.required(.answer, &fields)
    guard let choices = members.required(.choices, &fields) else { return nil }
    let letters = ChoiceLetters(choices.value, item: id, &fields)
    let order = answer.map { letters.key($0, type: .multipleChoice, &fields) } ?? []
    guard let list = letters.choices, let answer else { return nil }
    guard order.count == list.count else {
      fields.report(.notAnOrder, line: answer.line)
      return nil
    }
    return TypeContent(choices: list, key: .order(order))
  }

  static func matched(
    _ id: ItemID, _ members: ItemMembers, _ fields: inout MarkedFields
  ) -> TypeContent? {
    members.allow(
      .answer, .prompts, .choices, .pinned, .fixed, .scoring, .shares, .otherwise, .least, .most,
      type: .matching, &fields)
    guard let prompts = prompts(id, members, &fields),
      let choices = members.required(.choices, &fields)
    else { return nil }
    let letters = ChoiceLetters(choices.value, item: id, &fields)
    let last = members[.pinned].map { letters.pinned($0, &fields) } ?? []
    let isFixed = members.flag(.fixed, &fields)
    let pairs = pairs(prompts, members, &fields) { node, fields in
      letters.choice(node, &fields)
    }
    guard let left = prompts.choices, let right = letters.choices, let pairs else { return nil }
    return TypeContent(
      prompts: left, choices: right, isFixed: isFixed, pinned: last, key: .pairs(pairs))
  }

  static func judged(
    _ id: ItemID, _ members: ItemMembers, _ fields: inout MarkedFields
  ) -> TypeContent? {
    members.allow(.answer, .prompts, .scoring, type: .trueFalseGroup, &fields)
    guard let prompts = prompts(id, members, &fields) else { return nil }
    let pairs = pairs(prompts, members, &fields) { node, fields in
      switch node.scalar {
      case "true": return AnswerKey.truth
      case "false": return AnswerKey.falsehood
      default:
        fields.report(.notABoolean, line: node.line, ["name": "answer"])
        return nil
      }
    }
    guard let list = prompts.choices, let pairs else { return nil }
    let scoring: ItemScoring = list.count == 4 ? .partTwo : .allOrNothing
    return TypeContent(prompts: list, scoring: scoring, key: .pairs(pairs))
  }

  private static func prompts(
    _ id: ItemID, _ members: ItemMembers, _ fields: inout MarkedFields
  ) -> ChoiceLetters? {
    members.required(.prompts, &fields).map {
      ChoiceLetters($0.value, item: id, labels: "12345678", &fields)
    }
  }

  /// What `answer` gives to each prompt; `nil` unless each has exactly one.
  private static func pairs(
    _ prompts: ChoiceLetters, _ members: ItemMembers, _ fields: inout MarkedFields,
    right: (MarkedNode, inout MarkedFields) -> ChoiceID?
  ) -> [ChoiceID: ChoiceID]? {
    guard let answer = members.required(.answer, &fields) else { return nil }
    guard let given = answer.value.mapping else {
      fields.report(.notAMapping, line: answer.line, ["name": "answer"])
      return nil
    }
    guard given.map(\.key) == prompts.labels else {
      fields.report(
        .unmatchedPrompts, line: answer.line, ["value": given.map(\.key).joined(separator: ", ")])
      return nil
    }
    let rights = given.map { right($0.value, &fields) }
    guard let left = prompts.choices else { return nil }
    var pairs: [ChoiceID: ChoiceID] = [:]
    for (prompt, right) in zip(left, rights) { pairs[prompt.id] = right }
    return pairs.count == left.count ? pairs : nil
  }
}
