extension LintItem {
  /// What can be read of an item; `nil` without a name, a known type and a stem.
  init?(_ node: MarkedNode, file: Int, question: Int, endLine: Int, language: String) {
    guard let id = node["id"]?.value.scalar,
      let type = ItemType(rawValue: node["type"]?.value.scalar ?? ""),
      let stem = node.text("stem", .rich)
    else { return nil }
    self.init(
      file: file, question: question, line: node.line, endLine: endLine, id: id, type: type,
      language: node["language"]?.value.scalar ?? language, stem: stem)
    choices = Self.choices(node["choices"]?.value)
    prompts = (node["prompts"]?.value.mapping ?? []).compactMap { $0.text(.rich) }
    readAnswer(node["answer"])
    if type == .numeric { readNumbers(node, "answer", named: "answer") }
    pinned = node["pinned"]?.value.scalars ?? []
    isFixed = node["fixed"]?.value.scalar == "true"
    enemies = node["enemies"]?.value.scalar ?? ""
    passage = node["passage"]?.value.scalar ?? ""
    readSource(node["source"]?.value)
    readGaps(node["gaps"]?.value)
    for line in node["rubric"]?.value.list ?? [] {
      if let text = line.text("text", .plain) { others.append(text) }
    }
    if let unit = node.text("unit", .plain) { others.append(unit) }
  }

  private static func choices(_ node: MarkedNode?) -> [LintChoice] {
    (node?.mapping ?? []).compactMap { member in
      member.text(.inline).map { LintChoice(letter: member.key, body: $0) }
    }
  }

  private mutating func readAnswer(_ member: MarkedMember?) {
    guard let member else { return }
    let nodes = member.value.list ?? [member.value]
    switch type {
    case .singleChoice, .trueFalse, .multipleChoice: letters = nodes.compactMap(\.scalar)
    case .shortText, .numeric:
      accepted = nodes.compactMap { node in
        node.scalar.map {
          LintText(name: "answer", text: LintWords.trimmed($0), line: node.line, kind: .plain)
        }
      }
    case .ordering, .matching, .trueFalseGroup, .cloze, .extendedText: break
    }
  }

  private mutating func readSource(_ node: MarkedNode?) {
    document = node?.text("document", .plain)
    article = node?.text("article", .plain)
    checked = node?["checked"]?.value.scalar
  }

  private mutating func readGaps(_ node: MarkedNode?) {
    for gap in node?.mapping ?? [] {
      for answer in gap.value["accepted"]?.value.list ?? [] {
        guard let text = answer.scalar else { continue }
        accepted.append(
          LintText(
            name: "gaps.\(gap.key)", text: LintWords.trimmed(text), line: answer.line,
            kind: .plain))
      }
      readNumbers(gap.value, "number", named: "gaps.\(gap.key)")
      others += (gap.value["choices"]?.value.mapping ?? []).compactMap { $0.text(.plain) }
    }
  }

  /// The number at `key`, or both ends of its range, and its tolerance.
  private mutating func readNumbers(_ node: MarkedNode, _ key: String, named name: String) {
    let number = node[key]
    let members = [number, number?.value["from"], number?.value["to"], node["tolerance"]]
    for member in members.compactMap(\.self) {
      guard let text = member.value.scalar else { continue }
      numbers.append(
        LintText(
          name: name, text: LintWords.trimmed(text), line: member.value.line, kind: .plain))
    }
  }
}

extension MarkedNode {
  /// The member of this name.
  subscript(name: String) -> MarkedMember? { mapping?.first { $0.key == name } }

  /// The texts of a list, or the one text.
  var scalars: [String] { list?.compactMap(\.scalar) ?? scalar.map { [$0] } ?? [] }

  /// The text of the member of this name; `nil` when there is none or it is empty.
  func text(_ name: String, _ kind: LintText.Kind) -> LintText? { self[name]?.text(kind) }
}

extension MarkedMember {
  /// The value without blanks at its ends.
  func text(_ kind: LintText.Kind) -> LintText? {
    guard let raw = value.scalar else { return nil }
    let text = LintWords.trimmed(raw)
    return text.isEmpty ? nil : LintText(name: key, text: text, line: value.line, kind: kind)
  }
}
