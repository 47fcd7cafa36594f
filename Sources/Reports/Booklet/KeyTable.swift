import Assessment
import RichText

/// The answers of a booklet once more, on a page of their own.
enum KeyTable {
  /// Letters of an answer that stands beside four others.
  private static let short = 8

  /// Empty when no item has a note.
  static func html(_ entries: [BookletEntry], _ words: BookletWords) -> String {
    let rows = entries.compactMap { entry in
      entry.note.map {
        (entry.number, PrintedAnswerKey(entry.item, entry.choices, $0.key, words).text)
      }
    }
    if rows.isEmpty { return "" }
    let short = rows.filter { $0.1.count <= Self.short }.map { number, text in
      "<li><span>\(number)</span><strong>\(HTMLText.escaped(text))</strong></li>"
    }
    let long = rows.filter { $0.1.count > Self.short }.map { number, text in
      "<tr><td>\(number)</td><td><strong>\(HTMLText.escaped(text))</strong></td></tr>"
    }
    var parts = ["<h2>\(words.keyTable)</h2>"]
    if !short.isEmpty { parts.append("<ul class=\"keys\">\n" + lines(short) + "\n</ul>") }
    if !long.isEmpty {
      let head = "<thead><tr><th>\(words.item)</th><th>\(words.key)</th></tr></thead>"
      parts.append("<table>\n\(head)\n<tbody>\n" + lines(long) + "\n</tbody>\n</table>")
    }
    return "<section class=\"keytable\">\n" + lines(parts) + "\n</section>"
  }

  private static func lines(_ parts: [String]) -> String { parts.joined(separator: "\n") }
}
