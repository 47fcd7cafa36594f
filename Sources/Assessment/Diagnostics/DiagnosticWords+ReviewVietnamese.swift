extension DiagnosticWords {
  /// What the review of a bank says.
  static let reviewVietnamese: [DiagnosticCode: Words] = [
    .lookAlikeLetter: (
      "{item}: “{name}” có chữ “{first}” chứa ký tự {value} của bảng chữ khác, nhìn giống chữ Việt.",
      "Gõ lại từ này; khoathi bank fix sửa được khi chắc chắn."
    ),
    .unusualSpace: (
      "{item}: “{name}” có dấu cách đặc biệt {value}.",
      "Thay bằng dấu cách thường; khoathi bank fix làm được."
    ),
    .invisibleCharacter: (
      "{item}: “{name}” có ký tự không nhìn thấy {value}.", "Xóa đi; khoathi bank fix làm được."
    ),
    .doubleSpace: (
      "{item}: “{name}” có hai dấu cách liền nhau sau “{value}”.",
      "Bớt một dấu cách; khoathi bank fix làm được."
    ),
    .spaceBeforePunctuation: (
      "{item}: “{name}” có dấu cách thừa trước dấu “{value}” (“{first}”).",
      "Bỏ dấu cách; khoathi bank fix làm được."
    ),
    .unclosedMark: (
      "{item}: “{name}” có dấu “{value}” mở mà không đóng (“{first}”).",
      "Đóng dấu lại, hoặc đặt \\ trước dấu nếu chỉ là chữ."
    ),
    .tooWide: (
      "{item}: “{name}” có bảng hoặc mã cần {value} cột, màn hình nhỏ nhất có {limit}.",
      "Thu hẹp bảng hoặc ngắt dòng mã."
    ),
    .negativeNotEmphasised: (
      "{item}: câu hỏi phủ định nhưng từ “{value}” không nổi bật.",
      "Viết hoa cả từ (KHÔNG) hoặc in đậm (**không**), tốt hơn là hỏi khẳng định."
    ),
    .keyInStem: (
      "{item}: câu dẫn đã chứa đáp án “{value}”, các phương án khác thì không.",
      "Bỏ các từ đó khỏi câu dẫn, hoặc sửa phương án."
    ),
    .allAboveNotPinned: (
      "{item}: phương án {value} (“{first}”) nói về các phương án trên nhưng thứ tự bị xáo trộn.",
      "Thêm pinned: [{value}] để phương án luôn đứng cuối, hoặc thay phương án."
    ),
    .choiceNamesLetters: (
      "{item}: phương án {value} (“{first}”) gọi phương án khác bằng chữ cái, mà chữ cái thay đổi "
        + "khi xáo trộn.",
      "Viết lại thành nội dung, hoặc đổi thành câu nhiều lựa chọn; fixed: true nếu bắt buộc giữ."
    ),
    .alikeChoices: (
      "{item}: phương án {value} chỉ khác phương án {first} ở chữ hoa, dấu cách hoặc dấu câu.",
      "Sửa một trong hai phương án."
    ),
    .overlappingRanges: (
      "{item}: khoảng số ở phương án {value} chồng lên phương án {first}.",
      "Sửa các khoảng để mỗi số chỉ thuộc một phương án."
    ),
    .containedChoice: (
      "{item}: phương án {first} chứa trọn phương án {value}.",
      "Xem có thí sinh nào chọn {first} mà vẫn có lý không."
    ),
    .longKey: (
      "{item}: đáp án {value} dài {needed} ký tự, phương án sai dài nhất chỉ {limit}.",
      "Rút gọn đáp án hoặc viết phương án sai dài tương đương."
    ),
    .longKeyBias: (
      "Đáp án là phương án dài nhất ở {value} trên {available} câu, ngẫu nhiên chỉ khoảng {limit}.",
      "Viết phương án sai dài ngang đáp án; thí sinh có thể đoán theo độ dài."
    ),
    .keyPositionBias: (
      "Đáp án phân bố lệch trên {available} câu: {value}.",
      "Đổi chỗ phương án; bản in theo thứ tự biên soạn sẽ lộ quy luật."
    ),
    .absoluteWord: (
      "{item}: chỉ phương án {value} có từ tuyệt đối “{name}”.",
      "Bỏ từ đó hoặc dùng ở cả phương án khác."
    ),
    .mixedPunctuation: (
      "{item}: dấu câu cuối phương án {value} khác các phương án còn lại.",
      "Kết thúc mọi phương án như nhau."
    ),
    .mixedCapitals: (
      "{item}: chỉ phương án {value} bắt đầu bằng chữ thường.", "Bắt đầu mọi phương án như nhau."
    ),
    .numbersOutOfOrder: (
      "{item}: các phương án là số nhưng không theo thứ tự.",
      "Xếp tăng dần và thêm fixed: true nếu muốn giữ thứ tự trên đề."
    ),
    .ambiguousNumber: (
      "{item}: {name} ghi {value}; máy đọc là {limit}, nhiều người đọc là {first}.",
      "Ghi {limit} nếu là số thập phân, {first} nếu là hàng nghìn."
    ),
    .repealedSource: (
      "{item}: nguồn {value} hết hiệu lực từ {limit} (thay bằng: {article}).",
      "Đối chiếu với văn bản đang có hiệu lực, sửa source, hoặc đặt status: retired."
    ),
    .sourceSinceRepealed: (
      "{item}: nguồn {value} hết hiệu lực từ {limit} (thay bằng: {article}), sau ngày kiểm tra {first}.",
      "Kiểm tra lại câu hỏi theo văn bản mới, sửa source và checked, hoặc đặt status: retired."
    ),
    .nearDuplicate: (
      "{item} gần như trùng {first} (giống {value} %).",
      "Bỏ một câu, hoặc đặt cả hai vào một nhóm enemies."
    ),
    .translatedDuplicate: (
      "{item} có vẻ là bản dịch của {first} (dấu vết chung {value} %).",
      "Đặt cả hai vào một nhóm enemies để không gặp nhau trong một đề."
    ),
  ]
}
