import RoomAPI
import TextScreen

/// A form that somebody is filling in.
struct ActDraft: Equatable, Sendable {
  enum Stage: Equatable, Sendable {
    case filling
    case confirming
    /// The room has not answered.
    case sending
    /// The room has taken it.
    case done(at: Instant, events: Int)
    /// Nothing was logged, and why.
    case refused(Said)
    /// Nobody knows whether it was logged.
    case unknown
  }

  /// One line and what stands in it.
  struct Line: Equatable, Sendable {
    let field: ActField
    var text: TextField
    /// The index of the value of a line with a few values.
    var choice = 0
  }

  let form: ActForm
  var lines: [Line]
  /// The focused line; the one after the last is the button.
  var focus = 0
  var stage = Stage.filling
  var problem: FieldProblem?
  /// Whether somebody has just confirmed it.
  var isDue = false

  /// `lost` is how many minutes of working time the board says were lost.
  init(
    _ form: ActForm, remembered: [String: String], about candidate: String?, lost: Int? = nil
  ) {
    self.form = form
    let approvals = (0..<form.approvals).flatMap { ActField.approval($0 + 1) }
    lines = (form.fields + approvals).map { field in
      Line(field: field, text: Self.start(of: field, remembered, candidate, lost))
    }
    focus = 0
    focus = firstOpen
  }

  /// The first line that somebody must fill in or choose.
  var firstOpen: Int {
    lines.firstIndex { line in
      if case .choice = line.field.kind { return stage == .filling }
      return !line.isFilled && !line.field.isOptional
    } ?? lines.count
  }

  var isAtButton: Bool { focus >= lines.count }

  /// Whether letters go into the focused line.
  var takesText: Bool {
    guard stage == .filling, !isAtButton else { return false }
    if case .choice = lines[focus].field.kind { return false }
    return true
  }

  /// Forgets what must not stay.
  mutating func wipe() {
    for index in lines.indices where lines[index].field.kind == .passphrase {
      lines[index].text = TextField(most: lines[index].text.most)
    }
  }

  private static func start(
    of field: ActField, _ remembered: [String: String], _ candidate: String?, _ lost: Int?
  ) -> TextField {
    switch field.kind {
    case .text(let most): TextField(most: most)
    case .person: TextField(remembered[field.id] ?? "", most: 100)
    case .keyFile: TextField(remembered[field.id] ?? "", most: 400)
    case .candidate(let orAll): TextField(candidate ?? (orAll ? "*" : ""), most: 32)
    case .number:
      TextField(field.startsWithLost ? lost.map { String($0) } ?? "" : "", most: 4)
    case .choice: TextField(most: 0)
    case .passphrase: TextField(most: 200)
    }
  }
}

extension ActDraft.Line {
  /// What the line comes to.
  var value: String {
    switch field.kind {
    case .choice(let choices): choices.isEmpty ? "" : choices[choice % choices.count].value
    case .passphrase: text.text
    case .text, .person, .candidate, .number, .keyFile: text.text.trimmed
    }
  }

  var isFilled: Bool { !value.isEmpty }
}

extension String {
  /// Without spaces at both ends.
  var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
