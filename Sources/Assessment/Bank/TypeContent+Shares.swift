/// What each response is worth, where the file says so.
extension TypeContent {
  /// The shares of an item that is scored by them; reports shares of any other.
  mutating func readShares(
    _ id: ItemID, _ members: ItemMembers, type: ItemType, _ fields: inout MarkedFields
  ) {
    let given: [ItemMembers.Name] = [.shares, .otherwise, .least, .most]
    guard scoring == .byShares else {
      for member in given.compactMap({ members[$0] }) {
        fields.report(.badScoring, line: member.line, ["value": type.rawValue])
      }
      if let first = gapShares.firstIndex(where: { $0 != nil }) {
        fields.report(
          .badValue, line: fields.line, ["name": "gaps.\(first + 1).share", "value": "scoring"])
      }
      return
    }
    let content = shareContent(members, type: type, &fields)
    let least = members[.least].map { Self.share($0, &fields) } ?? .zero
    let most = members[.most].map { Self.share($0, &fields) } ?? .one
    guard let content, let least, let most else { return }
    shares = KeyShares(content, least: least, most: most)
    let key = AnswerKey(item: id, type: type, content: key, shares: shares)
    let item = Item(
      id: id, type: type, stem: "", prompts: prompts, choices: choices, gaps: gaps,
      scoring: scoring)
    let best = PartialRight(key.rightResponse, item: item, key: key)
    guard shares != nil, key.fits(item), best.isComplete else {
      let line = members[.shares]?.line ?? members[.scoring]?.line ?? fields.line
      return fields.report(.badShares, line: line)
    }
  }

  private func shareContent(
    _ members: ItemMembers, type: ItemType, _ fields: inout MarkedFields
  ) -> KeyShares.Content? {
    if type == .cloze {
      let known = gapShares.compactMap(\.self)
      if known.count == gaps.count { return .gaps(known) }
      fields.report(.missingKey, line: fields.line, ["name": "share"])
      return nil
    }
    guard let member = members.required(.shares, &fields) else { return nil }
    switch type {
    case .singleChoice, .trueFalse, .multipleChoice:
      return Self.choiceShares(member, choices, &fields).map { .table(.choices($0)) }
    case .shortText: return Self.textShares(member, &fields).map { .table(.texts($0)) }
    case .numeric: return Self.numberShares(member, &fields).map { .table(.numbers($0)) }
    case .matching:
      let otherwise = members[.otherwise].map { Self.share($0, &fields) } ?? .zero
      let pairs = pairShares(member, &fields)
      guard let pairs, let otherwise else { return nil }
      return .pairs(pairs, otherwise: otherwise)
    case .ordering, .trueFalseGroup, .cloze, .extendedText: return nil
    }
  }

  /// The part of a gap, with shares of its own or everything for what is right.
  static func gapShares(
    _ share: MarkedMember, _ shares: MarkedMember?, _ gap: Gap, _ key: GapKey,
    _ inner: inout MarkedFields
  ) -> GapShares? {
    guard let part = Self.share(share, &inner) else { return nil }
    let table: ShareTable?
    switch (gap, key) {
    case (.choices(let choices), .choice(let right)):
      table =
        shares.map { choiceShares($0, choices, &inner).map { .choices($0) } }
        ?? .choices([right: .one])
    case (_, .texts(let accepted, let ignoresCase)):
      table =
        shares.map { textShares($0, &inner).map { .texts($0) } }
        ?? .texts(accepted.map { TextShare($0, ignoresCase: ignoresCase, share: .one) })
    case (_, .number(let number)):
      table =
        shares.map { numberShares($0, &inner).map { .numbers($0) } }
        ?? .numbers([NumberShare(number, share: .one)])
    case (.text, .choice), (.number, .choice): table = nil
    }
    return table.map { GapShares(share: part, table: $0) }
  }

