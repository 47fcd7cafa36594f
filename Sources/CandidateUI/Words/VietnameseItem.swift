import RoomAPI
import TextScreen

extension ItemWords {
  static let vietnamese = ItemWords(
    title: "Câu {n}",
    points: "{n} điểm",
    pretest: "câu thử nghiệm, không tính điểm",
    flagged: "♦ đánh dấu xem lại",
    saved: "√ đã lưu",
    unsaved: "… chưa lưu",
    refused: "! không được nhận",
    kept: "√ đã ghi",
    unanswered: "chưa trả lời",
    jump: "Đến câu số",
    above: "▲ còn {n} dòng ở trên",
    below: "▼ còn {n} dòng, nhấn PgDn",
    typed: "Trả lời",
    reads: "Máy hiểu: {n}",
    notNumber: "Chưa phải là số",
    eitherMark: "Dấu phẩy hay dấu chấm đều được",
    trueLetter: "Đ",
    falseLetter: "S",
    write: "Nhấn Enter để viết",
    wordCount: "{n} từ",
    bytesLeft: "còn {n} byte",
    advice: Advice(
      both: "(nên viết {least}–{most})", least: "(nên viết ít nhất {n})",
      most: "(nên viết nhiều nhất {n})"),
    adviceShort: Advice(both: "({least}–{most})", least: "(≥ {n})", most: "(≤ {n})"),
    how: How(
      several: "Chọn một hoặc nhiều phương án", ordered: "Sắp xếp theo đúng thứ tự",
      notOrdered: "Thứ tự này chưa được ghi",
      lifted: "Đang chuyển một bước, Enter để đặt xuống",
      matching: "Ghép mỗi ý với một chữ cái",
      statements: "Mỗi ý: Đ là đúng, S là sai", gap: "Chỗ trống {n}"),
    howShort: How(
      several: "Chọn nhiều", ordered: "Sắp thứ tự", notOrdered: "Chưa ghi thứ tự",
      lifted: "Đang chuyển", matching: "Ghép chữ cái", statements: "Đ đúng, S sai",
      gap: "Chỗ trống {n}"),
    scoring: Scoring(
      allOrNothing: "Đúng hết mới có điểm",
      perPart: "Mỗi ý đúng được chia đều điểm",
      rightMinusWrong: "Mỗi lựa chọn sai trừ một phần",
      table: "{parts} ý đúng: {points} điểm",
      byShares: "Mỗi câu trả lời có tỉ lệ điểm riêng",
      marked: "Tự luận, người chấm cho điểm"),
    scoringShort: Scoring(
      allOrNothing: "Đúng hết mới có điểm", perPart: "Chia đều điểm theo ý",
      rightMinusWrong: "Chọn sai bị trừ", table: "1–{most} ý đúng: {points}",
      byShares: "Theo tỉ lệ điểm",
      marked: "Tự luận, người chấm cho điểm"),
    scoringFull: Scoring(
      allOrNothing: "Đúng hết mới được {n} điểm.",
      perPart: "Mỗi ý đúng được {share} điểm, đúng hết được {n} điểm.",
      rightMinusWrong: """
        Chọn đúng hết được {n} điểm. Mỗi lựa chọn đúng được một phần bằng nhau, mỗi lựa chọn sai \
        trừ một phần; không dưới 0.
        """,
      table: "{parts} ý đúng được: {points} điểm",
      byShares: "Mỗi câu trả lời có tỉ lệ điểm riêng, nhiều nhất {n} điểm.",
      marked: "Tự luận, tối đa {n} điểm; người chấm cho điểm sau giờ thi."),
    keys: { $0.vietnameseKeys })
}

extension PaperItem.Kind {
  fileprivate var vietnameseKeys: [KeyMeaning] {
    switch self {
    case .singleChoice, .trueFalse, .multipleChoice: Words.Help.vietnamese.choosing
    case .shortText, .numeric:
      [
        KeyMeaning("Enter", "gõ câu trả lời; Enter lần nữa là xong"),
        KeyMeaning("← →", "ở hai đầu dòng: câu trước, câu sau"),
      ]
    case .ordering: vietnameseOrdering
    case .matching:
      [
        KeyMeaning("↑ ↓", "đi tới một ý"),
        KeyMeaning("A–H", "ghép ý đó với chữ cái"),
        KeyMeaning("Enter", "chữ cái kế tiếp, rồi trống"),
        KeyMeaning("X hoặc Del", "xóa ý đó"),
      ]
    case .trueFalseGroup:
      [
        KeyMeaning("↑ ↓", "đi tới một ý"),
        KeyMeaning("Đ hoặc D, S", "ý đó đúng, sai"),
        KeyMeaning("Enter", "đúng, sai, rồi trống"),
        KeyMeaning("X hoặc Del", "xóa ý đó"),
      ]
    case .cloze:
      [
        KeyMeaning("↑ ↓", "đi tới chỗ trống (dấu ►)"),
        KeyMeaning("Enter", "gõ vào chỗ trống; Enter là xong"),
        KeyMeaning("A–H", "chọn, khi có danh sách ở dưới"),
        KeyMeaning("X hoặc Del", "xóa chỗ trống đó"),
      ]
    case .extendedText: vietnameseWriting
    }
  }

  private var vietnameseOrdering: [KeyMeaning] {
    [
      KeyMeaning("↑ ↓", "đi tới một bước"),
      KeyMeaning("Enter", "nhấc bước đó lên (dấu ↕)"),
      KeyMeaning("↑ ↓ 1–8", "chuyển bước đã nhấc"),
      KeyMeaning("Enter", "đặt xuống và ghi thứ tự"),
      KeyMeaning("Esc", "trả bước đó về chỗ cũ"),
    ]
  }

  private var vietnameseWriting: [KeyMeaning] {
    [
      KeyMeaning("Enter", "bắt đầu viết; khi viết là xuống dòng"),
      KeyMeaning("Esc", "thôi viết; Tab: tổng quan"),
      KeyMeaning("PgUp PgDn", "lên, xuống một trang"),
      KeyMeaning("Home End", "đầu, cuối dòng"),
      KeyMeaning("X hoặc Del", "hai lần liền: xóa cả bài viết"),
    ]
  }
}
