/// Reads one item of an items file.
struct ItemReader {
  private(set) var fields: MarkedFields
  private let node: MarkedNode
  private let question: Int
  private let head: BankHead

  init(_ node: MarkedNode, file: String, question: Int, head: BankHead) {
    fields = MarkedFields(node, file: file, question: question, subject: "#\(question)")
    self.node = node
    self.question = question
    self.head = head
  }

  /// The item; `nil` when it has no name to go by.
  mutating func read() -> ItemDraft? {
    let id = readID()
    let type = readCase("type", ItemType.init, .unknownType)
    let language = readLanguage()
    let stem = fields.text("stem", limit: TextLimit.stem)?.text
    let topic = readTopic()
    let level = readCase("level", CognitiveLevel.init, .unknownLevel)
    let status = readStatus()
    let isOnTrial = fields.optional("pretest").map { fields.flag($0) } ?? false
    let points = readPoints(type)
    let passage = readName("passage", IdentifierForm.isItemID)
    let enemies = readName("enemies", IdentifierForm.isName)
    let author = fields.optionalText("author", limit: TextLimit.title)?.text ?? head.author
    let source = readSource(status: status ?? .draft)
    let words = TypeContent.read(
      id: id ?? "", type: type, language: language, stem: stem, &fields)
    fields.finish()
    guard let id else { return nil }
    let place = SourcePlace(file: fields.file, line: node.line)
    var draft = ItemDraft(
      id: id, question: question, place: place,
      passage: passage.map { PassageID($0.text) }, passageLine: passage?.line ?? 0,
      enemies: enemies.map { EnemyGroup($0.text) }, enemiesLine: enemies?.line ?? 0)
    let isSound = !fields.found.contains { $0.severity == .error }
    if isSound, let type, let stem, let topic, let level, let status, let points, let words {
      let item = Item(
        id: id, type: type, language: language, stem: stem, prompts: words.prompts,
        choices: words.choices, isFixed: words.isFixed, pinned: words.pinned, gaps: words.gaps,
        unit: words.unit, words: words.words, scoring: words.scoring,
        points: isOnTrial ? .zero : words.points ?? points)
      draft.record = ItemRecord(
        item: item,
        key: AnswerKey(item: id, type: type, content: words.key, shares: words.shares),
        topic: topic, level: level, enemies: draft.enemies, source: source, author: author,
        status: status,
        isOnTrial: isOnTrial, place: place)
    }
    return draft
  }

  private mutating func readID() -> ItemID? {
    guard let (id, line) = fields.text("id", limit: TextLimit.title) else { return nil }
    fields.subject = id
    guard IdentifierForm.isItemID(id) else {
      fields.reportID(id, line: line)
      return nil
    }
    return ItemID(id)
  }

  private mutating func readCase<Value>(
    _ name: String, _ make: (String) -> Value?, _ code: DiagnosticCode
  ) -> Value? {
    guard let (text, line) = fields.text(name, limit: TextLimit.title) else { return nil }
    let value = make(text)
    if value == nil { fields.report(code, line: line, ["value": text]) }
    return value
  }

  /// A draft unless the file says otherwise; a bank with a history says nothing here.
  private mutating func readStatus() -> ItemStatus? {
    guard let (text, line) = fields.optionalText("status", limit: TextLimit.title) else {
      return .draft
    }
    let status = ItemStatus(rawValue: text)
    if status == nil { fields.report(.unknownStatus, line: line, ["value": text]) }
    return status
  }

  private mutating func readTopic() -> TopicCode? {
    guard let (text, line) = fields.text("topic", limit: TextLimit.title) else { return nil }
    let topic = TopicCode(text)
    guard IdentifierForm.isTopicCode(text), head.knows(topic) else {
      fields.report(.unknownTopic, line: line, ["value": text])
      return nil
    }
    return topic
  }

  /// The item's own language, or the bank's.
  private mutating func readLanguage() -> String {
    guard let (text, line) = fields.optionalText("language", limit: TextLimit.title) else {
      return head.language
    }
    if !IdentifierForm.isLanguage(text) {
      fields.report(.badValue, line: line, ["name": "language", "value": text])
    }
    return text
  }

  /// One point unless the file says otherwise; a rubric has its own points.
  private mutating func readPoints(_ type: ItemType?) -> Points? {
    guard let member = fields.optional("points") else { return .one }
    if type == .extendedText {
      fields.report(
        .choicesNotAllowed, line: member.line,
        ["name": member.key, "value": ItemType.extendedText.rawValue])
    }
    return fields.points(member)
  }

  private mutating func readName(
    _ name: String, _ isAllowed: (String) -> Bool
  ) -> (text: String, line: Int)? {
    guard let (text, line) = fields.optionalText(name, limit: TextLimit.title) else { return nil }
    guard isAllowed(text) else {
      fields.reportID(text, line: line)
      return nil
    }
    return (text, line)
  }

  /// An approved item must name its source; another gets a warning.
  private mutating func readSource(status: ItemStatus) -> SourceCitation? {
    guard let member = fields.optional("source") else {
      fields.report(
        .missingCitation, severity: status == .approved ? .error : .warning, line: node.line)
      return nil
    }
    var inner = MarkedFields(
      member.value, file: fields.file, question: question, subject: fields.subject)
    let document = inner.text("document", limit: TextLimit.citation)
    let article = inner.text("article", limit: TextLimit.citation)
    let checked = inner.optionalText("checked", limit: TextLimit.title)
    if let checked, !IdentifierForm.isDate(checked.text) {
      inner.report(.badDate, line: checked.line, ["value": checked.text])
    }
    inner.finish()
    fields.adopt(inner.found)
    guard let document, let article else { return nil }
    return SourceCitation(
      document: document.text, article: article.text, checked: checked?.text)
  }
}
