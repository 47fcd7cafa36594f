import TextScreen

extension Words {
  static let vietnamese = Words(
    common: Common(
      program: "KhoaThi – máy thi",
      candidateNumber: "SBD {n}",
      room: "Phòng {n}",
      seat: "Chỗ {n}",
      serverClock: "Giờ máy chủ {n}",
      questions: "{n} câu",
      maximum: "tối đa {n} điểm",
      timeLeft: "Còn {n}",
      minutesLeft: "Chỉ còn {n} phút",
      answeredCount: "Đã trả lời {n}",
      otherLanguage: "English",
      tooSmall: "Cửa sổ quá nhỏ. Cần ít nhất 40 cột, 12 dòng.",
      openingPaper: "Đang mở đề thi…",
      rehearsal: "BUỔI THỬ MÁY"),
    keys: Keys(
      help: "Trợ giúp", close: "Đóng", next: "Dòng tiếp", enter: "Tiếp tục",
      confirm: "Xác nhận", done: "Xong", quit: "Thoát", scroll: "Cuộn", choose: "Chọn",
      question: "Câu", flag: "Đánh dấu", clear: "Xóa", overview: "Tổng quan", edit: "Gõ tiếp",
      open: "Mở câu", handIn: "Nộp bài", unanswered: "Câu trống", back: "Quay lại", write: "Viết",
      lift: "Nhấc",
      move: "Chuyển", place: "Đến chỗ", put: "Đặt xuống", cancel: "Trả lại", match: "Ghép",
      gap: "Chỗ trống"),
    login: Login(
      title: "Đăng nhập",
      candidate: "Số báo danh",
      accessCode: "Mã cá nhân",
      hint: "Số báo danh và mã cá nhân ghi trên phiếu của thí sinh.",
      asking: "Đang đăng nhập…",
      retry: "Tự thử lại sau {n} giây. Nhấn Esc để thôi."),
    identity: Identity(
      title: "Xác nhận thí sinh",
      name: "Họ và tên",
      born: "Ngày sinh",
      place: "Nơi thi",
      yes: "Đúng, tôi là thí sinh này",
      no: "Không phải tôi",
      warning: "Nếu có thông tin sai, hãy báo giám thị trước khi tiếp tục.",
      heldBack: """
        Có {n} câu trả lời của lần ngồi trước tại máy này không gửi được, vì máy khác đã làm \
        tiếp hoặc tệp nhật ký hỏng. Hãy báo giám thị.
        """,
      heldOnDisk: "Chúng được giữ riêng trên đĩa máy này.",
      extra: "Được thêm",
      minutes: "{n} phút"),
    rules: Rules(
      title: "Nội quy phòng thi",
      acknowledge: "Tôi đã đọc và sẽ chấp hành nội quy",
      none: "Giám thị phổ biến nội quy tại phòng thi."),
    waiting: Waiting(
      title: "Chờ giờ làm bài",
      start: "Giờ bắt đầu",
      clock: "Giờ máy chủ",
      remaining: "Còn",
      soon: "Đã đến giờ, đang chờ máy chủ…",
      advice: "Đến giờ, máy tự hỏi mã ca thi. Giờ làm bài tính chung cho cả phòng.",
      workingTime: "Thời gian làm bài",
      minutes: "{n} phút"),
    roomCode: RoomCode(
      title: "Nhập mã ca thi",
      label: "Mã ca thi",
      hint: "Giám thị công bố mã khi có hiệu lệnh. Giờ làm bài đang được tính.",
      asking: "Đang mở đề thi…"),
    item: .vietnamese,
    overview: Overview(
      title: "Tổng quan bài làm",
      answered: "Đã trả lời {n}",
      unanswered: "Chưa trả lời {n}",
      flagged: "Đánh dấu {n}",
      unsaved: "Chưa lưu {n}",
      partial: "◐ Chưa đủ ý {n}"),
    handIn: HandInWords(
      title: "Nộp bài",
      unanswered: "Còn {n} câu chưa trả lời.",
      partial: "Còn {n} câu mới trả lời một phần.",
      allAnswered: "Đã trả lời đủ {n} câu.",
      flagged: "Còn {n} câu đánh dấu xem lại.",
      final: "Sau khi nộp, không thể sửa bài.",
      goOn: "Tiếp tục làm bài",
      confirm: "Nộp bài",
      flushing: "Đang lưu {n} câu trả lời trước khi nộp…",
      sending: "Đang nộp bài…",
      noContact: "Chưa liên lạc được với máy chủ, bài chưa nộp. Đang thử lại."),
    ending: .vietnamese,
    notices: Notices(
      lost: "Mất liên lạc với máy chủ, đang thử lại",
      connecting: "Đang liên lạc với máy chủ…",
      noContact: "Chưa liên lạc được với máy chủ, đang thử lại.",
      unreadable: "Máy chủ trả lời không đọc được. Hãy báo giám thị.",
      extended: "Thời gian làm bài được thêm {n} phút",
      noSuchQuestion: "Không có câu {n}",
      incompleteLogin: "Hãy nhập đủ số báo danh và mã cá nhân.",
      noRoom: "Bài viết đã đủ độ dài, không thêm được nữa",
      clearAgain: "Nhấn X lần nữa để xóa cả bài viết",
      message: "Thông báo mới, nhấn F4: {n}",
      noMessages: "Chưa có thông báo nào.",
      messagesTitle: "Thông báo của phòng thi",
      unconfirmed: "Nhật ký chưa xác nhận – báo giám thị, cứ làm bài",
      unconfirmedBrief: "Nhật ký chưa xác nhận",
      unconfirmedShort: "chưa xác nhận"),
    saved: .vietnamese,
    pause: .vietnamese,
    help: .vietnamese,
    practice: .vietnamese,
    refusal: { $0.vietnamese },
    decimalMark: ",")
}

