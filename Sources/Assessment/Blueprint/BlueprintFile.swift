/// Reads a blueprint from the file that people edit.
///
/// `blueprint`, `title`, `minutes`, `points_per_item` (optional) and either `cells`, a list of
/// `{id, topic, level, count, passages, passage_size, points}`, or `matrix`, counts by topic and
/// level, whose cells are named `<topic>-<level>` with `-` for `/`.
public enum BlueprintFile {
  /// The blueprint, unless there is an error, and all findings, sorted.
  public static func read(_ file: SourceFile) -> (Blueprint?, [Diagnostic]) {
    let root: MarkedNode
    do { root = try MarkedYAML.read(file) } catch { return (nil, [error]) }
    var fields = MarkedFields(root, file: file.name, subject: "blueprint")
    let id = fields.text("blueprint", limit: TextLimit.title)
    if let id, !IdentifierForm.isName(id.text) { fields.reportID(id.text, line: id.line) }
    let title = fields.texts("title", limit: TextLimit.title)
    let minutes = fields.number("minutes", in: 1...Blueprint.most)
    let points = fields.points("points_per_item")
    let cells = readCells(&fields)
    fields.finish()
    var found = fields.found
    guard let id, let minutes, found.isEmpty else { return (nil, Set(found).sorted()) }
    let blueprint = Blueprint(
      id: id.text, title: title, minutes: minutes, cells: cells, pointsPerItem: points)
    found = BlueprintCheck.shapeConflicts(blueprint).map { $0.diagnostic(file: file.name) }
    return (found.isEmpty ? blueprint : nil, found.sorted())
  }

  private static func readCells(_ fields: inout MarkedFields) -> [BlueprintCell] {
    let cells = fields.optional("cells")
    let matrix = fields.optional("matrix")
    if let cells, let matrix {
      let later = max(cells.line, matrix.line)
      fields.report(.unknownKey, line: later, ["name": "cells + matrix"])
      return []
    }
    if let cells { return list(cells, &fields) }
    if let matrix { return expand(matrix, &fields) }
    fields.report(.missingKey, line: fields.line, ["name": "cells"])
    return []
  }

  private static func list(
    _ member: MarkedMember, _ fields: inout MarkedFields
  ) -> [BlueprintCell] {
    guard let nodes = member.value.list else {
      fields.report(.notAList, line: member.value.line, ["name": "cells"])
      return []
    }
    return nodes.compactMap { node in
      var inner = MarkedFields(node, file: fields.file, subject: "cell")
      let cell = cell(&inner)
      inner.finish()
      fields.adopt(inner.found)
      return cell
    }
  }

  private static func cell(_ fields: inout MarkedFields) -> BlueprintCell? {
    let id = fields.text("id", limit: TextLimit.title)
    if let id { fields.subject = id.text }
    let topic = fields.text("topic", limit: TextLimit.title)
    let level = fields.optionalText("level", limit: TextLimit.title)
    let value = level.flatMap { CognitiveLevel(rawValue: $0.text) }
    if let level, value == nil {
      fields.report(.unknownLevel, line: level.line, ["value": level.text])
    }
    let count = fields.optionalNumber("count", in: 0...Blueprint.most)
    let passages = fields.optionalNumber("passages", in: 0...Blueprint.most)
    let size = fields.optionalNumber("passage_size", in: 1...Blueprint.most)
    let points = fields.points("points")
    guard let id, let topic else { return nil }
    return BlueprintCell(
      id: id.text, topic: TopicSelector(topic.text), level: value, count: count ?? 0,
      passages: passages ?? 0, passageSize: size ?? 0, points: points)
  }

  private static func expand(
    _ member: MarkedMember, _ fields: inout MarkedFields
  ) -> [BlueprintCell] {
    guard let rows = member.value.mapping else {
      fields.report(.notAMapping, line: member.value.line, ["name": "matrix"])
      return []
    }
    var cells: [BlueprintCell] = []
    for row in rows {
      guard let columns = row.value.mapping else {
        fields.report(.notAMapping, line: row.value.line, ["name": row.key])
        continue
      }
      let name = row.key.split(separator: "/").joined(separator: "-")
      for column in columns {
        guard let level = CognitiveLevel(rawValue: column.key) else {
          fields.report(.unknownLevel, line: column.line, ["value": column.key])
          continue
        }
        guard let count = fields.number(column, in: 0...Blueprint.most), count > 0 else {
          continue
        }
        cells.append(
          BlueprintCell(
            id: "\(name)-\(level.rawValue)", topic: TopicSelector(row.key), level: level,
            count: count))
      }
    }
    return cells
  }
}

extension BlueprintConflict {
  /// The conflict as a finding about `file`.
  public func diagnostic(file: String) -> Diagnostic {
    Diagnostic(
      .blueprintConflict, file: file,
      facts: [
        "name": name, "value": constraint.rawValue, "cell": cell, "needed": "\(needed)",
        "available": "\(available)",
      ])
  }
}

extension MarkedFields {
  /// Points above zero with up to two decimals, or `nil` when left out.
  mutating func points(_ name: String) -> Points? {
    guard let member = optional(name) else { return nil }
    guard let points = Points(decimal: member.value.scalar ?? ""), points > .zero else {
      report(
        .badPoints, line: member.value.line,
        ["value": member.value.scalar ?? "", "limit": Points.most.decimal])
      return nil
    }
    return points
  }
}
