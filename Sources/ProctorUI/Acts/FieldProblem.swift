import RoomAPI

/// Why a form cannot go on.
struct FieldProblem: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case empty
    case unknownCandidate
    /// Another line names the same candidate.
    case sameCandidate
    /// Another line names the same key file.
    case sameKey
    case number(ClosedRange<Int>)
  }

  /// The line in question.
  let line: Int
  let kind: Kind

  /// The first line of `draft` that cannot stay so.
  static func first(in draft: ActDraft, _ board: Board?) -> FieldProblem? {
    for (index, line) in draft.lines.enumerated() {
      if let kind = problem(line, before: draft.lines[..<index], board) {
        return FieldProblem(line: index, kind: kind)
      }
    }
    return nil
  }

  private static func problem(
    _ line: ActDraft.Line, before: ArraySlice<ActDraft.Line>, _ board: Board?
  ) -> Kind? {
    let value = line.value
    guard !value.isEmpty else { return line.field.isOptional ? nil : .empty }
    let isRepeated = before.contains { $0.field.kind == line.field.kind && $0.value == value }
    switch line.field.kind {
    case .text, .person, .choice, .passphrase: return nil
    case .keyFile: return isRepeated ? .sameKey : nil
    case .candidate(let orAll):
      if orAll, value == "*" { return nil }
      guard board?.seats.contains(where: { $0.candidate == value }) == true else {
        return .unknownCandidate
      }
      return isRepeated ? .sameCandidate : nil
    case .number(let range):
      return Int(value).map { range.contains($0) } == true ? nil : .number(range)
    }
  }
}