extension Words.Ending {
  static let vietnamese = Words.Ending(
    timeUpTitle: "Hết giờ, đang thu bài",
    timeUpText: "Máy chủ thu những câu trả lời đã lưu. Thí sinh không phải làm gì.",
    timeUpUnsaved: """
      Còn {n} câu trả lời ở máy này chưa tới máy chủ. Đừng tắt máy; hãy báo giám thị ngay.
      """,
    timeUpWait: "Xin ngồi tại chỗ.",
    late: """
      {n} câu trả lời làm trong giờ, tới máy chủ sau giờ: đã giữ lại, chờ hội đồng thi xét.
      """,
    receiptTitle: "Đã nộp bài",
    collectedTitle: "Đã thu bài",
    receiptCode: "Mã biên nhận",
    receiptKeep: "Ghi lại mã này: nó chứng minh bài làm không bị thay đổi.",
    receiptWait: "Kết quả sẽ hiện ở đây sau giờ thi. Xin ngồi tại chỗ.",
    notReceived: "Có {n} câu trả lời không kịp tới máy chủ trước giờ thu bài.",
    suspendedTitle: "Bài thi đã dừng theo quyết định đình chỉ thi",
    suspendedText: """
      Chủ tịch Hội đồng đã quyết định đình chỉ phần thi này của thí sinh. Các câu trả lời đã lưu được \
      giữ nguyên trong nhật ký. Thí sinh có quyền giải trình và khiếu nại với Ban coi thi.
      """,
    suspendedWait: "Xin ngồi tại chỗ chờ hướng dẫn của giám thị.",
    resultTitle: "Kết quả bài thi",
    correct: "Số câu đúng",
    score: "Điểm",
    outcome: "Kết luận",
    passed: "ĐẠT",
    failed: "KHÔNG ĐẠT",
    unmarked: "CHƯA CÓ – còn phần tự luận chờ chấm",
    deductions: "Chưa tính trừ điểm do vi phạm (nếu có).",
    sign: "Hãy ký danh sách trước khi ra về.",
    seatLostTitle: "Máy này không còn phiên làm bài",
    seatLostText: """
      Phòng thi không nhận bài từ máy này nữa, có thể vì thí sinh đã được chuyển máy. \
      Hãy báo giám thị. Những câu đã lưu vẫn còn trên máy chủ.
      """,
    seatLostLogin: "Đăng nhập lại tại máy này")
}

extension Words.Help {
  static let vietnamese = Words.Help(
    title: "Trợ giúp",
    scoring: "Cách tính điểm câu {n}",
    choosing: [
      KeyMeaning("A–H", "chọn phương án"),
      KeyMeaning("↑ ↓  Enter", "đi tới phương án, chọn"),
    ],
    keys: [
      KeyMeaning("← →", "câu trước, câu sau"),
      KeyMeaning("số, Enter", "đến thẳng một câu"),
      KeyMeaning("M", "đánh dấu xem lại"),
      KeyMeaning("X hoặc Del", "xóa câu trả lời"),
      KeyMeaning("PgUp PgDn", "cuộn câu hỏi dài"),
      KeyMeaning("Tab", "tổng quan và nộp bài"),
      KeyMeaning("Esc", "thôi gõ chữ, quay lại"),
      KeyMeaning("? hoặc F1", "trợ giúp"),
      KeyMeaning("F2", "đổi ngôn ngữ"),
      KeyMeaning("F3", "đổi độ tương phản"),
      KeyMeaning("F4", "thông báo của phòng thi"),
    ],
    marks: [
      KeyMeaning("●", "đã trả lời"),
      KeyMeaning("◐", "mới trả lời một phần"),
      KeyMeaning("○", "chưa trả lời"),
      KeyMeaning("♦", "đánh dấu xem lại"),
      KeyMeaning("…", "chưa lưu tới máy chủ"),
    ],
    notes: [
      "Mỗi câu trả lời được lưu ngay. Khi mất liên lạc, cứ làm bài: máy tự gửi lại.",
      "Hết giờ máy chủ tự thu bài. Chỉ thoát được ở màn hình đăng nhập hoặc sau khi nộp.",
    ])
}

extension Words.Practice {
  static let vietnamese = Words.Practice(
    title: "Làm thử",
    person: "Không có phòng thi, không chấm điểm",
    status: "Bài làm thử không gửi đi đâu",
    endTitle: "Kết thúc làm thử",
    done: "Đã làm {n} câu.",
    goOn: "Làm tiếp",
    quit: "Thoát")
}
