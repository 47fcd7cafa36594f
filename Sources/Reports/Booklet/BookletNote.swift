package import Assessment

/// What a booklet says about an item to those who may know its key.
package struct BookletNote: Hashable, Sendable {
  package var key: AnswerKey
  /// The content area in words.
  package var topic: String
  package var level: CognitiveLevel
  package var source: SourceCitation?
  package var author: String
  /// Of the item, in full; the first eight characters are printed.
  package var revision: String

  package init(
    key: AnswerKey, topic: String, level: CognitiveLevel, source: SourceCitation? = nil,
    author: String = "", revision: String = ""
  ) {
    self.key = key
    self.topic = topic
    self.level = level
    self.source = source
    self.author = author
    self.revision = revision
  }
}
