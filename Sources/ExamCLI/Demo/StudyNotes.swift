import Assessment

/// What somebody who read the sample bank remembers: the right answer to a stem, in words.
struct StudyNotes: Sendable {
  private let answers: [String: Set<String>]

  init(_ bank: QuestionBank) {
    var answers: [String: Set<String>] = [:]
    for record in bank.records {
      switch record.key.content {
      case .choices(let right):
        answers[record.item.stem] = Set(
          record.item.choices.filter { right.contains($0.id) }.map(\.text))
      case .texts(let accepted, _): answers[record.item.stem] = Set(accepted.prefix(1))
      }
    }
    self.answers = answers
  }

  /// The right texts for this stem; empty when the bank does not hold it.
  func right(for stem: String) -> Set<String> { answers[stem] ?? [] }
}
