import RoomAPI

extension ItemWords {
  static let vietnamese = ItemWords(
    title: "Câu {n}",
    points: "{n} điểm",
    pretest: "câu thử nghiệm, không tính điểm",
    flagged: "♦ đánh dấu xem lại",
    saved: "√ đã lưu",
    unsaved: "… chưa lưu",
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
      marked: "Tự luận, người chấm cho điểm"),
    scoringShort: Scoring(
      allOrNothing: "Đúng hết mới có điểm", perPart: "Chia đều điểm theo ý",
      rightMinusWrong: "Chọn sai bị trừ", table: "1–{most} ý đúng: {points}",
      marked: "Tự luận, người chấm cho điểm"),
    scoringFull: Scoring(
      allOrNothing: "Đúng hết mới được {n} điểm.",
      perPart: "Mỗi ý đúng được {share} điểm, đúng hết được {n} điểm.",
      rightMinusWrong: """
        Chọn đúng hết được {n} điểm. Mỗi lựa chọn đúng được một phần bằng nhau, mỗi lựa chọn sai \
        trừ một phần; không dưới 0.
        """,
      table: "{parts} ý đúng được: {points} điểm",
      marked: "Tự luận, tối đa {n} điểm; người chấm cho điểm sau giờ thi."),
    keys: { $0.vietnameseKeys })
}

extension PaperItem.Kind {
  fileprivate var vietnameseKeys: [Words.Help.Line] {
    switch self {
    case .singleChoice, .trueFalse, .multipleChoice: Words.Help.vietnamese.choosing
    case .shortText, .numeric:
      [
        Words.Help.Line("Enter", "gõ câu trả lời; Enter lần nữa là xong"),
        Words.Help.Line("← →", "ở hai đầu dòng: câu trước, câu sau"),
      ]
    case .ordering: vietnameseOrdering
    case .matching:
      [
        Words.Help.Line("↑ ↓", "đi tới một ý"),
        Words.Help.Line("A–H", "ghép ý đó với chữ cái"),
        Words.Help.Line("Enter", "chữ cái kế tiếp, rồi trống"),
        Words.Help.Line("X hoặc Del", "xóa ý đó"),
      ]
    case .trueFalseGroup:
      [
        Words.Help.Line("↑ ↓", "đi tới một ý"),
        Words.Help.Line("Đ hoặc D, S", "ý đó đúng, sai"),
        Words.Help.Line("Enter", "đúng, sai, rồi trống"),
        Words.Help.Line("X hoặc Del", "xóa ý đó"),
      ]
    case .cloze:
      [
        Words.Help.Line("↑ ↓", "đi tới chỗ trống (dấu ►)"),
        Words.Help.Line("Enter", "gõ vào chỗ trống; Enter là xong"),
        Words.Help.Line("A–H", "chọn, khi có danh sách ở dưới"),
        Words.Help.Line("X hoặc Del", "xóa chỗ trống đó"),
      ]
    case .extendedText: vietnameseWriting
    }
  }

  private var vietnameseOrdering: [Words.Help.Line] {
    [
      Words.Help.Line("↑ ↓", "đi tới một bước"),
      Words.Help.Line("Enter", "nhấc bước đó lên (dấu ↕)"),
      Words.Help.Line("↑ ↓ 1–8", "chuyển bước đã nhấc"),
      Words.Help.Line("Enter", "đặt xuống và ghi thứ tự"),
      Words.Help.Line("Esc", "trả bước đó về chỗ cũ"),
    ]
  }

  private var vietnameseWriting: [Words.Help.Line] {
    [
      Words.Help.Line("Enter", "bắt đầu viết; khi viết là xuống dòng"),
      Words.Help.Line("Esc", "thôi viết; Tab: tổng quan"),
      Words.Help.Line("PgUp PgDn", "lên, xuống một trang"),
      Words.Help.Line("Home End", "đầu, cuối dòng"),
      Words.Help.Line("X hoặc Del", "hai lần liền: xóa cả bài viết"),
    ]
  }
}
