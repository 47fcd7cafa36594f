import ExamSession

extension VerificationStep {
  /// What a step establishes, in plain words.
  var meaning: (vi: String, en: String) {
    switch self {
    case .origin:
      (
        "hồ sơ là của đúng nhật ký ghi trong biên bản",
        "the bundle is of the very log that the minutes name"
      )
    case .head:
      (
        "bản chốt cuối mang chữ ký của nhật ký và của đủ số nhân chứng",
        "the last head bears the log's signature and those of enough witnesses"
      )
    case .tiles:
      (
        "không sự kiện nào bị sửa, bớt hay thêm so với bản chốt đó",
        "no event was changed, dropped or added against that head"
      )
    case .heads:
      (
        "các bản chốt trước đó thuộc cùng một lịch sử",
        "all earlier heads are of one and the same history"
      )
    case .entries:
      (
        "sự kiện đánh số liên tục, giờ không lùi, dạng viết là duy nhất",
        "events are numbered without gap, times never go back, each has its one spelling"
      )
    case .bodies:
      (
        "nội dung từng sự kiện đúng là nội dung đã cam kết lúc ghi",
        "the content of each event is the one committed to when it was logged"
      )
    case .genesis:
      (
        "ngân hàng câu hỏi, ma trận, danh sách, quy chế đúng bản đã cố định trước kỳ thi",
        "bank, blueprint, roster and rules are those fixed before the exam"
      )
    case .seed:
      (
        "hạt giống bốc đề gồm đúng các phần mà các bên đã cam kết trước",
        "the seed of the draw is made of just the shares promised beforehand"
      )
    case .papers:
      (
        "đề và chỗ ngồi của mỗi thí sinh đúng là kết quả bốc thăm",
        "every paper and seat is the one that the draw gives"
      )
    case .signatures:
      (
        "mỗi câu trả lời do máy của chính thí sinh ký; mỗi quyết định có đủ người duyệt",
        "each response is signed by the candidate's own terminal, each act duly approved"
      )
    case .deadlines:
      (
        "không gì được tính sau khi hết giờ; giờ làm thêm đều có người duyệt",
        "nothing counts after its deadline; extra time was always approved"
      )
    case .sheets:
      (
        "bài được chấm là các trả lời sau cùng của thí sinh",
        "the sheet that was scored holds the candidate's last responses"
      )
    case .sealed:
      (
        "đề và đáp án niêm phong chỉ được mở đúng lúc, bởi đủ người giữ khóa",
        "sealed items and keys were opened in due time by enough trustees"
      )
    case .scores:
      (
        "đáp án đúng bản đã cam kết; điểm được chấm lại từ đầu và khớp",
        "keys are those committed to; every score was computed anew and agrees"
      )
    case .results:
      (
        "bảng kết quả khớp nhật ký từng ký tự",
        "the table of results agrees with the log character by character"
      )
    case .order:
      (
        "mọi việc diễn ra đúng trình tự; không gì được thêm sau khi phòng thi khép lại",
        "things happened in due order; nothing was added after the room was closed"
      )
    case .continuation:
      (
        "các sửa đổi sau kỳ thi có người duyệt và áp dụng cho mọi người liên quan",
        "later corrections were approved and applied to everybody they concern"
      )
    }
  }
}
