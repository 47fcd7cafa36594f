import Assessment
import Testing

@Suite("What looks like a fault and is none")
struct NoFalseAlarmTests {
  /// One change to the sound bank after which it is still sound.
  struct Harmless: Sendable, CustomTestStringConvertible {
    var what: String
    var change: @Sendable (inout FixtureItem) -> Void
    var testDescription: String { what }
  }

  static let harmless: [Harmless] = [
    Harmless(what: "spaces around a sign") { $0.stem = "Nếu 2 : 3 = 4 : x thì giá trị nào khớp?" },
    Harmless(what: "an unknown in a row") { $0.stem = "Điền số còn thiếu: 2, 4, 8, ?, 32." },
    Harmless(what: "an ellipsis as a gap") { $0.stem = "Trăng rằm ... sáng như thế nào?" },
    Harmless(what: "columns set with spaces") {
      $0.stem = "Xem số liệu:\nXã        Nhận   Trả\nAn Bình    400   372\nXã nào đông dân?"
    },
    Harmless(what: "code with spaces") { $0.stem = "Lệnh `dir  /s` cho thấy kết quả nào?" },
    Harmless(what: "an asterisk in a formula") { $0.stem = "Ô chứa =A1*B1 cho số nào?" },
    Harmless(what: "a wildcard") { $0.stem = "Mẫu *.docx khớp với tệp nào trong thư mục?" },
    Harmless(what: "an escaped mark") { $0.stem = #"Ký hiệu \*\*đậm và x\^{2 nghĩa là gì?"# },
    Harmless(what: "Greek letters in formulas") { $0.stem = "Bước sóng λ, điện trở Ω, μm là gì?" },
    Harmless(what: "a pronunciation") { $0.stem = "Từ nào đọc là /ðəʊ/ trong tiếng Anh?" },
    Harmless(what: "Russian words") { $0.stem = "Tàu Восток chở phi hành gia nào?" },
    Harmless(what: "persons called by letters") {
      $0.stem = "A và B cùng trực đêm; ai giữ chìa khóa kho?"
      $0.choices = ["Cả A và B", "Chỉ A", "Chỉ B", "Người khác"]
    },
    Harmless(what: "letters kept in place") {
      $0.choices[3] = "Cả A và B"
      $0.more = ["fixed: true"]
    },
    Harmless(what: "statements numbered in the stem") {
      $0.stem = "Xét (1) Mua sổ. (2) Thuê kho. (3) Vẽ sơ đồ. Cần làm việc gì?"
      $0.choices = ["Chỉ (1)", "Chỉ (2)", "Hai việc (1), (3)", "Cả ba việc trên"]
      $0.answer = "D"
    },
    Harmless(what: "two persons who are both right") { $0.choices[3] = "Hai bạn đều đúng" },
    Harmless(what: "a negative in a clause") {
      $0.stem = "Người không có thẻ cần gặp bộ phận nào để vào kho?"
    },
    Harmless(what: "a negative in strong letters") {
      $0.stem = "Đồ vật nào sau đây **không** dùng để viết?"
    },
    Harmless(what: "choices that differ by spaces and capitals") {
      $0.stem = "Cách gõ nào đúng quy tắc?"
      $0.choices = ["Kính gửi: Sở", "Kính gửi : Sở", "Kính gửi:Sở", "kính gửi: Sở"]
    },
    Harmless(what: "spans of years") {
      $0.stem = "Kế hoạch trung hạn thuộc giai đoạn nào?"
      $0.choices = ["2016–2020", "2016–2025", "2021–2025", "2021–2030"]
    },
    Harmless(what: "a range asked for as a whole") {
      $0.stem = "Độ tuổi tham gia câu lạc bộ là bao nhiêu?"
      $0.choices = [
        "Từ 14 đến 28 tuổi", "Từ 15 đến 30 tuổi", "Từ 16 đến 30 tuổi", "Từ 16 đến 35 tuổi",
      ]
    },
    Harmless(what: "ranges that leave no number out and take none twice") {
      $0.stem = "Số năm công tác của bà Tư thuộc nhóm nào?"
      $0.choices = ["Dưới 5 năm", "Từ 5 đến dưới 10 năm", "Từ 10 đến 20 năm", "Trên 20 năm"]
    },
    Harmless(what: "least ages") {
      $0.stem = "Tuổi nào được đăng ký dự tuyển vào đội xe?"
      $0.choices = [
        "Từ 16 tuổi trở lên", "Từ 18 tuổi trở lên", "Từ 20 tuổi trở lên", "Dưới 60 tuổi",
      ]
    },
    Harmless(what: "a conclusion quoted in the stem") {
      $0.stem = "Quy định ghi “Nếu mưa to thì dừng buổi lễ”. Hôm nay mưa to, kết luận gì?"
      $0.choices[$0.keyIndex] = "Dừng buổi lễ"
    },
    Harmless(what: "an act named as replaced") {
      $0.document = "Nghị định số 170/2025/NĐ-CP thay thế Nghị định số 138/2020/NĐ-CP"
    },
    Harmless(what: "another act with the same number") {
      $0.document = "Thông tư số 138/2020/TT-BTC"
    },
    Harmless(what: "a date that looks like a number") {
      $0.document = "Công bố ngày 1/6/2023 trên báo địa phương"
    },
    Harmless(what: "a month that looks like a number") { $0.document = "Bản tin tháng 6/2023" },
    Harmless(what: "a file name in small letters") { $0.choices[2] = "thang9.pdf" },
    numeric("a decimal with three places", "'3,142'"),
    numeric("a decimal below one", "'0.125'"),
    numeric("thousands grouped by spaces or twice", "{from: '1 234', to: '1.234.567'}"),
    numeric("thousands with a fraction", "'1.234,5'"),
    numeric("a tolerance of two places", "'1234'", "tolerance: '1.25'"),
    numeric("an English decimal", "'3.142'", language: "en"),
    Harmless(what: "a question among sentences") {
      $0.choices = ["Tôi xin lỗi.", "Anh giúp nhé?", "Cảm ơn anh!", "Để tôi xem."]
    },
  ]

  private static func numeric(
    _ what: String, _ answer: String, _ more: String..., language: String? = nil
  ) -> Harmless {
    Harmless(what: what) {
      $0.type = "numeric"
      $0.stem = "Kết quả đo bằng bao nhiêu?"
      $0.language = language
      $0.choices = []
      $0.answer = answer
      $0.more = more
    }
  }

  @Test("Each of these passes without an error or a warning", arguments: harmless)
  func passes(_ harmless: Harmless) {
    var bank = FixtureBank.sound()
    harmless.change(&bank.items[7])
    let found = FixtureBank.findings(bank.files().files).filter { $0.severity != .note }
    #expect(found.map { $0.worded(in: .en).text } == [])
  }

  @Test(
    "A number whose only mark may group thousands is told with both readings",
    arguments: [
      ("'1.234'", nil, "1,234", "1234"), ("'+12.500'", nil, "12,5", "+12500"),
      ("'1,234'", "en", "1.234", "1234"), ("{from: '1', to: '999.000'}", nil, "999", "999000"),
    ] as [(String, String?, String, String)])
  func thousands(_ answer: String, _ language: String?, _ decimal: String, _ whole: String) {
    var bank = FixtureBank.sound()
    Self.numeric("", answer, language: language).change(&bank.items[7])
    let found = FixtureBank.findings(bank.files().files)
    #expect(found.map(\.code) == [.ambiguousNumber])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.facts["limit"] == decimal && found.first?.facts["first"] == whole)
  }

  @Test("Items of one enemies group may be alike")
  func enemies() {
    var bank = FixtureBank.sound()
    bank.items[3].more = ["enemies: twins"]
    var copy = bank.items[3]
    copy.id = "Z-1"
    bank.items.append(copy)
    #expect(FixtureBank.findings(bank.files().files) == [])
    bank.items[3].more = []
    bank.items[bank.items.count - 1].more = []
    let found = FixtureBank.findings(bank.files().files)
    #expect(found.map(\.code) == [.nearDuplicate])
    #expect(found.first?.facts["value"] == "100")
  }

  @Test("An act counts as repealed only from its day on, and as out of date since the check")
  func days() {
    var bank = FixtureBank.sound()
    bank.items[0].document = "Nghị định số 138/2020/NĐ-CP"
    func codes(checked: String, day: String) -> [DiagnosticCode] {
      bank.items[0].checked = checked
      return BankReview.findings(
        bank.files().files, repealed: FixtureBank.repealed, day: day
      ).map(\.code)
    }
    #expect(codes(checked: "2024-01-01", day: "2025-06-30") == [])
    #expect(codes(checked: "2024-01-01", day: "2025-07-01") == [.sourceSinceRepealed])
    #expect(codes(checked: "2025-07-01", day: "2025-07-01") == [.repealedSource])
  }

  @Test("The place of a tone mark does not make two choices different")
  func toneMarks() {
    var bank = FixtureBank.sound()
    bank.items[7].choices[2] = "Toà nhà Uỷ ban"
    bank.items[7].choices[3] = "Tòa nhà Ủy ban"
    bank.items[7].answer = "A"
    let found = FixtureBank.findings(bank.files().files)
    #expect(found.map(\.code) == [.alikeChoices] && found.first?.facts["value"] == "D")
    bank.items[7].choices[2] = "Tóa nhà Ủy ban"
    #expect(FixtureBank.findings(bank.files().files) == [])
  }
}
