import Assessment
import ExamSession

/// Where the items of an exam come from.
enum ExamBank {
  /// Authored files, which are read.
  case authored(QuestionBank)
  /// A folder that was sealed before: of its items nobody here knows more than the leaves.
  case sealed(SealedFolder)
}

extension ExamDefinition {
  /// The ceremony that the exam file describes; `nil` when nothing is to be sealed.
  func ceremony() throws -> Ceremony? {
    guard let trustees else { return nil }
    return try Ceremony(
      needed: trustees.needed, publicDraw: publicDraw,
      trustees: trustees.list.map { Ceremony.Trustee(name: $0.name, recipient: $0.recipient) })
  }
}

extension Blueprint {
  /// This blueprint with points on every item: the items' own where the blueprint sets none.
  func settled(for bank: QuestionBank) -> Blueprint {
    settled { cell in
      bank.approved.first { cell.takes(topic: $0.topic, level: $0.level) }?.item.points
    }
  }

  /// This blueprint with the points of `other` where it sets none.
  func settled(as other: Blueprint) -> Blueprint {
    settled { cell in other.cells.first { $0.id == cell.id }?.points }
  }

  private func settled(_ points: (BlueprintCell) -> Points?) -> Blueprint {
    var settled = self
    for index in settled.cells.indices where self.points(in: settled.cells[index]) == nil {
      settled.cells[index].points = points(settled.cells[index])
    }
    return settled
  }
}
