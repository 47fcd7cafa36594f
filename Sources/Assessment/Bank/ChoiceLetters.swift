import CanonicalBytes

/// The choices of one item under the letters that its file gives them.
struct ChoiceLetters {
  /// In authored order; `nil` when a choice has an error.
  private(set) var choices: [Choice]?
  private let letters: [String]
  private let line: Int

  /// The letters as the file has them.
  var labels: [String] { letters }

  init(
    _ node: MarkedNode, item: ItemID, labels: String = "ABCDEFGH", _ fields: inout MarkedFields
  ) {
    line = node.line
    guard let members = node.mapping else {
      fields.report(.notAMapping, line: node.line, ["name": "choices"])
      letters = []
      return
    }
    letters = members.map(\.key)
    if members.count < 2 {
      fields.report(.tooFewChoices, line: node.line, ["value": "\(members.count)"])
    }
    if members.count > TextLimit.choices {
      fields.report(
        .tooManyChoices, line: node.line,
        ["value": "\(members.count)", "limit": "\(TextLimit.choices)"])
    }
    for (member, letter) in zip(members, labels) where member.key != String(letter) {
      fields.report(
        .choiceLetters, line: member.line, ["value": member.key, "limit": String(letter)])
    }
    let texts = members.map { fields.text($0, limit: TextLimit.choice).map(Self.trimmed) }
    var first: [[UInt8]: String] = [:]
    for (member, text) in zip(members, texts) {
      guard let text else { continue }
      if let other = first.updateValue(member.key, forKey: Array(text.utf8)) {
        fields.report(.equalChoices, line: member.line, ["value": member.key, "first": other])
      }
    }
    let sound = texts.compactMap(\.self)
    guard sound.count == members.count,
      let names = ChoiceNames.names(item: item, texts: sound)
    else { return }
    choices = zip(names, sound).map { Choice(id: $0, text: $1) }
  }

  /// The choices that `answer` names.
  func key(
    _ answer: MarkedMember, type: ItemType, _ fields: inout MarkedFields
  ) -> [ChoiceID] {
    let nodes = answer.value.list ?? [answer.value]
    if nodes.isEmpty { fields.report(.noKey, line: answer.line) }
    if type != .multipleChoice, nodes.count > 1 {
      fields.report(.severalKeys, line: answer.line, ["value": "\(nodes.count)"])
    }
    return named(nodes, .keyNotAChoice, &fields)
  }

  /// The one choice that `node` names.
  func choice(_ node: MarkedNode, _ fields: inout MarkedFields) -> ChoiceID? {
    named([node], .keyNotAChoice, &fields).first
  }

  /// The choices that stay last, in this order.
  func pinned(_ member: MarkedMember, _ fields: inout MarkedFields) -> [ChoiceID] {
    named(member.value.list ?? [member.value], .pinnedNotAChoice, &fields)
  }

  /// A true/false item has exactly the two choices that its language calls for.
  func checkTrueFalse(language: String, _ fields: inout MarkedFields) {
    guard let choices else { return }
    let words = ["vi": ["Đúng", "Sai"], "en": ["True", "False"]][language]
    guard choices.count == 2, words == nil || choices.map(\.text) == words else {
      fields.report(
        .trueFalseChoices, line: line,
        ["value": (words ?? ["A", "B"]).joined(separator: ", ")])
      return
    }
  }

  private func named(
    _ nodes: [MarkedNode], _ code: DiagnosticCode, _ fields: inout MarkedFields
  ) -> [ChoiceID] {
    var seen: Set<String> = []
    var ids: [ChoiceID] = []
    for node in nodes {
      guard let letter = node.scalar, !letter.isEmpty else {
        let code = node.scalar == nil ? .notText : code == .keyNotAChoice ? .noKey : code
        fields.report(code, line: node.line, ["name": "answer", "value": ""])
        continue
      }
      guard let index = letters.firstIndex(of: letter) else {
        fields.report(code, line: node.line, ["value": letter])
        continue
      }
      guard seen.insert(letter).inserted else {
        fields.report(.repeatedAnswer, line: node.line, ["value": letter])
        continue
      }
      if let choices { ids.append(choices[index].id) }
    }
    return ids
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars.drop { $0.properties.isWhitespace }
    return String(scalars)
  }
}
