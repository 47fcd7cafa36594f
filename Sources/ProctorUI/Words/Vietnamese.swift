import RoomAPI
import TextScreen

extension Words {
  static let vietnamese = Words(
    header: Header(
      room: "Phòng {n}",
      clock: "Giờ phòng thi {n}", unconfirmed: "{n} (chưa xác nhận)",
      left: "còn {n}",
      noBoard: "chưa có số liệu",
      waiting: "CHỜ GIỜ THI",
      running: "ĐANG THI",
      timeUp: "HẾT GIỜ, đang thu bài",
      allIn: "ĐÃ THU ĐỦ BÀI",
      ended: "ĐÃ KẾT THÚC",
      finished: "ĐÃ CHỐT KẾT QUẢ",
      tooSmall: "Cửa sổ quá nhỏ. Cần ít nhất 40 cột, 12 dòng. Q: thoát."),
    states: States(
      cell: [
        .absent: "chưa đến", .seated: "đã đăng nhập", .working: "đang làm",
        .lost: "MẤT LIÊN LẠC", .submitted: "đã nộp", .closed: "đã thu",
      ],
      long: [
        .absent: "chưa đến", .seated: "đã đăng nhập", .working: "đang làm",
        .lost: "mất liên lạc", .submitted: "đã nộp", .closed: "đã thu",
      ],
      short: [
        .absent: "chưa đến", .seated: "vào", .working: "làm", .lost: "mất", .submitted: "nộp",
        .closed: "thu",
      ],
      unsaved: "chưa lưu",
      missed: "vắng", suspended: "ĐÌNH CHỈ"),
    outcomes: [.pass: "ĐẠT", .fail: "KHÔNG ĐẠT", .unmarked: "chờ chấm"],
    list: List(
      map: "Sơ đồ chỗ ngồi",
      list: "{n} thí sinh · xếp theo {order}",
      seat: "Chỗ", number: "SBD", name: "Họ và tên", state: "Trạng thái", progress: "Đã làm",
      contact: "Liên lạc", unsaved: "Chưa lưu",
      found: "{n} người",
      orders: [
        .seat: "chỗ", .number: "số báo danh", .state: "trạng thái", .contact: "lần liên lạc cuối",
      ],
      contactWidth: 8),
    status: .vietnamese,
    details: Details(
      number: "Số báo danh", seat: "Chỗ", state: "Trạng thái", progress: "Đã làm",
      ofItems: "{n} trên {of} câu", contact: "Liên lạc cuối", ago: "{n} trước",
      never: "chưa nghe từ máy thi", unsaved: "Chưa lưu", unknown: "máy thi không báo",
      deadline: "Hết giờ", differs: "{n} phút so với cả phòng", receipt: "Mã biên nhận",
      outcome: "Kết quả", result: "đúng {n}/{of} câu, {points}/{most} điểm",
      alarms: "Báo động về thí sinh này:", noAlarms: "Không có báo động nào về thí sinh này.",
      decimalMark: ",",
      checkIn: "Giấy tờ", notChecked: "chưa kiểm tra", extra: "Được thêm",
      extraMinutes: "{n} phút",
      documents: [
        "identity_card": "đã xem thẻ căn cước", "vneid": "đã xem VNeID",
        "passport": "đã xem hộ chiếu", "other": "đã xem giấy tờ có ảnh khác",
      ],
      interruption: Interruption(
        title: "Gián đoạn", paused: "đang tạm dừng: {n}",
        late: "{n} câu trả lời đến muộn chờ duyệt", lost: "mất {n} phút, đề nghị bù",
        awaits: [
          .settlement: "chờ quyết định bù giờ mới thu bài",
          .admission: "chờ duyệt câu đến muộn mới thu bài",
          .contact: "chờ máy thi lên tiếng mới thu bài",
          .responses: "chờ máy thi gửi nốt mới thu bài",
        ])),
    alarms: .vietnamese,
    acts: .vietnamese,
    keys: Keys(
      otherLanguage: "English", done: "Xong", nextFound: "Người kế", back: "Quay lại",
      alarms: "Đọc báo động", details: "Xem", acts: "Việc", sort: "Xếp", find: "Tìm",
      findShort: "Tìm", map: "Sơ đồ", list: "Danh sách", help: "Trợ giúp", quit: "Thoát",
      others: "Người khác", read: "Đã đọc", scroll: "Cuộn", open: "Mở", choose: "Chọn",
      close: "Đóng", cancel: "Bỏ", confirm: "Xác nhận", nextLine: "Dòng tiếp", lines: "Chuyển dòng",
      below: "▼ còn {n} dòng", above: "▲ còn {n} dòng ở trên"),
    times: Times(seconds: "{n} giây", minutes: "{n} phút", hours: "{n} giờ"),
    help: .vietnamese)
}

