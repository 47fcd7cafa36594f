import RichText

/// The list of machines that a rehearsal tried, as a page to print.
package struct RehearsalSheet: Hashable, Sendable {
  /// One machine.
  package struct Row: Hashable, Sendable {
    package var seat: String
    package var candidate: String
    /// What each trial came to.
    package var marks: [String]
    package var isOK: Bool
    /// What is wrong and what to do.
    package var remedies: [PrintedText]

    package init(
      seat: String, candidate: String, marks: [String], isOK: Bool, remedies: [PrintedText]
    ) {
      self.seat = seat
      self.candidate = candidate
      self.marks = marks
      self.isOK = isOK
      self.remedies = remedies
    }
  }

  package var exam: String
  package var room: String
  package var time: String
  /// What each trial tries.
  package var headings: [PrintedText]
  package var rows: [Row]

  package init(
    exam: String, room: String, time: String, headings: [PrintedText], rows: [Row]
  ) {
    self.exam = exam
    self.room = room
    self.time = time
    self.headings = headings
    self.rows = rows
  }

  /// One HTML document for A4 without scripts or anything to load. Every text is escaped.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="vi">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(HTMLText.escaped("Buổi thử máy · \(room)"))</title>
    <style>
    \(RoomPageStyle.css)
    </style>
    </head>
    <body>
    <header>
    <h1>Kết quả thử máy <span lang="en">Rehearsal of machines</span></h1>
    <p class="banner">BUỔI THỬ MÁY – KHÔNG PHẢI KỲ THI <span lang="en">REHEARSAL – NOT THE EXAM</span></p>
    <p>\(HTMLText.escaped(exam)) · \(HTMLText.escaped(room)) · \(HTMLText.escaped(time))</p>
    <p>Máy đạt <span lang="en">ready</span>: <b>\(rows.count(where: \.isOK))/\(rows.count)</b></p>
    </header>
    <table>
    <thead><tr><th>Máy<br><span lang="en">machine</span></th>
    \(headings.map(Self.head).joined(separator: "\n"))
    <th>Kết luận<br><span lang="en">verdict</span></th></tr></thead>
    <tbody>
    \(rows.map(Self.row).joined(separator: "\n"))
    </tbody>
    </table>
    <div class="signatures"><p>Kỹ thuật viên <span lang="en">Technician</span></p>
    <p>Giám thị <span lang="en">Proctor</span></p></div>
    </body>
    </html>

    """
  }

  private static func head(_ text: PrintedText) -> String {
    "<th>\(HTMLText.escaped(text.vi))<br><span lang=\"en\">\(HTMLText.escaped(text.en))</span></th>"
  }

  private static func row(_ row: Row) -> String {
    let cells = row.marks.map { "<td class=\"mark\">\(HTMLText.escaped($0))</td>" }.joined()
    let verdict =
      row.isOK
      ? "<td class=\"mark\">đạt</td>" : "<td class=\"mark\"><b>KHÔNG ĐẠT</b></td>"
    let main = "<tr><th>\(HTMLText.escaped(row.seat))</th>\(cells)\(verdict)</tr>"
    guard !row.remedies.isEmpty else { return main }
    let lines = row.remedies.map { remedy in
      "<li>\(HTMLText.escaped(remedy.vi)) <span lang=\"en\">\(HTMLText.escaped(remedy.en))</span></li>"
    }
    let width = row.marks.count + 2
    return main
      + "<tr class=\"remedies\"><td colspan=\"\(width)\"><ul>\(lines.joined())</ul></td></tr>"
  }
}
