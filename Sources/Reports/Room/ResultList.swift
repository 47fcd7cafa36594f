import RichText

/// The room's list of results, which every candidate signs before leaving (TT 22/2025 QC Đ12 k2i,
/// NQ Đ1 k12).
package struct ResultList: Hashable, Sendable {
  /// One candidate.
  package struct Row: Hashable, Sendable {
    package var candidate: String
    package var name: String
    /// As printed, `09/02/1998`.
    package var born: String
    /// What the sheet came to, in words too.
    package var result: String
    /// Incidents, decisions, minutes granted; empty when there is nothing.
    package var note: String
    /// What stands in place of a signature; empty where somebody is to sign.
    package var signed: String

    package init(
      candidate: String, name: String, born: String, result: String, note: String, signed: String
    ) {
      self.candidate = candidate
      self.name = name
      self.born = born
      self.result = result
      self.note = note
      self.signed = signed
    }
  }

  package var exam: String
  package var part: String
  package var room: String
  /// When the test began, as printed.
  package var start: String
  /// On what the results rest.
  package var legalBasis: [String]
  /// Ascending by candidate number.
  package var rows: [Row]
  /// How many of them sat.
  package var sat: Int
  /// Events under the log's last signed head, and base64 of its root.
  package var size: Int
  package var root: String

  package init(
    exam: String, part: String, room: String, start: String, legalBasis: [String], rows: [Row],
    sat: Int, size: Int, root: String
  ) {
    self.exam = exam
    self.part = part
    self.room = room
    self.start = start
    self.legalBasis = legalBasis
    self.rows = rows
    self.sat = sat
    self.size = size
    self.root = root
  }

  /// One HTML document for A4 in the layout of NĐ 30/2020/NĐ-CP, without scripts or anything to
  /// load. Every text is escaped.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="vi">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(HTMLText.escaped("Danh sách kết quả thi · \(room)"))</title>
    <style>
    \(RoomPageStyle.css)
    </style>
    </head>
    <body>
    \([head, title, table, close].joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private var head: String {
    """
    <div class="state">
    <div><p>……………………………………</p><p><b class="line">HỘI ĐỒNG TUYỂN DỤNG</b></p></div>
    <div class="nation"><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b></p>
    <p class="motto"><span class="line">Độc lập - Tự do - Hạnh phúc</span></p></div>
    </div>
    """
  }

  private var title: String {
    let facts = [("Kỳ thi", exam), ("Bài thi", part), ("Phòng thi", room), ("Ca thi", start)]
    let shown = facts.filter { !$0.1.isEmpty }.map { "\($0): <b>\(HTMLText.escaped($1))</b>" }
    return """
      <header>
      <h1>DANH SÁCH KẾT QUẢ THI CỦA PHÒNG THI</h1>
      <p>\(shown.joined(separator: "<br>"))</p>
      </header>
      """
  }

  private var table: String {
    """
    <table>
    <thead><tr><th>TT</th><th>Số báo danh</th><th>Họ và tên</th><th>Ngày sinh</th>
    <th>Kết quả</th><th>Ghi chú</th><th>Thí sinh ký tên</th></tr></thead>
    <tbody>
    \(rows.enumerated().map { Self.row($0.offset + 1, $0.element) }.joined(separator: "\n"))
    </tbody>
    </table>
    """
  }

  private static func row(_ number: Int, _ row: Row) -> String {
    let cells = [
      "<td class=\"mark\">\(number)</td>",
      "<td class=\"mark\">\(HTMLText.escaped(row.candidate))</td>",
      "<td>\(HTMLText.escaped(row.name))</td>",
      "<td class=\"mark\">\(HTMLText.escaped(row.born))</td>",
      "<td>\(HTMLText.escaped(row.result))</td>",
      "<td class=\"note\">\(HTMLText.escaped(row.note))</td>",
      "<td class=\"sign mark\">\(HTMLText.escaped(row.signed))</td>",
    ]
    return "<tr>\(cells.joined())</tr>"
  }

  private var counts: String {
    "Danh sách có \(rows.count) thí sinh; dự thi \(sat); vắng mặt \(rows.count - sat)."
  }

  private static let warnings = [
    "Kết quả chưa trừ điểm do xử lý vi phạm, trừ khi ghi ở cột Ghi chú.",
    "Thí sinh không ký danh sách này thì bài thi bị điểm 0; ký thay thì cả hai bị điểm 0.",
  ]

  private var close: String {
    let lines = [counts] + Self.warnings + legalBasis.map { "Căn cứ: \($0)." }
    return """
      <div class="facts">\(lines.map { "<p>\(HTMLText.escaped($0))</p>" }.joined(separator: "\n"))</div>
      <p class="place"><i>……………………, ngày …… tháng …… năm ………</i></p>
      <div class="signatures">
      <p><b>GIÁM THỊ 1</b><br><i>(ký, ghi rõ họ tên)</i></p>
      <p><b>GIÁM THỊ 2</b><br><i>(ký, ghi rõ họ tên)</i></p>
      <p><b>KỸ THUẬT VIÊN</b><br><i>(ký, ghi rõ họ tên)</i></p>
      </div>
      <footer>Nhật ký phòng thi: \(size) sự kiện, đầu cây <code>\(HTMLText.escaped(root))</code></footer>
      """
  }

  /// The same as plain text, a line of dots for every signature.
  package var text: String {
    let space = String(repeating: ".", count: 24)
    let body = rows.enumerated().flatMap { index, row -> [String] in
      let head = "\(index + 1). \(row.candidate)  \(row.name)  \(row.born)"
      let note = row.note.isEmpty ? [] : ["   Ghi chú: \(row.note)"]
      let signed = row.signed.isEmpty ? space : row.signed
      return [head, "   Kết quả: \(row.result)"] + note + ["   Ký tên: \(signed)", ""]
    }
    let facts = ["Kỳ thi: \(exam)", "Bài thi: \(part)", "Phòng thi: \(room)", "Ca thi: \(start)"]
    return
      ([
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "",
        "DANH SÁCH KẾT QUẢ THI CỦA PHÒNG THI", "",
      ] + facts + [""] + body + [counts] + Self.warnings + legalBasis.map { "Căn cứ: \($0)." } + [
        "", "Giám thị 1: \(space)", "Giám thị 2: \(space)", "Kỹ thuật viên: \(space)", "",
        "Nhật ký phòng thi: \(size) sự kiện, đầu cây \(root)", "",
      ]).joined(separator: "\n")
  }
}
