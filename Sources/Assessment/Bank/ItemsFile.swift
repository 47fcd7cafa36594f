/// One file of passages and items.
struct ItemsFile {
  var items: [ItemDraft] = []
  var passages: [PassageDraft] = []
  var found: [Diagnostic] = []

  static func read(_ file: SourceFile, head: BankHead) -> ItemsFile {
    var result = ItemsFile()
    let root: MarkedNode
    do { root = try MarkedYAML.read(file) } catch {
      result.found = [error]
      return result
    }
    var fields = MarkedFields(root, file: file.name, subject: "file")
    if let member = fields.optional("passages") {
      for node in nodes(member, &fields) {
        let (passage, found) = passage(node, file: file.name)
        if let passage { result.passages.append(passage) }
        result.found += found
      }
    }
    if let member = fields.required("items") {
      for (index, node) in nodes(member, &fields).enumerated() {
        var reader = ItemReader(node, file: file.name, question: index + 1, head: head)
        if let item = reader.read() { result.items.append(item) }
        result.found += reader.fields.found
      }
    }
    fields.finish()
    result.found += fields.found
    return result
  }

  private static func nodes(
    _ member: MarkedMember, _ fields: inout MarkedFields
  ) -> [MarkedNode] {
    if let nodes = member.value.list { return nodes }
    fields.report(.notAList, line: member.value.line, ["name": member.key])
    return []
  }

  private static func passage(
    _ node: MarkedNode, file: String
  ) -> (PassageDraft?, [Diagnostic]) {
    var fields = MarkedFields(node, file: file, subject: "passage")
    let id = fields.text("id", limit: TextLimit.title)
    if let id { fields.subject = id.text }
    let text = fields.text("text", limit: TextLimit.passage)
    if let id, !IdentifierForm.isItemID(id.text) { fields.reportID(id.text, line: id.line) }
    fields.finish()
    let draft = id.map { id in
      PassageDraft(
        id: PassageID(id.text), text: text?.text,
        place: SourcePlace(file: file, line: node.line))
    }
    return (draft, fields.found)
  }
}
