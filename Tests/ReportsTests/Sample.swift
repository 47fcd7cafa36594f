import Assessment
import Reports

/// A bank with one item of each type and one passage, every key of which has words of its own.
enum Sample {
  static let source = SourceCitation(
    document: "Hiến pháp năm 2013", article: "Điều 2", checked: "2026-11-23")
  private static let passage = Passage(
    id: "DL-01",
    text: """
      Trích báo cáo của Phòng **Một cửa**:

      | Năm | Số hồ sơ | Đúng hạn |
      |-----|---------:|:--------:|
      | 2024 | 1.200 | 96% |
      | 2025 | 1.350 | 98% |

      Các hồ sơ trễ hạn chủ yếu do *thiếu giấy tờ*.
      """)

  static let bank = QuestionBank(
    id: "general-knowledge", titles: ["vi": "Kiến thức chung", "en": "General knowledge"],
    language: "vi", topics: ["law": ["vi": "Hiến pháp & pháp luật", "en": "Law"]],
    records: chosen + typed + arranged)

  static let chosen = [
    record(
      Item(
        id: "A-1", type: .singleChoice,
        stem: "Theo Hiến pháp năm 2013, quyền lực nhà nước ở nước ta thuộc về ai?",
        choices: choices("Quốc hội", "Nhân dân", "Chính phủ", "Tòa án nhân dân")),
      .choices(["C2"])),
    record(
      Item(
        id: "A-2", type: .singleChoice, stem: "Kết quả của `2 + 3 * 4` là **bao nhiêu**?",
        choices: choices("14", "20", "24", "9"), pinned: ["C1"]), .choices(["C1"])),
    record(
      Item(
        id: "A-3", type: .trueFalse, stem: "Công chức được hưởng lương từ ngân sách nhà nước.",
        choices: choices("Đúng", "Sai"), isFixed: true, points: Points(hundredths: 25)),
      .choices(["C1"])),
    record(
      Item(
        id: "A-4", type: .multipleChoice,
        stem: "Những việc nào sau đây <script>alert(1)</script> công chức *không* được làm?",
        choices: choices(
          "Trốn tránh trách nhiệm, thoái thác nhiệm vụ được giao khi không có lý do chính đáng",
          "Sử dụng tài sản của Nhà nước và của nhân dân trái pháp luật",
          "Tham gia học tập để nâng cao trình độ", "Nghỉ phép năm theo quy định"),
        scoring: .rightMinusWrong), .choices(["C1", "C2"])),
  ]

  static let typed = [
    record(
      Item(id: "B-1", type: .shortText, stem: "Thủ đô của nước ta là gì?", passage: nil),
      .texts(accepted: ["Hà Nội bí mật", "HN <b>"], ignoresCase: false)),
    record(
      Item(
        id: "B-2", type: .numeric, stem: "So với năm 2024, số hồ sơ năm 2025 tăng bao nhiêu?",
        passage: passage, unit: "hồ sơ"),
      .number(.value("150,125", tolerance: "0,5"))),
    record(
      Item(
        id: "B-3", type: .cloze,
        stem: "Số hồ sơ năm 2025 là [[1]], tỷ lệ đúng hạn [[2]] so với năm trước do [[3]].",
        passage: passage,
        gaps: [.number, .choices(choices("tăng", "giảm", "không đổi")), .text],
        scoring: .perPart),
      .gaps([
        .number(.range(from: "1349,5", to: "1350,5")), .choice("C1"),
        .texts(accepted: ["cải cách thủ tục"], ignoresCase: true),
      ])),
    record(
      Item(
        id: "B-4", type: .extendedText, language: "en",
        stem: "Write a letter to the head of your office about the table above.",
        words: WordAdvice(least: 80, most: 120), points: Points(hundredths: 250)),
      .rubric([
        RubricLine(points: Points(hundredths: 150), text: "Names the late files"),
        RubricLine(points: .one, text: "Polite form"),
      ])),
  ]

  static let arranged = [
    record(
      Item(
        id: "C-1", type: .ordering, stem: "Sắp xếp các bước giải quyết một hồ sơ.",
        choices: choices("Trả kết quả", "Tiếp nhận", "Thẩm định", "Ký duyệt"), scoring: .perPart),
      .order(["C2", "C3", "C4", "C1"])),
    record(
      Item(
        id: "C-2", type: .matching, stem: "Ghép cơ quan với chức năng.",
        prompts: choices("Quốc hội", "Chính phủ", "Tòa án nhân dân"),
        choices: choices(
          "Xét xử, thực hiện quyền tư pháp", "Lập hiến, lập pháp", "Hành chính cao nhất",
          "Thực hành quyền công tố"), points: Points(hundredths: 150)),
      .pairs(["C1": "C2", "C2": "C3", "C3": "C1"])),
    record(
      Item(
        id: "C-3", type: .trueFalseGroup, stem: "Xét dung dịch H_{2}SO_{4} loãng ở 25 °C.",
        prompts: choices(
          "Dung dịch làm quỳ tím hóa đỏ.", "Có [H^{+}] nhỏ hơn [OH^{−}].",
          "Tác dụng với Fe tạo khí H_{2}.",
          "Pha loãng bằng cách rót nước vào acid đặc là cách làm an toàn được khuyến cáo trong phòng thí nghiệm."
        ),
        scoring: .partTwo, points: .zero),
      .pairs(["C1": "T", "C2": "F", "C3": "T", "C4": "F"])),
  ]

  static func record(_ item: Item, _ content: AnswerKey.Content) -> ItemRecord {
    ItemRecord(
      item: item, key: AnswerKey(item: item.id, type: item.type, content: content),
      topic: "law/duties", level: .applyHigh, source: source, author: "Ban đề thi mẫu")
  }

  static func choices(_ texts: String...) -> [Choice] {
    texts.enumerated().map { Choice(id: ChoiceID("C\($0.offset + 1)"), text: $0.element) }
  }
}
