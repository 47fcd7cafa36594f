/// What `bank.yaml` says about the bank as a whole.
struct BankHead {
  var id = ""
  var titles: [String: String] = [:]
  var language = "vi"
  var author = ""
  /// Empty when the file could not be read: then no topic is reported as unknown.
  var topics: [TopicCode: [String: String]] = [:]

  static func read(_ file: SourceFile) -> (BankHead, [Diagnostic]) {
    let root: MarkedNode
    do { root = try MarkedYAML.read(file) } catch { return (BankHead(), [error]) }
    var head = BankHead()
    var fields = MarkedFields(root, file: file.name, subject: "bank")
    if let (id, line) = fields.text("bank", limit: TextLimit.title) {
      if IdentifierForm.isName(id) { head.id = id } else { fields.reportID(id, line: line) }
    }
    head.titles = fields.texts("title", limit: TextLimit.title)
    if let (language, line) = fields.text("language", limit: TextLimit.title) {
      if IdentifierForm.isLanguage(language) {
        head.language = language
      } else {
        fields.report(.badValue, line: line, ["name": "language", "value": language])
      }
    }
    head.author = fields.optionalText("author", limit: TextLimit.title)?.text ?? ""
    if let topics = fields.required("topics") {
      head.topics = Self.topics(topics.value, &fields)
    }
    fields.finish()
    return (head, fields.found)
  }

  private static func topics(
    _ node: MarkedNode, _ fields: inout MarkedFields
  ) -> [TopicCode: [String: String]] {
    guard let members = node.mapping else {
      fields.report(.notAMapping, line: node.line, ["name": "topics"])
      return [:]
    }
    var topics: [TopicCode: [String: String]] = [:]
    for member in members {
      let area = member.key.split(separator: "/").first.map { TopicCode(String($0)) }
      let isTrial = area == .trial
      if !IdentifierForm.isTopicCode(member.key) || isTrial {
        fields.reportID(member.key, line: member.line)
      }
      topics[TopicCode(member.key)] = fields.texts(
        member.value, name: "topics.\(member.key)", limit: TextLimit.title)
    }
    return topics
  }

  /// Whether the code itself or one of the topics above it is listed.
  func knows(_ topic: TopicCode) -> Bool {
    if topics.isEmpty { return true }
    var parts = topic.rawValue.split(separator: "/")
    while !parts.isEmpty {
      if topics[TopicCode(parts.joined(separator: "/"))] != nil { return true }
      parts.removeLast()
    }
    return false
  }
}

extension MarkedFields {
  /// Reports a name that its kind does not allow.
  mutating func reportID(_ id: String, line: Int) { report(.badID, line: line, ["value": id]) }
}
