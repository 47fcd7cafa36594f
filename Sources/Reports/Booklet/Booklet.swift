package import Assessment
import RichText

/// Items as a document to print on A4: one HTML file without scripts or anything to load.
package enum Booklet {
  /// The items in the order given, numbered from 1; a passage stands once above each run of its
  /// items. Every text is escaped.
  ///
  /// An item with a note is printed with its key, its source and its metadata, and then a table
  /// of answers ends the document; without notes the document does not depend on any key.
  /// - Parameters:
  ///   - title: of the cover, e.g. the bank's title.
  ///   - bank: the bank's name, printed below the title; may be empty.
  ///   - language: of the booklet's own words.
  package static func html(
    _ items: [BookletItem], title: String, bank: String = "", language: DiagnosticLanguage
  ) -> String {
    let words = BookletWords.of(language)
    let numbered = items.enumerated().map {
      BookletEntry($0.element, number: $0.offset + 1, words: words)
    }
    let body =
      [cover(numbered, title: title, bank: bank, words)] + sections(numbered, words)
      + [KeyTable.html(numbered, words)]
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(BookletStyle.css)
      </style>
      </head>
      <body>
      \(body.filter { !$0.isEmpty }.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  /// These records of `bank` in the order given, but items of one passage behind its first one.
  package static func html(
    of bank: QuestionBank, records: [ItemRecord], language: DiagnosticLanguage, showsKeys: Bool
  ) -> String {
    let title = bank.titles[language.rawValue] ?? bank.titles[bank.language] ?? bank.id
    let items = together(records).map {
      BookletItem($0, of: bank, language: language, showsKey: showsKeys)
    }
    return html(items, title: title, bank: bank.id, language: language)
  }

  private static func together(_ records: [ItemRecord]) -> [ItemRecord] {
    var first: [PassageID: Int] = [:]
    let places = records.enumerated().map { index, record in
      guard let passage = record.item.passage?.id else { return index }
      if let place = first[passage] { return place }
      first[passage] = index
      return index
    }
    return records.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { records[$0] }
  }

  private static func cover(
    _ entries: [BookletEntry], title: String, bank: String, _ words: BookletWords
  ) -> String {
    let points = entries.reduce(Points.zero) { $0 + $1.item.points }
    var facts = [words.items(entries.count), words.points(points)]
    if !bank.isEmpty { facts.append("\(words.bank) \(bank)") }
    let warning =
      entries.contains { $0.note != nil } ? "<p class=\"warning\">\(words.withKeys)</p>" : ""
    return """
      <header>
      <h1>\(HTMLText.escaped(title))</h1>
      <p class="facts">\(HTMLText.escaped(facts.joined(separator: " · ")))</p>\(warning)
      </header>
      """
  }

  private static func sections(_ entries: [BookletEntry], _ words: BookletWords) -> [String] {
    var sections: [String] = []
    var rest = entries[...]
    while let first = rest.first {
      let run = rest.prefix { $0.item.passage == first.item.passage }
      let count = first.item.passage == nil ? 1 : run.count
      if let passage = first.item.passage {
        sections.append(self.passage(passage, first.number, first.number + count - 1, words))
      }
      sections += rest.prefix(count).map(\.html)
      rest = rest.dropFirst(count)
    }
    return sections
  }

  private static func passage(
    _ passage: Passage, _ first: Int, _ last: Int, _ words: BookletWords
  ) -> String {
    """
    <section class="passage">
    <p class="lead">\(HTMLText.escaped(words.passage(first, last)))</p>
    <div class="text">\(RichText(passage.text).html)</div>
    </section>
    """
  }
}