  private static func choiceShares(
    _ member: MarkedMember, _ choices: [Choice], _ fields: inout MarkedFields
  ) -> [ChoiceID: Share]? {
    guard let given = member.value.mapping, !given.isEmpty else {
      fields.report(.notAMapping, line: member.line, ["name": member.key])
      return nil
    }
    var shares: [ChoiceID: Share] = [:]
    for entry in given {
      guard let index = letters.firstIndex(of: entry.key), choices.indices.contains(index) else {
        fields.report(.keyNotAChoice, line: entry.line, ["value": entry.key])
        return nil
      }
      shares[choices[index].id] = share(entry, &fields)
    }
    return shares.count == given.count ? shares : nil
  }

  private static let letters = "ABCDEFGH".map(String.init)

  private static func textShares(
    _ member: MarkedMember, _ fields: inout MarkedFields
  ) -> [TextShare]? {
    shareList(member, &fields) { (inner: inout MarkedFields) in
      let text = inner.text("text", limit: ResponseForm.longestText)
      let ignoresCase = inner.optional("case").map { Self.ignoresCase($0, &inner) } ?? true
      let hasWildcards = inner.optional("wildcards").map { inner.flag($0) } ?? false
      guard let share = inner.required("share").flatMap({ Self.share($0, &inner) }), let text else {
        return nil
      }
      return TextShare(
        text.text, ignoresCase: ignoresCase, hasWildcards: hasWildcards, share: share)
    }
  }

  private static func numberShares(
    _ member: MarkedMember, _ fields: inout MarkedFields
  ) -> [NumberShare]? {
    shareList(member, &fields) { (inner: inout MarkedFields) in
      let isAny = inner.optional("any").map { inner.flag($0) } ?? false
      var number: NumberKey?
      if !isAny, let answer = inner.required("number") {
        number = numberKey(answer, tolerance: inner.optional("tolerance"), &inner)
      }
      guard let share = inner.required("share").flatMap({ Self.share($0, &inner) }),
        isAny || number != nil
      else { return nil }
      return NumberShare(number, share: share)
    }
  }

  private func pairShares(
    _ member: MarkedMember, _ fields: inout MarkedFields
  ) -> [PairShare]? {
    let pairs = Self.shareList(member, &fields) { (inner: inout MarkedFields) -> PairShare? in
      let prompt = inner.text("prompt", limit: 1)
      let choice = inner.text("choice", limit: 1)
      let share = inner.required("share").flatMap { Self.share($0, &inner) }
      guard let prompt, let choice, let share,
        let left = Int(prompt.text), prompts.indices.contains(left - 1),
        let right = Self.letters.firstIndex(of: choice.text), choices.indices.contains(right)
      else { return nil }
      return PairShare(prompts[left - 1].id, choices[right].id, share: share)
    }
    return pairs?.sorted {
      [$0.prompt, $0.choice].lexicographicallyPrecedes([$1.prompt, $1.choice])
    }
  }

  private static func shareList<Element>(
    _ member: MarkedMember, _ fields: inout MarkedFields,
    _ read: (inout MarkedFields) -> Element?
  ) -> [Element]? {
    guard let nodes = member.value.list, !nodes.isEmpty else {
      fields.report(.notAList, line: member.line, ["name": member.key])
      return nil
    }
    var elements: [Element] = []
    for node in nodes {
      var inner = MarkedFields(node, file: fields.file, question: fields.question)
      inner.subject = fields.subject
      let element = read(&inner)
      if element == nil, inner.found.isEmpty { inner.report(.badShares, line: node.line) }
      inner.finish()
      fields.adopt(inner.found)
      if let element { elements.append(element) }
    }
    return elements.count == nodes.count ? elements : nil
  }

  private static func share(_ member: MarkedMember, _ fields: inout MarkedFields) -> Share? {
    let text = member.value.scalar ?? ""
    let share = Share(text: text) ?? Share(decimal: text)
    if share == nil {
      fields.report(.badValue, line: member.value.line, ["name": member.key, "value": text])
    }
    return share
  }
}