extension Words.Status {
  static let vietnamese = Words.Status(
    connecting: "Đang liên lạc với máy chủ…",
    neverHeard: "Không tới được máy chủ, đang hỏi lại mỗi giây.",
    lost: "MẤT LIÊN LẠC với máy chủ – số liệu lúc {n} giờ phòng thi – đang hỏi lại",
    lostShort: "MẤT LIÊN LẠC từ {n}, đang hỏi lại",
    serve: "Nếu máy chủ chưa chạy: khoathi room serve {n}",
    waiting: "Chờ: ",
    nothing: "Phòng thi đã xong mọi việc.",
    ending: "Đã thu đủ bài, phòng thi sắp kết thúc.",
    bank: "người giữ đề mở niêm phong đề (khoathi exam open)",
    start: "giờ thi {n}",
    handIns: "{n} người nộp, chậm nhất {until}",
    collection: "thu bài của {n} người: {who}",
    awaitedWitnesses: "nhân chứng ký đầu cây {n} sự kiện",
    keys: "người giữ đề mở niêm phong đáp án (khoathi exam open --keys)",
    finish: "kiểm tra, ký danh sách, rồi chốt (khoathi room finish)",
    bankClosed: "ĐỀ CÒN NIÊM PHONG",
    bankOpen: "Đề đã mở",
    keysClosed: "ĐÁP ÁN CÒN NIÊM PHONG",
    keysOpen: "Đáp án đã mở",
    unsealed: "Đề không niêm phong",
    noWitness: "không có nhân chứng",
    witnesses: "nhân chứng: {n}",
    witnessSigned: "{n} ký {size}",
    witnessNone: "{n} chưa ký",
    witnessFailed: "{n} ✗ KHÔNG ĐƯỢC",
    events: "{n} sự kiện")
}

extension Words.Alarms {
  static let vietnamese = Words.Alarms(
    title: "Báo động: {n}",
    none: "Chưa có báo động nào.",
    read: "A: đọc",
    more: "thêm {n}",
    seat: "chỗ {n}")
}

extension Words.Acts {
  static let vietnamese = Words.Acts(
    room: "Cả phòng",
    about: "Thí sinh {n} · {name}",
    notNow: "lúc này chưa được hoặc không còn được",
    goOn: "Tiếp tục",
    noBack: "Quay lại sửa",
    yes: "Đúng, ghi vào nhật ký",
    sending: "Đang gửi…",
    done: "Đã ghi lúc {n}; nhật ký có {events} sự kiện.",
    refused: "Chưa ghi gì.",
    unknown: """
      Máy chủ không trả lời: không biết đã ghi hay chưa. Hãy đợi có liên lạc, xem lại bảng \
      rồi mới làm lại.
      """,
    again: "Sửa và làm lại",
    command: "Cũng việc này bằng dòng lệnh:",
    everybody: "mọi thí sinh",
    wholeRoom: "cả phòng",
    star: "* là mọi thí sinh",
    range: "{n}–{m}",
    empty: "Dòng này còn trống.",
    unknownCandidate: "Phòng này không có số báo danh đó.",
    sameCandidate: "Phải là hai thí sinh khác nhau.",
    sameKey: "Phải là hai người khác nhau.",
    badNumber: "Phải là số từ {n} đến {m}.")
}

extension Words.Help {
  static let vietnamese = Words.Help(
    title: "Trợ giúp",
    keys: [
      KeyMeaning("↑ ↓ PgUp PgDn", "đi trong danh sách hoặc sơ đồ"),
      KeyMeaning("Tab", "chuyển giữa danh sách và sơ đồ chỗ ngồi"),
      KeyMeaning("Enter", "chi tiết một thí sinh"),
      KeyMeaning("V", "việc: nhắn tin, sự cố, khiếu nại, thêm phút…"),
      KeyMeaning("A", "xem báo động và đánh dấu đã đọc"),
      KeyMeaning("S", "đổi cách xếp; 1–4 là chỗ, SBD, trạng thái, liên lạc"),
      KeyMeaning("/", "tìm theo tên (không cần dấu), số báo danh, chỗ"),
      KeyMeaning("F2  F3", "đổi ngôn ngữ, đổi độ tương phản"),
      KeyMeaning("Q", "thoát; phòng thi vẫn chạy"),
    ],
    marks: [
      .absent: "chưa đến", .seated: "đã đăng nhập, chưa mở đề", .working: "đang làm bài",
      .lost: "mất liên lạc: máy thi im lặng từ 15 giây", .submitted: "đã nộp bài",
      .closed: "máy chủ đã thu bài",
    ],
    notes: [
      "Bảng hỏi máy chủ mỗi giây. Giờ và thời gian còn lại là của máy chủ.",
      "Mọi việc làm ở đây là một sự kiện trong nhật ký, có người lập, không xóa được.",
    ])
}
