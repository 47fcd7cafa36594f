extension VerificationSummary {
  /// The summary as plain text.
  var text: String {
    var lines = [title.vi, title.en, "", verdict.vi, verdict.en]
    for section in sections {
      lines += ["", "\(section.title.vi) – \(section.title.en)", ""]
      for (name, value) in section.facts {
        let rows = value.split(separator: "\n")
        lines.append("  \(name.vi) – \(name.en): \(rows.first ?? "")")
        lines += rows.dropFirst().map { "      \($0)" }
      }
      for line in section.lines { lines += ["  • \(line.vi)", "    \(line.en)"] }
    }
    return Console.visible(lines.joined(separator: "\n") + "\n")
  }

  /// The summary as one page that needs nothing else.
  var html: String {
    let body = sections.map { section in
      let facts = section.facts.map { name, value in
        "<tr><th>\(Self.escaped(name.vi))<br><i lang=\"en\">\(Self.escaped(name.en))</i></th>"
          + "<td><code>\(Self.escaped(value))</code></td></tr>"
      }
      let lines = section.lines.map { line in
        "<tr><td>\(Self.escaped(line.vi))</td><td lang=\"en\">\(Self.escaped(line.en))</td></tr>"
      }
      return "<h2>\(Self.escaped(section.title.vi)) "
        + "<i lang=\"en\">\(Self.escaped(section.title.en))</i></h2>\n"
        + "<table>\n\((facts + lines).joined(separator: "\n"))\n</table>"
    }
    return """
      <!doctype html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <title>\(Self.escaped(title.vi))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>\(Self.escaped(title.vi))<br><i lang="en">\(Self.escaped(title.en))</i></h1>
      <p class="\(isOK ? "ok" : "not")"><b>\(Self.escaped(verdict.vi))</b><br>
      <i lang="en">\(Self.escaped(verdict.en))</i></p>
      \(body.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  private static let style = """
    @page { size: A4; margin: 20mm; }
    html { font: 12pt/1.4 "Times New Roman", "Liberation Serif", "Noto Serif", serif; }
    body { max-width: 175mm; margin: 0 auto; }
    h1 { font-size: 17pt; text-align: center; }
    h2 { font-size: 13pt; margin: 6mm 0 2mm; break-after: avoid; }
    i { font-weight: normal; color: #444; }
    p { border: 0.4mm solid #000; padding: 3mm; text-align: center; font-size: 13pt; }
    p.not { border-width: 1.2mm; border-style: double; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th, td { border: 0.2mm solid #888; padding: 1mm 2mm; text-align: left; vertical-align: top;
      overflow-wrap: anywhere; }
    tr { break-inside: avoid; }
    th { width: 32%; font-weight: normal; }
    td[lang] { width: 45%; color: #444; }
    code { font: 10pt monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
    """

  private static func escaped(_ text: String) -> String {
    Console.visible(text).reduce(into: "") { html, character in
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.append(character)
      }
    }
  }
}
