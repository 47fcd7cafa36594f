import Reports
import Testing

@Suite("The room's list of results to sign")
struct ResultListTests {
  private static let list = ResultList(
    exam: "Kỳ thi <b>2026</b>", part: "Vòng 1", room: "P03", start: "08:00:00, 01/12/2026",
    legalBasis: ["NĐ 170/2025/NĐ-CP"],
    rows: [
      ResultList.Row(
        candidate: "0001", name: "Nguyễn Thị \"Ánh\"", born: "09/02/1998",
        result: "45/60 câu đúng (bốn mươi lăm), 45 điểm – ĐẠT", note: "thêm 15 phút (mắt kém)",
        signed: ""),
      ResultList.Row(
        candidate: "0002", name: "Trần Văn Bình", born: "03/04/1999", result: "VẮNG MẶT", note: "",
        signed: "vắng"),
    ], sat: 1, size: 120, root: "AAAA")

  @Test("has the national header, a line and a place to sign for everybody, and loads nothing")
  func page() {
    let html = Self.list.html
    for text in [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
      "DANH SÁCH KẾT QUẢ THI CỦA PHÒNG THI", "GIÁM THỊ 1", "GIÁM THỊ 2", "KỸ THUẬT VIÊN",
      "bốn mươi lăm", "thêm 15 phút (mắt kém)", "dự thi 1; vắng mặt 1",
      "Căn cứ: NĐ 170/2025/NĐ-CP.", "size: A4",
    ] {
      #expect(html.contains(text), "\(text)")
    }
    #expect(html.contains("Kỳ thi &lt;b&gt;2026") && html.contains("&quot;Ánh&quot;"))
    #expect(html.ranges(of: "<td class=\"sign mark\">").count == 2)
    #expect(!html.contains("<script") && !html.contains("src=") && !html.contains("http"))
  }

  @Test("is plain text with a line of dots for every signature that is awaited")
  func text() {
    let text = Self.list.text
    #expect(text.ranges(of: "   Ký tên: ....").count == 1)
    #expect(text.contains("   Ký tên: vắng") && text.contains("2. 0002  Trần Văn Bình"))
    #expect(text.contains("Giám thị 1: ...") && text.contains("Giám thị 2: ..."))
  }

  @Test(
    "Figures are said as Vietnamese says them",
    arguments: [
      (0, "không"), (5, "năm"), (10, "mười"), (15, "mười lăm"), (21, "hai mươi mốt"),
      (45, "bốn mươi lăm"), (60, "sáu mươi"), (100, "một trăm"), (101, "một trăm linh một"),
      (115, "một trăm mười lăm"), (1_005, "một nghìn không trăm linh năm"), (1_000, "một nghìn"),
      (10_000, "10000"),
    ])
  func spoken(number: Int, words: String) { #expect(SpokenNumber.words(number) == words) }
}
