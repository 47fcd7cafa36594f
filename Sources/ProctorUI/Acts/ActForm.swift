package import RoomAPI

/// What the board asks before it carries out one act. A value: the edge knows what to do with it.
package struct ActForm: Hashable, Sendable {
  /// Whom an act is about.
  package enum Target: Hashable, Sendable {
    case room
    case candidate
    /// One or all: the line for the candidate says which.
    case either
  }

  /// Names the act among all of a board, e.g. `message`.
  package let id: String
  package let target: Target
  package let title: Said
  /// One sentence: what it does and what it needs.
  package let note: Said
  package let fields: [ActField]
  /// How many officials sign it.
  package let approvals: Int
  /// When the room takes it.
  package let phases: Set<Board.Phase>
  /// The question before it is done; `{id}` stands for what was typed in the field `id`.
  package let question: Said
  /// The words of the same command at a shell, without program name; empty when there is none.
  package let command: [String]
  /// Whether the candidate's seat is shown large once it is done.
  package let showsSeat: Bool

  package init(
    id: String, target: Target, title: Said, note: Said, fields: [ActField] = [],
    approvals: Int = 0, phases: Set<Board.Phase>, question: Said, command: [String] = [],
    showsSeat: Bool = false
  ) {
    self.id = id
    self.target = target
    self.title = title
    self.note = note
    self.fields = fields
    self.approvals = approvals
    self.phases = phases
    self.question = question
    self.command = command
    self.showsSeat = showsSeat
  }
}
