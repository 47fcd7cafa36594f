import RoomAPI

@testable import CandidateUI

/// A room, a candidate and a paper in Vietnamese.
enum Samples {
  static func room(now: Int, start: Int) -> RoomInfo {
    RoomInfo(
      origin: "thi.example.vn/2026-vc01/p03",
      title: [
        "vi": "Kỳ thi tuyển dụng công chức năm 2026", "en": "Civil service recruitment 2026",
      ],
      part: ["vi": "Vòng 1 – Kiến thức chung", "en": "Round 1 – General knowledge"],
      room: "P03", now: Instant(milliseconds: now), start: Instant(milliseconds: start),
      minutes: 60)
  }

  static func login(candidate: String, state: SessionState) -> LoginReply {
    LoginReply(
      candidate: candidate, name: "Nguyễn Thị Ánh Tuyết", born: "1998-02-09", seat: "A07",
      rules: [
        "vi": [
          "Không mang vào phòng thi điện thoại, máy ghi âm, máy ảnh, thiết bị truyền tin.",
          "Không trao đổi trong giờ làm bài; muốn hỏi điều gì, giơ tay và hỏi giám thị.",
          "Máy hỏng thì báo ngay giám thị để lập biên bản.",
          "Ký danh sách kết quả trước khi ra về; không ký thì bài thi 0 điểm.",
        ],
        "en": ["No phones, recorders or cameras.", "Sign the result list before you leave."],
      ],
      state: state)
  }

  static let passage = """
    Cơ quan A nhận được đơn của công dân B đề nghị cung cấp thông tin về quy hoạch sử dụng đất. \
    Công chức được giao xử lý đơn đã nghỉ phép năm, hồ sơ không được bàn giao cho người khác. \
    Sau mười lăm ngày làm việc, công dân B đến trụ sở cơ quan A hỏi về việc giải quyết đơn.
    """

  /// Sixty questions, five kinds in turn.
  static let items: [PaperItem] = (0..<60).map { number in
    let id = "Q" + String(10_000 + number).dropFirst()
    switch number % 5 {
    case 0:
      return PaperItem(
        id: id, kind: .singleChoice,
        stem: "Theo Luật Cán bộ, công chức năm 2025, công chức không được làm việc nào sau đây?",
        choices: choices(
          "Tham gia đình công", "Tham gia tổ chức công đoàn",
          "Nghỉ hằng năm theo quy định của pháp luật lao động", "Học tập nâng cao trình độ"),
        points: 100)
    case 1:
      return PaperItem(
        id: id, kind: .trueFalse, stem: "Hội đồng tuyển dụng có năm hoặc bảy thành viên.",
        choices: choices("Đúng", "Sai"), points: 50)
    case 2:
      return PaperItem(
        id: id, kind: .multipleChoice,
        stem: "Những thông tin nào công dân được tiếp cận có điều kiện?",
        choices: choices(
          "Thông tin liên quan đến bí mật kinh doanh được chủ sở hữu đồng ý",
          "Thông tin về bí mật đời sống riêng tư được người đó đồng ý",
          "Thông tin thuộc bí mật nhà nước chưa được giải mật",
          "Tài liệu được soạn thảo cho công việc nội bộ của cơ quan"), points: 250)
    case 3:
      return PaperItem(
        id: id, kind: .shortText,
        stem: "Điền cụm từ còn thiếu: “Tất cả quyền lực nhà nước thuộc về ________.”",
        choices: [], points: 167)
    default:
      return PaperItem(
        id: id, kind: .singleChoice, passage: passage + "\n" + passage,
        stem: "Trong tình huống trên, người đứng đầu cơ quan A cần làm gì trước tiên?",
        choices: choices(
          "Chờ công chức được giao xử lý đơn hết thời gian nghỉ phép rồi giải quyết",
          "Phân công công chức khác xử lý đơn ngay và thông báo cho công dân B biết",
          "Trả lại đơn và hướng dẫn công dân B gửi lại vào thời điểm khác trong năm",
          "Chuyển đơn đến cơ quan cấp trên trực tiếp để xin ý kiến chỉ đạo"), points: 200)
    }
  }

  /// Ids fall while letters rise, so that order of screen and order of bytes differ.
  private static func choices(_ texts: String...) -> [PaperChoice] {
    let ids = ["Z9KQ", "M4T2", "C7XA", "0B3D"]
    return zip(ids, texts).map { PaperChoice(id: $0, text: $1) }
  }
}
