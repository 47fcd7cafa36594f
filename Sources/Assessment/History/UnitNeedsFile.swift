/// Reads what a unit needs from the file that people edit.
///
/// `unit`, `title` and `subjects`, a list of `{id, title, bank, times, needs}`; `times` is 3 unless
/// given (Circular 22/2025/TT-BNV: a bank holds at least three times a paper's questions), `needs`
/// a list of `{topic, level, count}` whose `topic` ends in `/` when all below it will do.
public enum UnitNeedsFile {
  /// The largest `times`.
  public static let mostTimes = 100

  /// The needs, unless there is an error, and all findings, sorted.
  public static func read(_ file: SourceFile) -> (UnitNeeds?, [Diagnostic]) {
    let root: MarkedNode
    do { root = try MarkedYAML.read(file) } catch { return (nil, [error]) }
    var fields = MarkedFields(root, file: file.name, subject: "unit")
    let id = name("unit", &fields)
    let titles = fields.texts("title", limit: TextLimit.title)
    let subjects = list("subjects", &fields, subject)
    fields.finish()
    let found = Set(fields.found).sorted()
    guard let id, !found.contains(where: { $0.severity == .error }) else { return (nil, found) }
    return (UnitNeeds(id: id, titles: titles, subjects: subjects), found)
  }

  private static func subject(_ fields: inout MarkedFields) -> UnitNeeds.Subject? {
    let id = name("id", &fields)
    if let id { fields.subject = id }
    let titles = fields.texts("title", limit: TextLimit.title)
    let bank = name("bank", &fields)
    let times = fields.optionalNumber("times", in: 1...mostTimes)
    let needs = list("needs", &fields, need)
    guard let id, let bank else { return nil }
    return UnitNeeds.Subject(
      id: id, titles: titles, bank: bank, multiple: times ?? 3, needs: needs)
  }

  private static func need(_ fields: inout MarkedFields) -> UnitNeeds.Need? {
    let topic = fields.text("topic", limit: TextLimit.title)
    let selector = topic.map { TopicSelector($0.text) }
    if let topic, selector?.isWellFormed == false { fields.reportID(topic.text, line: topic.line) }
    let level = fields.optionalText("level", limit: TextLimit.title)
    let value = level.flatMap { CognitiveLevel(rawValue: $0.text) }
    if let level, value == nil {
      fields.report(.unknownLevel, line: level.line, ["value": level.text])
    }
    guard let count = fields.number("count", in: 1...Blueprint.most), let selector else {
      return nil
    }
    return UnitNeeds.Need(topic: selector, level: value, count: count)
  }

  private static func name(_ name: String, _ fields: inout MarkedFields) -> String? {
    guard let (text, line) = fields.text(name, limit: TextLimit.title) else { return nil }
    guard IdentifierForm.isName(text) else {
      fields.reportID(text, line: line)
      return nil
    }
    return text
  }

  private static func list<Element>(
    _ name: String, _ fields: inout MarkedFields,
    _ read: (inout MarkedFields) -> Element?
  ) -> [Element] {
    guard let member = fields.required(name) else { return [] }
    guard let nodes = member.value.list, !nodes.isEmpty else {
      fields.report(.notAList, line: member.value.line, ["name": name])
      return []
    }
    return nodes.compactMap { node in
      var inner = MarkedFields(node, file: fields.file, subject: fields.subject)
      let element = read(&inner)
      inner.finish()
      fields.adopt(inner.found)
      return element
    }
  }
}
