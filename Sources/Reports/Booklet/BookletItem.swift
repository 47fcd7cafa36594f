package import Assessment

/// One item of a booklet.
package struct BookletItem: Hashable, Sendable {
  /// Its choices are printed in the order they have here, pinned ones last.
  package var item: Item
  /// What only examiners may read; `nil` leaves the item without a trace of its key.
  package var note: BookletNote?

  package init(_ item: Item, note: BookletNote? = nil) {
    self.item = item
    self.note = note
  }

  /// An item of `bank`; with its key, source and metadata when `showsKey`.
  package init(
    _ record: ItemRecord, of bank: QuestionBank, language: DiagnosticLanguage, showsKey: Bool
  ) {
    self.init(record.item)
    guard showsKey else { return }
    note = BookletNote(
      key: record.key, topic: Self.title(of: record.topic, in: bank, language),
      level: record.level, source: record.source, author: record.author,
      revision: (try? record.item.revision()) ?? "")
  }

  /// The title of the nearest listed topic, and the rest of the code behind it.
  private static func title(
    of topic: TopicCode, in bank: QuestionBank, _ language: DiagnosticLanguage
  ) -> String {
    var parts = topic.rawValue.split(separator: "/")
    var rest: [Substring] = []
    while let last = parts.last {
      if let titles = bank.topics[TopicCode(parts.joined(separator: "/"))],
        let title = titles[language.rawValue] ?? titles[bank.language] ?? titles.values.min()
      {
        return ([title] + rest.reversed().map(String.init)).joined(separator: " / ")
      }
      rest.append(last)
      parts.removeLast()
    }
    return topic.rawValue
  }
}
