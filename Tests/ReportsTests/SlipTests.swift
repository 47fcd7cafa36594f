import Reports
import Testing

struct SlipTests {
  private static func slip(
    name: String = "Nguyễn Thị Ánh", kind: Slip.Kind = .handedIn, symbol: SlipSymbol? = nil
  ) -> Slip {
    Slip(
      exam: "Kỳ tuyển dụng <2026>", part: "Vòng 1", room: "P03", candidate: "0001", name: name,
      kind: kind, time: "09:41:07, 01/12/2026", code: "V6HF-3MFG-S0TF-M4K5",
      origin: "thi.example.vn/2026-vc01/p03", event: 812, size: 1_024, root: "cx1hkcvx=",
      witnesses: ["giamsat.example.vn"], file: "0001.tlog-proof",
      digest: String(repeating: "0a", count: 32), symbol: symbol)
  }

  @Test(
    "A slip says what it is about, in Vietnamese with English beside it",
    arguments: [
      "V6HF-3MFG-S0TF-M4K5", "0001.tlog-proof", "Nguyễn Thị Ánh", "09:41:07, 01/12/2026",
      "Kỳ tuyển dụng &lt;2026&gt;", "giamsat.example.vn", "thi.example.vn/2026-vc01/p03",
      "Phiếu biên nhận", "Receipt for an exam sheet", "Phiếu này chứng minh điều gì",
      "What it proves", "sha256sum 0001.tlog-proof", "khoathi audit receipt 0001.tlog-proof",
      "cx1hkcvx=", "Thí sinh nộp bài lúc",
    ])
  func content(words: String) {
    #expect(Self.slip().html.contains(words))
  }

  @Test("Names are shown, never obeyed, and nothing is loaded from anywhere")
  func escaped() {
    let html = Self.slip(name: "<script>alert(1)</script>").html
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;"))
    #expect(!html.contains("http") && !html.contains("src=") && !html.contains("url("))
  }

  @Test("A sheet that the server collected is called so")
  func collected() {
    let html = Self.slip(kind: .collected).html
    #expect(html.contains("Máy chủ thu bài lúc"))
    #expect(!html.contains("Thí sinh nộp bài lúc"))
  }

  @Test("A symbol is drawn module by module with white around it")
  func symbol() throws {
    #expect(SlipSymbol(side: 2, modules: [true]) == nil)
    let symbol = try #require(
      SlipSymbol(
        side: 3, modules: [true, true, false, false, false, true, true, false, true]))
    let html = Self.slip(symbol: symbol).html
    #expect(html.contains("viewBox=\"-4 -4 11 11\""))
    #expect(
      html.contains(
        "M0 0h2v1h-2zM2 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1z"))
    #expect(!Self.slip().html.contains("<svg"))
  }

  @Test("The symbol's text needs no small letters")
  func text() {
    let text = Slip.symbolText(code: "V6HF-3MFG-S0TF-M4K5", digest: "0a0b")
    #expect(text == "KHOATHI:V6HF-3MFG-S0TF-M4K5:0A0B")
  }
}
