package import Assessment

/// An item made of a question, beside the question it was made of.
package struct MadeItem: Hashable, Sendable {
  /// The question as its source means it.
  package var question: SourceQuestion
  /// A draft: somebody has to read it before papers may draw it.
  package var record: ItemRecord

  /// An item of this question.
  package init(question: SourceQuestion, record: ItemRecord) {
    self.question = question
    self.record = record
  }
}
