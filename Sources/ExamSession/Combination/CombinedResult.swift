package import Assessment
import TransparencyLog

/// The result of an exam in parts: a function of verified logs, one or more rooms a part.
package struct CombinedResult: Hashable, Sendable {
  /// The parts in the rule's order.
  package let parts: [ProfilePart]
  /// What was combined, in the order of the parts.
  package let logs: [VerifiedPart]
  /// Ascending by candidate number.
  package let rows: [CombinedRow]

  /// Puts the parts together. Nothing is added up or rounded: each part is passed or not by its
  /// own rule.
  package init(_ given: [VerifiedPart]) throws(CombinationRefusal) {
    guard let first = given.first else { throw .empty }
    try Self.check(given, first)
    logs = given.sorted { a, b in
      let (left, right) = (Self.place(a, first), Self.place(b, first))
      return left == right ? a.head.origin < b.head.origin : left < right
    }
    parts = first.part.parts.compactMap { id in given.first { $0.part.id == id }?.part }
    rows = try Self.rows(logs, parts.map(\.id))
  }

  private static func place(_ log: VerifiedPart, _ first: VerifiedPart) -> Int {
    first.part.parts.firstIndex(of: log.part.id) ?? .max
  }

  private static func check(
    _ given: [VerifiedPart], _ first: VerifiedPart
  ) throws(CombinationRefusal) {
    var origins: Set<String> = []
    for log in given {
      guard origins.insert(log.head.origin).inserted else { throw .logRepeated(log.head.origin) }
      guard log.profile == first.profile, log.part.parts == first.part.parts,
        log.standing == first.standing
      else { throw .profileDiffers(first.profile, log.profile) }
      let room = given.first { $0.part.id == log.part.id }
      guard room?.ruleSHA == log.ruleSHA else { throw .ruleDiffers(part: log.part.id) }
      guard base(log.exam) == base(first.exam) else { throw .examDiffers(first.exam, log.exam) }
    }
    for part in first.part.parts where !given.contains(where: { $0.part.id == part }) {
      throw .partMissing(part)
    }
  }

  /// `2026-nn01` of `2026-nn01.p2`; a name without a part's number stays whole.
  private static func base(_ exam: String) -> Substring {
    guard let dot = exam.lastIndex(of: ".") else { return exam[...] }
    let part = exam[dot...].dropFirst()
    let isPart = part.first == "p" && part.count > 1 && part.dropFirst().allSatisfy(\.isNumber)
    return isPart ? exam[..<dot] : exam[...]
  }

  private static func rows(
    _ logs: [VerifiedPart], _ parts: [String]
  ) throws(CombinationRefusal) -> [CombinedRow] {
    var rows: [CandidateNumber: CombinedRow] = [:]
    var filled: Set<[String]> = []
    for log in logs {
      guard let place = parts.firstIndex(of: log.part.id) else { continue }
      for (candidate, name, born, standing) in log.standings {
        var row =
          rows[candidate]
          ?? CombinedRow(
            candidate: candidate, name: name, born: born,
            standings: parts.map { _ in .missing })
        guard row.name == name, row.born == born else { throw .personDiffers(candidate) }
        guard filled.insert([candidate.rawValue, log.part.id]).inserted else {
          throw .candidateRepeated(candidate, part: log.part.id)
        }
        row.standings[place] = standing
        rows[candidate] = row
      }
    }
    return rows.values.sorted { $0.candidate < $1.candidate }
  }
}

extension VerifiedPart {
  /// Everybody whom this log knows, and how they stand.
  fileprivate var standings: [(CandidateNumber, String, String, PartStanding)] {
    rows.map { ($0.candidate, $0.name, $0.born, standing($0)) }
      + exemptions.map { ($0.candidate, $0.name, $0.born, .exempt(ground: $0.ground)) }
  }

  private func standing(_ row: ResultsRow) -> PartStanding {
    if absentees.contains(row.candidate) { return .absent }
    switch row.result {
    case "pass": return .passed(net: row.net)
    case "unmarked": return .unmarked
    default: return .failed(net: row.net)
    }
  }
}
