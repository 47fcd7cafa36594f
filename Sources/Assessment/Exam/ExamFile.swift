/// Reads an exam's definition from the file that people edit.
///
/// `exam`, `origin`, `room`, `title`, `part`, `start`, `bank`, `blueprint`, `profile`, `profile_part` (when the profile has parts), `roster`,
/// `seed_parties` (a list of names) and `officials` (a list of `{name, role, key}`, may be empty).
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
        seedParties: parties, officials: officials), []
    )
  }

  private static func name(_ key: String, _ fields: inout MarkedFields) -> String? {
    guard let read = fields.text(key, limit: 40) else { return nil }
    if !IdentifierForm.isExam(read.text) { fields.reportID(read.text, line: read.line) }
    return read.text
  }

  private static func origin(_ fields: inout MarkedFields) -> String? {
    guard let read = fields.text("origin", limit: 120) else { return nil }
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789./-".utf8)
    let isOrigin =
      read.text.utf8.allSatisfy(allowed.contains)
      && read.text.split(separator: "/", omittingEmptySubsequences: false).count == 3
      && !read.text.split(separator: "/", omittingEmptySubsequences: false).contains("")
    if !isOrigin {
      fields.report(.badValue, line: read.line, ["name": "origin", "value": read.text])
    }
    return read.text
  }

  private static func parties(_ fields: inout MarkedFields) -> [String] {
    guard let member = fields.required("seed_parties") else { return [] }
    guard let nodes = member.value.list, !nodes.isEmpty else {
      fields.report(.notAList, line: member.value.line, ["name": "seed_parties"])
      return []
    }
    var names: [String] = []
    for node in nodes {
      guard let name = fields.text(node, name: "seed_parties", limit: 80) else { continue }
      if names.contains(name) {
        fields.report(.repeatedKey, line: node.line, ["name": name])
      }
      names.append(name)
    }
    return names
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
