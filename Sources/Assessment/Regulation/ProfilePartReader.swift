/// Takes the parts of an exam out of a profile's file.
struct ProfilePartReader {
  /// The figures of one part.
  struct Figures {
    var id: String
    var titles: [String: String]
    var exemptions: [RoomRule]
    var regulated: ProfileFigures
    var articles: [RegulationField: String]
  }

  /// Every part, in the file's order; reports a name that occurs twice.
  static func read(_ member: MarkedMember, _ fields: inout MarkedFields) -> [Figures] {
    guard let nodes = member.value.list, !nodes.isEmpty else {
      fields.report(.notAList, line: member.value.line, ["name": "parts"])
      return []
    }
    var parts: [Figures] = []
    for node in nodes {
      guard let part = part(node, &fields) else { continue }
      if parts.contains(where: { $0.id == part.id }) {
        fields.report(.repeatedKey, line: node.line, ["name": part.id])
      }
      parts.append(part)
    }
    return parts
  }

  private static func part(_ node: MarkedNode, _ fields: inout MarkedFields) -> Figures? {
    var inner = MarkedFields(node, file: fields.file, subject: "parts")
    let id = inner.text("part", limit: 40)
    if let id, !IdentifierForm.isName(id.text) { inner.reportID(id.text, line: id.line) }
    let titles = inner.texts("title", limit: TextLimit.title)
    var articles: [RegulationField: String] = [:]
    let figures = ProfileFigures(&inner, &articles)
    let exemptions = inner.optional("exemptions").map { inner.roomRules($0) } ?? []
    inner.finish()
    fields.adopt(inner.found)
    guard let id, let figures else { return nil }
    return Figures(
      id: id.text, titles: titles, exemptions: exemptions, regulated: figures,
      articles: articles)
  }
}
