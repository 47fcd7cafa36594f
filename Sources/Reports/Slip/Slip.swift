import RichText

/// What a candidate takes home on paper: the receipt code and how to check it.
///
/// Says nothing about the responses.
package struct Slip: Hashable, Sendable {
  /// How the sheet came in.
  package enum Kind: Hashable, Sendable {
    /// Handed in by the candidate.
    case handedIn
    /// Collected by the server.
    case collected
  }

  /// What people call the exam.
  package var exam: String
  package var part: String
  package var room: String
  package var candidate: String
  package var name: String
  package var kind: Kind
  /// Day and time in Việt Nam, as printed.
  package var time: String
  /// The receipt code.
  package var code: String
  /// The log's name.
  package var origin: String
  /// The event's index in the log.
  package var event: Int
  /// The number of events under the signed head.
  package var size: Int
  /// Base64 of the root under the signed head.
  package var root: String
  /// Who signed the head besides the log itself.
  package var witnesses: [String]
  /// The name of the candidate's proof file.
  package var file: String
  /// Hex SHA-256 of the proof file.
  package var digest: String
  package var symbol: SlipSymbol?

  package init(
    exam: String, part: String, room: String, candidate: String, name: String, kind: Kind,
    time: String, code: String, origin: String, event: Int, size: Int, root: String,
    witnesses: [String], file: String, digest: String, symbol: SlipSymbol?
  ) {
    self.exam = exam
    self.part = part
    self.room = room
    self.candidate = candidate
    self.name = name
    self.kind = kind
    self.time = time
    self.code = code
    self.origin = origin
    self.event = event
    self.size = size
    self.root = root
    self.witnesses = witnesses
    self.file = file
    self.digest = digest
    self.symbol = symbol
  }

  /// The text of the symbol for these values: capital letters, digits and a few signs only, so that
  /// it stays small.
  package static func symbolText(code: String, digest: String) -> String {
    "KHOATHI:\(code):\(digest.uppercased())"
  }

  /// One HTML page for A4 without scripts or anything to load. Every text is escaped.
  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="vi">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>\(HTMLText.escaped("\(candidate) · \(code)"))</title>
    <style>
    \(SlipStyle.css)
    </style>
    </head>
    <body>
    \([head, facts, receipt, proves, check, small].joined(separator: "\n"))
    </body>
    </html>

    """
  }

  private var head: String {
    """
    <header>
    <h1>Phiếu biên nhận bài thi</h1>
    <p lang="en">Receipt for an exam sheet</p>
    </header>
    """
  }

  private var facts: String {
    let came: (vi: String, en: String) =
      switch kind {
      case .handedIn: ("Thí sinh nộp bài lúc", "Handed in at")
      case .collected: ("Máy chủ thu bài lúc", "Collected at")
      }
    let rows = [
      ("Kỳ thi", "Exam", exam), ("Bài thi", "Part", part), ("Phòng thi", "Room", room),
      ("Số báo danh", "Candidate no.", candidate), ("Họ và tên", "Full name", name),
      (came.vi, came.en, time),
    ].filter { !$0.2.isEmpty }
    let lines = rows.map { vietnamese, english, value in
      "<tr><th>\(vietnamese) <span lang=\"en\">\(english)</span></th>"
        + "<td>\(HTMLText.escaped(value))</td></tr>"
    }
    return "<table>\n\(lines.joined(separator: "\n"))\n</table>"
  }

  private var receipt: String {
    let text = Self.symbolText(code: code, digest: digest)
    let svg = symbol?.svg(title: HTMLText.escaped(text)) ?? ""
    return """
      <section class="receipt">
      <div>
      <h2>Mã biên nhận <span lang="en">Receipt code</span></h2>
      <p class="code">\(HTMLText.escaped(code))</p>
      <p>Mã này phải trùng với mã đã hiện trên máy thi khi nộp bài.
      <span lang="en">It must be the code that the terminal showed at the hand-in.</span></p>
      </div>
      \(svg)
      </section>
      """
  }

  private var proves: String {
    """
    <section>
    <h2>Phiếu này chứng minh điều gì <span lang="en">What it proves</span></h2>
    <p>Bài làm cuối cùng của thí sinh đã nằm trong nhật ký phòng thi khi nhật ký được ký và các nhân
    chứng xác nhận. Không ai sửa được bài làm sau đó mà mã vẫn đúng. Phiếu không cho biết thí sinh đã
    trả lời gì.</p>
    <p lang="en">The candidate’s final sheet stood in the room’s log when the log was signed and its
    witnesses confirmed it. Nobody can change the sheet afterwards and keep this code. The slip says
    nothing about the responses.</p>
    </section>
    """
  }

  private var check: String {
    let file = HTMLText.escaped(file)
    return """
      <section>
      <h2>Cách kiểm tra <span lang="en">How to check</span></h2>
      <ol>
      <li>Nhận tệp <code>\(file)</code> từ hội đồng thi; khóa nhật ký và chính sách nhân chứng lấy ở
      biên bản đã ký. <span lang="en">Get the file from the council, log key and witness policy from
      the signed minutes.</span></li>
      <li><code>sha256sum \(file)</code> phải in ra <span lang="en">must print</span>
      <code class="digest">\(HTMLText.escaped(digest))</code></li>
      <li><code>khoathi audit receipt \(file) --policy policy.txt --vkey vkey.txt</code> in ra mã biên
      nhận và bài làm; so mã với phiếu này. Chương trình khác đọc được tệp C2SP tlog-proof cũng dùng
      được. <span lang="en">prints the code and the sheet; compare the code. Any other program for
      C2SP tlog-proof files will do.</span></li>
      </ol>
      </section>
      """
  }

  private var small: String {
    let signed = witnesses.isEmpty ? "–" : witnesses.joined(separator: ", ")
    return """
      <footer>
      <p>Nhật ký <span lang="en">Log</span> <code>\(HTMLText.escaped(origin))</code> ·
      sự kiện <span lang="en">event</span> \(event) ·
      đầu cây <span lang="en">head</span> \(size) <code>\(HTMLText.escaped(root))</code> ·
      nhân chứng <span lang="en">witnesses</span> \(HTMLText.escaped(signed))</p>
      <p>Mã QR chứa mã biên nhận và SHA-256 của tệp. <span lang="en">The QR code holds the receipt
      code and the file’s SHA-256.</span></p>
      </footer>
      """
  }
}
