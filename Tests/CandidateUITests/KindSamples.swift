import RoomAPI

@testable import CandidateUI

/// One item of every kind that is more than a choice or a phrase, in Vietnamese and rich text.
enum KindSamples {
  static let items = [
    rich, rightMinusWrong, numeric, ordering, matching, group, cloze, essay, pretest, crowded,
  ]

  static let rich = PaperItem(
    id: "K-RICH", kind: .singleChoice,
    stem: """
      Theo bảng sau, năm nào số hồ sơ giải quyết **KHÔNG** đúng hạn *nhiều nhất*?

      | Năm  | Tiếp nhận | Đúng hạn |
      |------|----------:|---------:|
      | 2024 | 1200 | 1100 |
      | 2025 | 1500 | 1350 |

      - Diện tích trụ sở là 120 m^{2}.
      - Lệnh in bảng là `lpr -P p03`.
      """,
    choices: choices("Năm **2024**", "Năm **2025**", "Như nhau", "Không đủ dữ liệu"), points: 100)

  static let rightMinusWrong = PaperItem(
    id: "K-RMW", kind: .multipleChoice,
    stem: "Những cơ quan nào sau đây thuộc cơ cấu tổ chức của Chính phủ?",
    choices: choices(
      "Bộ Nội vụ", "Thanh tra Chính phủ", "Tòa án nhân dân tối cao", "Kiểm toán nhà nước"),
    scoring: PaperScoring(.rightMinusWrong), points: 150)

  static let numeric = PaperItem(
    id: "K-NUM", kind: .numeric,
    stem: "Một dự án có kinh phí 250 triệu đồng, đã chi 5 %. Hỏi đã chi bao nhiêu?",
    unit: "triệu đồng", points: 100)

  static let ordering = PaperItem(
    id: "K-ORD", kind: .ordering,
    stem: "Sắp xếp các bước xây dựng văn bản theo đúng thứ tự.",
    choices: choices(
      "Ký ban hành", "Soạn thảo", "Thẩm định dự thảo",
      "Lấy ý kiến của cơ quan, tổ chức, cá nhân có liên quan"),
    points: 200)

  static let matching = PaperItem(
    id: "K-MAT", kind: .matching, stem: "Ghép mỗi cơ quan với chức năng của cơ quan đó.",
    prompts: [
      PaperChoice(id: "P1XX", text: "Quốc hội"), PaperChoice(id: "A2XX", text: "Chính phủ"),
      PaperChoice(id: "M3XX", text: "Tòa án nhân dân"),
    ],
    choices: choices(
      "Thực hiện quyền **hành pháp**", "Thực hiện quyền lập hiến, lập pháp",
      "Thực hiện quyền tư pháp", "Kiểm toán việc quản lý, sử dụng tài chính công"),
    scoring: PaperScoring(.perPart), points: 100)

  static let group = PaperItem(
    id: "K-TFG", kind: .trueFalseGroup,
    stem: "Về nghỉ hằng năm của công chức, mỗi phát biểu sau đúng hay sai?",
    prompts: [
      PaperChoice(id: "Z9KQ", text: "Công chức được nghỉ hằng năm và hưởng nguyên lương."),
      PaperChoice(id: "M4T2", text: "Ngày nghỉ lễ được tính vào ngày nghỉ hằng năm."),
      PaperChoice(
        id: "C7XA",
        text: "Không nghỉ hoặc nghỉ không hết thì có thể được thanh toán thêm tiền lương."),
      PaperChoice(id: "0B3D", text: "Nghỉ *việc riêng* không cần báo."),
    ],
    scoring: PaperScoring(.table, percents: [10, 25, 50, 100]), points: 100)

  static let cloze = PaperItem(
    id: "K-CLZ", kind: .cloze,
    stem: """
      Văn bản gửi đi phải ghi rõ nơi [[1]] ở góc dưới bên trái. Số và ký hiệu đặt [[2]] tên cơ \
      quan ban hành.

      Lề trái của trang A4 rộng từ 30 đến [[3]] mm.
      """,
    gaps: [
      PaperGap(kind: .text),
      PaperGap(kind: .choice, choices: choices("phía trên", "phía dưới", "bên phải")),
      PaperGap(kind: .number),
    ], scoring: PaperScoring(.perPart), points: 150)

  static let essay = PaperItem(
    id: "K-ESS", kind: .extendedText,
    stem: """
      Anh/chị hãy trình bày các giải pháp nâng cao chất lượng **phục vụ nhân dân** của công chức \
      tại bộ phận một cửa, và nêu một ví dụ.
      """, leastWords: 150, mostWords: 400, points: 500)

  static let pretest = PaperItem(
    id: "K-TRY", kind: .multipleChoice, stem: "Những số nào sau đây chia hết cho 3?",
    choices: choices("9", "12", "14"), points: 0)

  /// Longer than any small screen: what a candidate reads must still be reachable.
  static let crowded = PaperItem(
    id: "K-BIG", kind: .matching, passage: Samples.passage,
    stem: "Dựa vào tình huống trên, ghép mỗi người với việc người đó nên làm.",
    prompts: (1...6).map {
      PaperChoice(id: "P\($0)", text: "Người thứ \($0) trong danh sách nhận và chuyển đơn")
    },
    choices: (1...8).map {
      PaperChoice(id: "C\($0)", text: "Việc số \($0): báo cáo người đứng đầu cơ quan bằng văn bản")
    }, scoring: PaperScoring(.table, percents: [0, 0, 10, 25, 50, 100]), points: 325)

  /// Ids fall while places rise, so that order of screen and order of bytes differ.
  private static func choices(_ texts: String...) -> [PaperChoice] {
    let ids = ["Z9KQ", "M4T2", "C7XA", "0B3D"]
    return zip(ids, texts).map { PaperChoice(id: $0, text: $1) }
  }
}
