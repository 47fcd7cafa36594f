/// How large a simulated exam is.
package struct ExamSize: Hashable, Sendable {
  package var candidates: Int
  /// Items of a paper, from 4.
  package var items: Int
  /// The working time.
  package var minutes: Int

  package init(candidates: Int, items: Int, minutes: Int) {
    (self.candidates, self.items, self.minutes) = (candidates, items, minutes)
  }

  /// Sizes that a debug build goes through by the hundred.
  package static let small = [
    ExamSize(candidates: 2, items: 4, minutes: 2), ExamSize(candidates: 3, items: 5, minutes: 2),
    ExamSize(candidates: 3, items: 4, minutes: 3), ExamSize(candidates: 2, items: 6, minutes: 4),
    ExamSize(candidates: 4, items: 4, minutes: 2), ExamSize(candidates: 1, items: 4, minutes: 11),
  ]

  /// A room of so many candidates, from a very short exam to one of a quarter of an hour.
  package static func room(of candidates: Int) -> [ExamSize] {
    [(8, 3), (10, 5), (12, 8), (15, 15)].map { items, minutes in
      ExamSize(candidates: candidates, items: items, minutes: minutes)
    }
  }
}
