/// Items whose response is typed.
extension TypeContent {
  static func typed(_ members: ItemMembers, _ fields: inout MarkedFields) -> TypeContent? {
    members.allow(.answer, .case, .scoring, .shares, .least, .most, type: .shortText, &fields)
    let answer = members.required(.answer, &fields)
    let ignoresCase = members[.case].map { Self.ignoresCase($0, &fields) } ?? true
    guard let answer else { return nil }
    let accepted = accepted(answer, ignoresCase: ignoresCase, &fields)
    guard !accepted.isEmpty else { return nil }
    return TypeContent(key: .texts(accepted: accepted, ignoresCase: ignoresCase))
  }

  static func number(_ members: ItemMembers, _ fields: inout MarkedFields) -> TypeContent? {
    members.allow(
      .answer, .tolerance, .unit, .scoring, .shares, .least, .most, type: .numeric, &fields)
    let unit = members[.unit].flatMap { fields.text($0, limit: TextLimit.title) } ?? ""
    guard let answer = members.required(.answer, &fields),
      let key = numberKey(answer, tolerance: members[.tolerance], &fields)
    else { return nil }
    return TypeContent(unit: unit, key: .number(key))
  }

  static func essay(_ members: ItemMembers, _ fields: inout MarkedFields) -> TypeContent? {
    members.allow(.rubric, .words, type: .extendedText, &fields)
    let words = members[.words].flatMap { advice($0, &fields) }
    guard let rubric = members.required(.rubric, &fields) else { return nil }
    guard let nodes = rubric.value.list, !nodes.isEmpty else {
      fields.report(.notAList, line: rubric.line, ["name": "rubric"])
      return nil
    }
    let lines = nodes.compactMap { rubricLine($0, &fields) }
    guard lines.count == nodes.count else { return nil }
    let points = lines.reduce(Points.zero) { $0 + $1.points }
    guard points <= .most else {
      fields.report(
        .badPoints, line: rubric.line,
        ["value": points.decimal, "limit": Points.most.decimal])
      return nil
    }
    return TypeContent(words: words, points: points, key: .rubric(lines))
  }

  /// The texts of a key, a warning for each that is there twice.
  static func accepted(
    _ answer: MarkedMember, ignoresCase: Bool, _ fields: inout MarkedFields
  ) -> [String] {
    let nodes = answer.value.list ?? [answer.value]
    if nodes.isEmpty { fields.report(.noKey, line: answer.line) }
    var accepted: [String] = []
    var seen: Set<[UInt8]> = []
    for node in nodes {
      guard let text = fields.text(node, name: answer.key, limit: ResponseForm.longestText)
      else { continue }
      if text.utf8.contains(0x0A) {
        fields.report(
          .forbiddenCharacter, line: node.line, ["name": answer.key, "value": "U+000A"])
      }
      let normalised = Array(ShortText.normalised(text, ignoresCase: ignoresCase).utf8)
      guard seen.insert(normalised).inserted else {
        fields.report(.repeatedAnswer, severity: .warning, line: node.line, ["value": text])
        continue
      }
      accepted.append(text)
    }
    return accepted
  }

  /// Whether `case:` says `ignore`.
  static func ignoresCase(_ member: MarkedMember, _ fields: inout MarkedFields) -> Bool {
    switch member.value.scalar {
    case "exact": return false
    case "ignore": return true
    default:
      fields.report(
        .badValue, line: member.value.line,
        ["name": "case", "value": member.value.scalar ?? ""])
      return true
    }
  }

  /// A number with its tolerance, or `{from, to}`.
  static func numberKey(
    _ answer: MarkedMember, tolerance: MarkedMember?, _ fields: inout MarkedFields
  ) -> NumberKey? {
    var key: NumberKey?
    if answer.value.mapping != nil {
      var inner = MarkedFields(answer.value, file: fields.file, question: fields.question)
      inner.subject = fields.subject
      let from = inner.text("from", limit: TextLimit.title)
      let to = inner.text("to", limit: TextLimit.title)
      inner.finish()
      fields.adopt(inner.found)
      if let tolerance {
        fields.report(.unknownKey, line: tolerance.line, ["name": "tolerance"])
      }
      guard let from, let to else { return nil }
      key = .range(from: from.text, to: to.text)
    } else {
      let value = fields.text(answer, limit: TextLimit.title)
      let about = tolerance.map { fields.text($0, limit: TextLimit.title) } ?? "0"
      guard let value, let about else { return nil }
      key = .value(value, tolerance: about)
    }
    guard let key, key.bounds != nil else {
      fields.report(.notADecimal, line: answer.line, ["name": answer.key])
      return nil
    }
    return key
  }

  private static func advice(
    _ member: MarkedMember, _ fields: inout MarkedFields
  ) -> WordAdvice? {
    var inner = MarkedFields(member.value, file: fields.file, question: fields.question)
    inner.subject = fields.subject
    let least = inner.number("least", in: 1...5_000)
    let most = inner.number("most", in: 1...5_000)
    inner.finish()
    fields.adopt(inner.found)
    guard let least, let most else { return nil }
    guard least <= most else {
      fields.report(
        .badValue, line: member.line, ["name": "words", "value": "\(least)–\(most)"])
      return nil
    }
    return WordAdvice(least: least, most: most)
  }

  private static func rubricLine(
    _ node: MarkedNode, _ fields: inout MarkedFields
  ) -> RubricLine? {
    var inner = MarkedFields(node, file: fields.file, question: fields.question)
    inner.subject = fields.subject
    let points = inner.required("points").flatMap { inner.points($0) }
    let text = inner.text("text", limit: TextLimit.choice)
    inner.finish()
    fields.adopt(inner.found)
    guard let points, let text else { return nil }
    return RubricLine(points: points, text: text.text)
  }
}

extension MarkedFields {
  /// More than no points, up to the most that an item may be worth.
  mutating func points(_ member: MarkedMember) -> Points? {
    guard let points = Points(decimal: member.value.scalar ?? ""), points > .zero else {
      report(
        .badPoints, line: member.value.line,
        ["value": member.value.scalar ?? "", "limit": Points.most.decimal])
      return nil
    }
    return points
  }
}
