import CanonicalBytes

/// Reads an exam's definition from the file that people edit.
///
/// `exam`, `origin`, `room`, `title`, `part`, `start`, `bank`, `blueprint`, `profile`,
/// `profile_part` (when the profile has parts), `roster`, `seed_parties` (a list of names or
/// `{party, commit}`) and `officials` (a list of `{name, role, key}`, may be empty); for a sealed
/// exam `trustees` (`{needed, list: [{name, recipient}]}`) and, if wanted, `public_draw`.
public enum ExamFile {
  /// The definition, unless there is an error, and all findings, sorted.
  public static func read(_ file: SourceFile) -> (ExamDefinition?, [Diagnostic]) {
    let root: MarkedNode
    do { root = try MarkedYAML.read(file) } catch { return (nil, [error]) }
    var fields = MarkedFields(root, file: file.name, subject: "exam")
    let exam = name("exam", &fields)
    let origin = origin(&fields)
    let room = fields.text("room", limit: 40)?.text
    let title = fields.texts("title", limit: TextLimit.title)
    let part = fields.texts("part", limit: TextLimit.title)
    let start = fields.text("start", limit: 40)?.text
    let profilePart = fields.optionalText("profile_part", limit: 40)?.text
    let paths = ["bank", "blueprint", "profile", "roster"].map {
      fields.text($0, limit: TextLimit.title)?.text
    }
    let parties = parties(&fields)
    let officials = officials(&fields)
    let trustees = trustees(&fields)
    let publicDraw = fields.optionalText("public_draw", limit: TextLimit.title)?.text ?? ""
    fields.finish()
    guard let exam, let origin, let room, let start, fields.found.isEmpty else {
      return (nil, Set(fields.found).sorted())
    }
    let known = paths.compactMap(\.self)
    guard known.count == 4 else { return (nil, Set(fields.found).sorted()) }
    return (
      ExamDefinition(
        exam: exam, origin: origin, room: room, title: title, part: part, start: start,
        bank: known[0], blueprint: known[1], profile: known[2],
        profilePart: profilePart, roster: known[3],
        seedParties: parties, trustees: trustees, publicDraw: publicDraw,
        officials: officials), []
    )
  }

  /// Whether `text` names a log: `<domain>/<exam>/<room>`, lower-case ASCII.
  public static func isOrigin(_ text: String) -> Bool {
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789./-".utf8)
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return text.utf8.count <= 120 && text.utf8.allSatisfy(allowed.contains)
      && parts.count == 3 && !parts.contains("")
  }

  private static func name(_ key: String, _ fields: inout MarkedFields) -> String? {
    guard let read = fields.text(key, limit: 40) else { return nil }
    if !IdentifierForm.isExam(read.text) { fields.reportID(read.text, line: read.line) }
    return read.text
  }

  private static func origin(_ fields: inout MarkedFields) -> String? {
    guard let read = fields.text("origin", limit: 120) else { return nil }
    if !isOrigin(read.text) {
      fields.report(.badValue, line: read.line, ["name": "origin", "value": read.text])
    }
    return read.text
  }

  private static func parties(_ fields: inout MarkedFields) -> [ExamDefinition.SeedParty] {
    guard let member = fields.required("seed_parties") else { return [] }
    guard let nodes = member.value.list, !nodes.isEmpty else {
      fields.report(.notAList, line: member.value.line, ["name": "seed_parties"])
      return []
    }
    var parties: [ExamDefinition.SeedParty] = []
    for node in nodes {
      guard let party = party(node, &fields) else { continue }
      if parties.contains(where: { $0.name == party.name }) {
        fields.report(.repeatedKey, line: node.line, ["name": party.name])
      }
      parties.append(party)
    }
    return parties
  }

  /// A plain name, or `{party, commit}`.
  private static func party(
    _ node: MarkedNode, _ fields: inout MarkedFields
  ) -> ExamDefinition.SeedParty? {
    guard node.mapping != nil else {
      return fields.text(node, name: "seed_parties", limit: 80)
        .map { ExamDefinition.SeedParty(name: $0, commitment: nil) }
    }
    var inner = MarkedFields(node, file: fields.file, subject: "seed_parties")
    let name = inner.text("party", limit: 80)?.text
    let commitment = inner.text("commit", limit: 60)
    if let commitment, Base64.decode(commitment.text)?.count != 32 {
      inner.report(
        .badValue, line: commitment.line, ["name": "commit", "value": commitment.text])
    }
    inner.finish()
    fields.adopt(inner.found)
    guard let name, let commitment else { return nil }
    return ExamDefinition.SeedParty(name: name, commitment: commitment.text)
  }

  private static func trustees(_ fields: inout MarkedFields) -> ExamDefinition.TrusteeList? {
    guard let member = fields.optional("trustees") else { return nil }
    var outer = MarkedFields(member.value, file: fields.file, subject: "trustees")
    defer { fields.adopt(outer.found) }
    guard let list = outer.required("list") else { return nil }
    guard let nodes = list.value.list, !nodes.isEmpty else {
      outer.report(.notAList, line: list.value.line, ["name": "list"])
      return nil
    }
    let needed = outer.number("needed", in: 1...nodes.count)
    var people: [ExamDefinition.TrusteeEntry] = []
    for node in nodes {
      var inner = MarkedFields(node, file: fields.file, subject: "trustee")
      let name = inner.text("name", limit: 120)?.text
      let recipient = inner.text("recipient", limit: 120)?.text
      inner.finish()
      outer.adopt(inner.found)
      guard let name, let recipient else { continue }
      if people.contains(where: { $0.name == name || $0.recipient == recipient }) {
        outer.report(.repeatedKey, line: node.line, ["name": name])
      }
      people.append(ExamDefinition.TrusteeEntry(name: name, recipient: recipient))
    }
    outer.finish()
    return needed.map { ExamDefinition.TrusteeList(needed: $0, list: people) }
  }

  private static func officials(
    _ fields: inout MarkedFields
  ) -> [ExamDefinition.OfficialEntry] {
    guard let member = fields.optional("officials") else { return [] }
    guard let nodes = member.value.list else {
      fields.report(.notAList, line: member.value.line, ["name": "officials"])
      return []
    }
    return nodes.compactMap { node in
      var inner = MarkedFields(node, file: fields.file, subject: "official")
      let name = inner.text("name", limit: 120)?.text
      let role = inner.text("role", limit: 40)?.text
      let key = inner.text("key", limit: 60)?.text
      inner.finish()
      fields.adopt(inner.found)
      guard let name, let role, let key else { return nil }
      return ExamDefinition.OfficialEntry(name: name, role: role, key: key)
    }
  }
}
