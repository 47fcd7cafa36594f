import CanonicalBytes

/// Takes the members of one mapping by name and gathers everything wrong with them.
struct MarkedFields {
  let file: String
  let question: Int?
  let line: Int
  /// What findings call the thing that is read, e.g. an item's id.
  var subject: String
  private(set) var found: [Diagnostic] = []
  private var rest: [MarkedMember]

  /// The members of `node`; none, and a finding, when it is not a mapping.
  init(_ node: MarkedNode, file: String, question: Int? = nil, subject: String = "") {
    self.file = file
    self.question = question
    self.subject = subject
    line = node.line
    rest = node.mapping ?? []
    if node.mapping == nil { report(.notAMapping, line: node.line, ["name": subject]) }
  }

  /// Adds a finding about this mapping.
  mutating func report(
    _ code: DiagnosticCode, severity: Diagnostic.Severity? = nil, line: Int,
    _ facts: [String: String] = [:]
  ) {
    var facts = facts
    facts["item"] = subject
    found.append(
      Diagnostic(
        code, severity: severity, file: file, line: line, question: question, facts: facts))
  }

  /// Adds what was found elsewhere.
  mutating func adopt(_ findings: [Diagnostic]) { found += findings }

  /// The member of this name, if there is one.
  mutating func optional(_ name: String) -> MarkedMember? {
    guard let index = rest.firstIndex(where: { $0.key.utf8.elementsEqual(name.utf8) }) else {
      return nil
    }
    return rest.remove(at: index)
  }

  /// The member of this name, or a finding.
  mutating func required(_ name: String) -> MarkedMember? {
    let member = optional(name)
    if member == nil { report(.missingKey, line: line, ["name": name]) }
    return member
  }

  /// The text of a member that must be there.
  mutating func text(_ name: String, limit: Int) -> (text: String, line: Int)? {
    guard let member = required(name) else { return nil }
    return text(member, limit: limit).map { ($0, member.value.line) }
  }

  /// The text of a member that may be left out.
  mutating func optionalText(_ name: String, limit: Int) -> (text: String, line: Int)? {
    guard let member = optional(name) else { return nil }
    return text(member, limit: limit).map { ($0, member.value.line) }
  }

  /// The text of `member` without blanks at its ends, checked as every authored text is.
  mutating func text(_ member: MarkedMember, limit: Int) -> String? {
    text(member.value, name: member.key, limit: limit)
  }

  /// The text of `node`, which findings call `name`.
  mutating func text(_ node: MarkedNode, name: String, limit: Int) -> String? {
    guard let raw = node.scalar else {
      report(.notText, line: node.line, ["name": name])
      return nil
    }
    let text = Self.trimmed(raw)
    let before = found.count
    if text.isEmpty { report(.emptyText, line: node.line, ["name": name]) }
    if let scalar = CanonicalString.forbiddenScalar(in: text) {
      let hex = String(scalar.value, radix: 16, uppercase: true)
      let code = "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      report(.forbiddenCharacter, line: node.line, ["name": name, "value": code])
    }
    if !CanonicalString.isNFC(text) { report(.notNFC, line: node.line, ["name": name]) }
    if text.utf8.count > limit {
      report(
        .tooLong, line: node.line,
        ["name": name, "value": "\(text.utf8.count)", "limit": "\(limit)"])
    }
    return found.count == before ? text : nil
  }

  /// A whole number in `range` that must be there.
  mutating func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
    required(name).flatMap { number($0, in: range) }
  }

  /// A whole number in `range` that may be left out.
  mutating func optionalNumber(_ name: String, in range: ClosedRange<Int>) -> Int? {
    optional(name).flatMap { number($0, in: range) }
  }

  /// The whole number of `member`, written in plain digits.
  mutating func number(_ member: MarkedMember, in range: ClosedRange<Int>) -> Int? {
    let digits = member.value.scalar ?? ""
    let isPlain = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, let number = Int(digits), range.contains(number) else {
      report(
        .notANumber, line: member.value.line,
        ["name": member.key, "limit": "\(range.lowerBound)–\(range.upperBound)"])
      return nil
    }
    return number
  }

  /// Texts by language code; `vi` must be among them.
  mutating func texts(_ name: String, limit: Int) -> [String: String] {
    guard let member = required(name) else { return [:] }
    return texts(member.value, name: name, limit: limit)
  }

  /// The texts of `node` by language code.
  mutating func texts(_ node: MarkedNode, name: String, limit: Int) -> [String: String] {
    guard let members = node.mapping else {
      report(.notAMapping, line: node.line, ["name": name])
      return [:]
    }
    var texts: [String: String] = [:]
    for member in members {
      guard IdentifierForm.isLanguage(member.key) else {
        report(.unknownKey, line: member.line, ["name": member.key])
        continue
      }
      texts[member.key] = text(member.value, name: "\(name).\(member.key)", limit: limit)
    }
    if !members.contains(where: { $0.key == "vi" }) {
      report(.missingKey, line: node.line, ["name": "\(name).vi"])
    }
    return texts
  }

  /// Reports the members that nobody asked for.
  mutating func finish() {
    for member in rest { report(.unknownKey, line: member.line, ["name": member.key]) }
    rest = []
  }

  /// Without white space at the end and without line feeds at the start; on one line without
  /// white space at the start either.
  private static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first == "\n" { scalars.removeFirst() }
    if !scalars.contains("\n") {
      while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    }
    return String(scalars)
  }
}
