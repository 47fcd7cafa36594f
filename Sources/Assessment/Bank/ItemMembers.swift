/// The members of an item that depend on its type, taken out of the file together so that those
/// a type does not know can be reported.
struct ItemMembers {
  /// The names, as they stand in bank files.
  enum Name: String, CaseIterable {
    case answer, `case`, choices, pinned, fixed, prompts, gaps, tolerance, unit, rubric, words
    case scoring, shares, otherwise, least, most
  }

  private var found: [Name: MarkedMember] = [:]

  init(_ fields: inout MarkedFields) {
    for name in Name.allCases { found[name] = fields.optional(name.rawValue) }
  }

  subscript(name: Name) -> MarkedMember? { found[name] }

  /// Reports members that items of this type do not have.
  func allow(_ names: Name..., type: ItemType, _ fields: inout MarkedFields) {
    for name in Name.allCases where !names.contains(name) {
      guard let member = found[name] else { continue }
      fields.report(
        .choicesNotAllowed, line: member.line, ["name": member.key, "value": type.rawValue])
    }
  }

  /// The member of this name, or a finding.
  func required(_ name: Name, _ fields: inout MarkedFields) -> MarkedMember? {
    guard let member = found[name] else {
      if name == .answer {
        fields.report(.noKey, line: fields.line)
      } else {
        fields.report(.missingKey, line: fields.line, ["name": name.rawValue])
      }
      return nil
    }
    return member
  }

  /// Whether the flag of this name is set.
  func flag(_ name: Name, _ fields: inout MarkedFields) -> Bool {
    found[name].map { fields.flag($0) } ?? false
  }
}

extension MarkedFields {
  /// `true` or `false`; anything else is reported and counts as `false`.
  mutating func flag(_ member: MarkedMember) -> Bool {
    switch member.value.scalar {
    case "true": return true
    case "false": return false
    default:
      report(.notABoolean, line: member.value.line, ["name": member.key])
      return false
    }
  }
}
