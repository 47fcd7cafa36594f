import RichText

/// Texts with gaps.
extension TypeContent {
  /// The most gaps that a text may have.
  static let mostGaps = 8

  static func cloze(
    _ id: ItemID, _ stem: String?, _ members: ItemMembers, _ fields: inout MarkedFields
  ) -> TypeContent? {
    members.allow(.gaps, .scoring, .shares, .least, .most, type: .cloze, &fields)
    guard let member = members.required(.gaps, &fields) else { return nil }
    guard let gaps = member.value.mapping else {
      fields.report(.notAMapping, line: member.line, ["name": "gaps"])
      return nil
    }
    let numbers = Array(1...max(1, gaps.count))
    let isSound =
      (1...mostGaps).contains(gaps.count) && gaps.map(\.key) == numbers.map(String.init)
      && (stem.map { RichText($0).gaps == numbers } ?? true)
    guard isSound else {
      fields.report(.gapMarks, line: member.line, ["limit": "\(mostGaps)"])
      return nil
    }
    let read = gaps.compactMap { gap($0, id, &fields) }
    guard read.count == gaps.count else { return nil }
    return TypeContent(
      gaps: read.map(\.0), gapShares: read.map(\.2), key: .gaps(read.map(\.1)))
  }

  private static func gap(
    _ member: MarkedMember, _ id: ItemID, _ fields: inout MarkedFields
  ) -> (Gap, GapKey, GapShares?)? {
    var inner = MarkedFields(member.value, file: fields.file, question: fields.question)
    inner.subject = fields.subject
    let (share, shares) = (inner.optional("share"), inner.optional("shares"))
    let read = content(id, &inner)
    var worth: GapShares?
    if let share, let (gap, key) = read {
      worth = gapShares(share, shares, gap, key, &inner)
    } else if let shares {
      inner.report(.missingKey, line: shares.line, ["name": "share"])
    }
    inner.finish()
    fields.adopt(inner.found)
    return read.map { ($0.0, $0.1, worth) }
  }

  private static func content(_ id: ItemID, _ inner: inout MarkedFields) -> (Gap, GapKey)? {
    if let accepted = inner.optional("accepted") {
      let ignoresCase = inner.optional("case").map { Self.ignoresCase($0, &inner) } ?? true
      let texts = Self.accepted(accepted, ignoresCase: ignoresCase, &inner)
      return texts.isEmpty ? nil : (.text, .texts(accepted: texts, ignoresCase: ignoresCase))
    }
    if let number = inner.optional("number") {
      let tolerance = inner.optional("tolerance")
      return numberKey(number, tolerance: tolerance, &inner).map { (.number, .number($0)) }
    }
    guard let choices = inner.required("choices"), let answer = inner.required("answer") else {
      return nil
    }
    let letters = ChoiceLetters(choices.value, item: id, &inner)
    let right = letters.key(answer, type: .singleChoice, &inner)
    guard let list = letters.choices, right.count == 1 else { return nil }
    return (.choices(list), .choice(right[0]))
  }
}
