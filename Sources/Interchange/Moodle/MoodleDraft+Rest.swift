extension MoodleDraft {
  /// Adds the members that no part of the question was made of; where the whole source is kept,
  /// not what is inside of those that were read.
  mutating func addRest(isKept: Bool) {
    var first: [String: MarkupNode] = [:]
    var counts: [String: Int] = [:]
    for member in node.elements {
      counts[member.name, default: 0] += 1
      let isFirst = first[member.name] == nil
      if isFirst { first[member.name] = member }
      if isUsed(member.name), isFirst || Self.repeated.contains(member.name) {
        if !isKept { addRest(of: member, number: counts[member.name] ?? 1) }
      } else if isFirst || member.children != first[member.name]?.children {
        leftovers.append(Self.leftover(member, name: member.name))
        let value = ByteText.trimmed(member.text)
        if member.name == "hidden", value != "0", !value.isEmpty {
          report(.note, .leftoverKept, ["value": "hidden"])
        }
      }
    }
    if !takenOut.isEmpty {
      report(.warning, .changedCharacters, ["value": takenOut.joined(separator: ", ")])
    }
  }

  private mutating func addRest(of member: MarkupNode, number: Int) {
    guard let known = Self.parts[member.name] else { return }
    for part in member.elements where !known.contains(part.name) {
      leftovers.append(Self.leftover(part, name: "\(member.name) \(number)/\(part.name)"))
    }
  }

  private static func leftover(_ node: MarkupNode, name: String) -> SourceLeftover {
    let isPlain = node.elements.isEmpty && node.attributes.isEmpty
    let value = isPlain ? ByteText.trimmed(node.text) : MarkupSource.text(node)
    return SourceLeftover(name: name, value: value)
  }

  /// Members of which there may be several.
  private static let repeated: Set<String> = [
    "answer", "hint", "subquestion", "selectoption", "dragbox", "row", "column", "weight", "tags",
    "coursetags",
  ]

  /// The parts that are read of members.
  private static let parts: [String: Set<String>] = [
    "questiontext": ["text"], "answer": ["text", "feedback", "tolerance", "fraction", "to"],
    "subquestion": ["text", "answer"], "selectoption": ["text", "group"],
    "dragbox": ["text", "group"], "row": ["optiontext", "feedbacktext"],
    "column": ["responsetext"], "weight": ["value"],
  ]
}
