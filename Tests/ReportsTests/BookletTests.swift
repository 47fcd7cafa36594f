import Assessment
import Foundation
import Reports
import Testing

struct BookletTests {
  private func html(
    _ records: [ItemRecord] = Sample.bank.records, keys: Bool, language: DiagnosticLanguage = .vi
  ) -> String {
    Booklet.html(of: Sample.bank, records: records, language: language, showsKeys: keys)
  }

  @Test("Without keys the bytes do not depend on any key or metadata")
  func noKeys() {
    let bare = html(keys: false)
    let other = Sample.bank.records.map { record in
      var record = record
      record.key.content = .texts(accepted: ["khác"], ignoresCase: true)
      record.source = nil
      record.author = "X"
      record.level = .recall
      return record
    }
    #expect(bare == html(other, keys: false))
  }

  @Test(
    "What only the key or the metadata says is printed with keys and not without",
    arguments: [
      "✔", "Đáp án: B", "Hà Nội bí mật", "150,125 ± 0,5 hồ sơ", "1349,5 – 1350,5",
      "cải cách thủ tục", "B → C → D → A", "1 – B, 2 – C, 3 – A", "a) Đúng, b) Sai",
      "Names the late files", "Điều 2", "đối chiếu ngày 23/11/2026", "Vận dụng cao",
      "Hiến pháp &amp; pháp luật / duties", "Ban đề thi mẫu", "A-1", "Bảng đáp án",
    ])
  func keys(words: String) {
    #expect(html(keys: true).contains(words))
    #expect(!html(keys: false).contains(words))
  }

  @Test("Every item, stem and choice is there, numbered in the order given")
  func items() throws {
    let text = html(Array(Sample.bank.records.reversed()), keys: false)
    var places: [String.Index] = []
    for number in 1...Sample.bank.records.count {
      let place = try #require(text.range(of: "Câu \(number) <small>"))
      places.append(place.lowerBound)
    }
    #expect(places == places.sorted())
    #expect(text.contains("11 câu · 11,25 điểm · ngân hàng general-knowledge"))
    for choice in Sample.chosen.flatMap(\.item.choices) { #expect(text.contains(choice.text)) }
  }

  @Test("A passage is printed once above all of its items, wherever the others stood")
  func passages() {
    let records = [Sample.typed[1], Sample.typed[0], Sample.typed[2]]
    let text = html(records, keys: false)
    #expect(text.components(separatedBy: "Phòng <strong>Một cửa</strong>").count == 2)
    #expect(text.contains("Đọc đoạn sau và trả lời các câu từ 1 đến 2."))
    let apart = records.map { BookletItem($0.item) }
    let given = Booklet.html(apart, title: "T", language: .en)
    #expect(given.components(separatedBy: "Phòng <strong>Một cửa</strong>").count == 3)
    #expect(given.contains("Question 3 refers to the following text."))
  }

  @Test("No text of a bank becomes an element or a style")
  func escaping() {
    var record = Sample.chosen[0]
    let evil = "<script>x</script></style>\"'&"
    record.item.stem = evil
    record.item.language = evil
    record.item.unit = evil
    record.item.choices = Sample.choices(evil, "`<i>`", "b")
    record.author = evil
    record.source = SourceCitation(document: evil, article: evil, checked: evil)
    var bank = Sample.bank
    bank.id = evil
    bank.titles = ["vi": evil]
    let records = Sample.bank.records + [record]
    let text = Booklet.html(of: bank, records: records, language: .vi, showsKeys: true)
    #expect(!text.contains("<script"))
    #expect(!text.contains("<i>"))
    #expect(!text.contains("HN <b>"))
    #expect(text.components(separatedBy: "</style>").count == 2)
    #expect(text.contains("&lt;script&gt;x&lt;/script&gt;"))
  }

  @Test("The document loads nothing and runs nothing")
  func selfContained() {
    let text = html(keys: true)
    for word in ["<script", "http:", "https:", "url(", "@import", "<link", "<img", "javascript:"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test("Pinned choices are printed last, and the key names the letter of the print")
  func pinned() throws {
    let text = html([Sample.chosen[1]], keys: true)
    #expect(text.contains("Đáp án: D"))
    let first = try #require(text.range(of: "<div>20</div>"))
    let last = try #require(text.range(of: "<div>14</div>"))
    #expect(first.lowerBound < last.lowerBound)
  }

  @Test("How a response right in part is scored is said, and a trial item says it is one")
  func scoring() {
    let text = html(keys: false)
    #expect(text.contains("đúng 1 ý được 10%, 2 ý được 25%, 3 ý được 50%, 4 ý được 100%"))
    #expect(text.contains("mỗi phương án sai bị trừ"))
    #expect(text.contains("(câu thử nghiệm, không tính điểm)"))
    #expect(text.contains("(0,25 điểm)"))
    #expect(html([Sample.chosen[0]], keys: false).contains("Cách tính điểm") == false)
  }

  @Test("A gap has a blank without the key and its answer with it")
  func gaps() {
    #expect(html([Sample.typed[2]], keys: false).contains("(1) <span class=\"blank wide\">"))
    #expect(html([Sample.typed[2]], keys: true).contains("(2) <strong class=\"right\">✔ A. tăng"))
  }

  @Test("English words for an English booklet")
  func english() {
    let text = html(keys: true, language: .en)
    #expect(text.contains("<h1>General knowledge</h1>"))
    #expect(text.contains("11 questions · 11.25 points · bank general-knowledge"))
    #expect(text.contains("Law / duties"))
    #expect(text.contains("Write 80 to 120 words."))
  }

  @Test("An empty booklet is a whole document")
  func empty() {
    let text = html([], keys: true)
    #expect(text.hasPrefix("<!DOCTYPE html>"))
    #expect(text.hasSuffix("</html>\n"))
    #expect(text.contains("0 câu · 0 điểm"))
  }
}
