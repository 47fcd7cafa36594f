package import Assessment
import CanonicalBytes
package import TransparencyLog

/// One part of an exam as its verified log gives it.
package struct VerifiedPart: Hashable, Sendable {
  /// The exam's name in genesis, e.g. `2026-nn01.p2`.
  package var exam: String
  package var room: String
  package var part: ProfilePart
  /// The rule's id.
  package var profile: String
  package var standing: ProfileStanding
  package var pass: PassRule
  /// Hex SHA-256 of `rule.json`.
  package var ruleSHA: String
  /// The log's last signed head, to be compared with the minutes.
  package var head: Checkpoint
  /// The head of the continuation log whose corrections are in ``rows``, to be compared too.
  package var correctedBy: Checkpoint?
  package var rows: [ResultsRow]
  /// Candidates of the roster who never came.
  package var absentees: Set<CandidateNumber>
  package var exemptions: [Exemption]

  package init(
    exam: String, room: String, part: ProfilePart, profile: String, standing: ProfileStanding,
    pass: PassRule, ruleSHA: String, head: Checkpoint, rows: [ResultsRow],
    absentees: Set<CandidateNumber>, exemptions: [Exemption]
  ) {
    self.exam = exam
    self.room = room
    self.part = part
    self.profile = profile
    self.standing = standing
    self.pass = pass
    self.ruleSHA = ruleSHA
    self.head = head
    self.rows = rows
    self.absentees = absentees
    self.exemptions = exemptions
  }
}

extension VerifiedPart {
  /// What the steps of verification read; `nil` unless all of it is there and the rule is one
  /// part of an exam.
  init?(_ file: CaseFile) {
    guard let genesis = file.genesis, let rule = file.rule, let part = rule.part,
      let roster = file.roster, let head = file.checkpoint,
      let table = file.corrected?.table ?? V15Results.table(file),
      table.rows.count == roster.entries.count
    else { return nil }
    let absent = roster.entries.map(\.candidate).filter {
      file.book[file.book.subject(of: $0)].handIn?.why == .absent
    }
    self.init(
      exam: genesis.exam, room: genesis.room, part: part, profile: rule.id,
      standing: rule.standing, pass: rule.pass, ruleSHA: genesis.ruleSHA, head: head,
      rows: table.rows,
      absentees: Set(absent), exemptions: roster.exemptions)
    correctedBy = file.corrected?.head
  }
}
