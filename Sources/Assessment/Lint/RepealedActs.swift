/// A dated list of acts that items should no longer rest on.
public struct RepealedActs: Hashable, Sendable {
  /// In the order of the file.
  public var acts: [RepealedAct]

  /// A list of these acts.
  public init(_ acts: [RepealedAct]) { self.acts = acts }

  /// Reads a file with `acts:`, each with `number`, `title`, `repealed_on`, `by`, and perhaps
  /// `scope`; reports everything wrong with it.
  public static func read(_ file: SourceFile) -> (RepealedActs, [Diagnostic]) {
    let root: MarkedNode
    do { root = try MarkedYAML.read(file) } catch { return (RepealedActs([]), [error]) }
    var fields = MarkedFields(root, file: file.name, subject: "repealed")
    var acts: [RepealedAct] = []
    if let checked = fields.optionalText("checked", limit: TextLimit.title) {
      report(date: checked, &fields)
    }
    if let member = fields.required("acts") {
      if member.value.list == nil {
        fields.report(.notAList, line: member.value.line, ["name": "acts"])
      }
      for node in member.value.list ?? [] {
        var inner = MarkedFields(node, file: file.name, subject: "acts")
        if let act = act(&inner) { acts.append(act) }
        fields.adopt(inner.found)
      }
    }
    fields.finish()
    return (RepealedActs(acts), fields.found.sorted())
  }

  private static func act(_ fields: inout MarkedFields) -> RepealedAct? {
    let number = fields.text("number", limit: TextLimit.title)
    if let number { fields.subject = number.text }
    let title = fields.optionalText("title", limit: TextLimit.title)?.text ?? ""
    let date = fields.text("repealed_on", limit: TextLimit.title)
    if let date { report(date: date, &fields) }
    let by = fields.optionalText("by", limit: TextLimit.title)?.text ?? ""
    let scope = fields.optionalText("scope", limit: TextLimit.title)?.text ?? ""
    fields.finish()
    if let number, ActNumber.all(in: number.text).isEmpty {
      fields.report(.badValue, line: number.line, ["name": "number", "value": number.text])
    }
    guard let number, let date, fields.found.isEmpty else { return nil }
    return RepealedAct(
      number: number.text, title: title, repealedOn: date.text, by: by, scope: scope)
  }

  private static func report(date: (text: String, line: Int), _ fields: inout MarkedFields) {
    if !IdentifierForm.isDate(date.text) {
      fields.report(.badDate, line: date.line, ["value": date.text])
    }
  }
}
