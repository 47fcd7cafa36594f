extension ImportWords {
  static let vietnamese: [ImportCode: Words] = [
    .notText: (
      "Tệp không phải văn bản UTF-8 tại byte {offset}.",
      "Lưu lại tệp bằng UTF-8 rồi nhập lại."
    ),
    .oldFontEncoding: (
      "Văn bản có vẻ dùng bảng mã {value}, không phải Unicode.",
      "Chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi nhập lại."
    ),
    .emptyFile: (
      "Tệp không có câu hỏi nào.",
      "Kiểm tra đã chọn đúng tệp."
    ),
    .unknownFormat: (
      "Không nhận ra định dạng của tệp.",
      "Nêu định dạng bằng --format."
    ),
    .formatNotRead: (
      "Tệp là {name}; định dạng này không được đọc.",
      "{remedy}"
    ),
    .wrongFormat: (
      "Tệp không phải {name} như đã nêu.",
      "Bỏ --format hoặc nêu đúng định dạng."
    ),
    .doctype: (
      "Tệp có khai báo DOCTYPE hoặc thực thể, bị từ chối.",
      "Xuất lại tệp không kèm DOCTYPE."
    ),
    .brokenXML: (
      "XML hỏng: {value}.",
      "Xuất lại tệp từ chương trình gốc."
    ),
    .tooDeep: (
      "Các phần tử lồng nhau quá {limit} tầng.",
      "Xuất lại tệp từ chương trình gốc."
    ),
    .tooLarge: (
      "{name} lớn hơn giới hạn {limit}.",
      "Chia tệp thành nhiều phần."
    ),
    .brokenArchive: (
      "Tệp nén hỏng: {value}.",
      "Nén lại tệp."
    ),
    .unsafeEntry: (
      "Tệp nén có mục không an toàn “{name}”: {value}.",
      "Nén lại, chỉ gồm các tệp thường."
    ),
    .repeatedEntry: (
      "Tệp nén có hai mục cùng tên “{name}”.",
      "Nén lại, mỗi tên một mục."
    ),
    .missingFile: (
      "Thiếu tệp “{name}” được nhắc đến.",
      "Thêm tệp vào gói rồi nhập lại."
    ),
    .readerStopped: (
      "Việc đọc tệp bị dừng: {value}.",
      "Chia tệp thành nhiều phần, hoặc xuất lại từ chương trình gốc."
    ),
    .fileIgnored: (
      "Tệp “{name}” không phải câu hỏi, bỏ qua.",
      "Không cần làm gì."
    ),
    .formatChosen: (
      "Đọc như {name}.",
      "Nêu --format nếu không đúng."
    ),
    .emptyStem: (
      "Câu hỏi không có nội dung.",
      "Viết nội dung câu hỏi."
    ),
    .emptyChoice: (
      "Phương án {name} không có nội dung.",
      "Viết nội dung phương án."
    ),
    .repeatedChoice: (
      "Hai phương án giống nhau: “{value}”.",
      "Sửa một trong hai."
    ),
    .tooFewChoices: (
      "Câu hỏi chỉ có {value} phương án.",
      "Thêm phương án."
    ),
    .tooManyChoices: (
      "Câu hỏi có {value} phương án, nhiều hơn {limit}.",
      "Bớt phương án."
    ),
    .textTooLong: (
      "{name} dài hơn {limit} byte.",
      "Rút gọn."
    ),
    .noKey: (
      "Câu hỏi không có đáp án.",
      "Đánh dấu đáp án đúng."
    ),
    .keyNotAChoice: (
      "Đáp án “{value}” không phải một phương án.",
      "Sửa đáp án hoặc phương án."
    ),
    .severalKeys: (
      "Có {value} đáp án cho câu hỏi chọn một.",
      "Giữ một đáp án, hoặc cho phép chọn nhiều."
    ),
    .keyConflict: (
      "Hai nơi cho đáp án khác nhau: {first} và {second}.",
      "Giữ lại một nơi đúng."
    ),
    .ambiguousKey: (
      "Đáp án “{value}” có thể hiểu theo nhiều cách.",
      "Ghi đáp án bằng chữ cái A, B, C…"
    ),
    .noFullShare: (
      "Không câu trả lời nào được trọn điểm.",
      "Cho đáp án đúng 100 %."
    ),
    .badShare: (
      "Tỉ lệ điểm “{value}” không hợp lệ.",
      "Sửa tỉ lệ điểm."
    ),
    .badNumber: (
      "“{value}” không phải số.",
      "Ghi số thập phân, ví dụ 3.14."
    ),
    .emptyRange: (
      "Khoảng {value} không có số nào.",
      "Đổi chỗ hai đầu khoảng."
    ),
    .everyNumber: (
      "Mọi số đều được điểm.",
      "Nêu số đúng."
    ),
    .badPoints: (
      "Điểm “{value}” không hợp lệ.",
      "Ghi số điểm từ 0.01 đến 10000."
    ),
    .repeatedIdentifier: (
      "Tên “{value}” dùng cho hai câu hỏi hoặc hai phương án.",
      "Đặt tên khác nhau."
    ),
    .brokenSyntax: (
      "Không đọc được: {value}.",
      "Sửa theo đúng cú pháp."
    ),
    .hiddenKey: (
      "Nội dung có thể làm lộ đáp án: {value}.",
      "Sửa cú pháp chỗ này."
    ),
    .swallowedQuestion: (
      "Câu hỏi có vẻ chứa cả câu tiếp theo.",
      "Thêm dòng trống giữa hai câu."
    ),
    .gapsDiffer: (
      "Số chỗ trống không khớp với đáp án.",
      "Sửa chỗ trống."
    ),
    .unsupportedRule: (
      "Cách chấm “{value}” không thể hiện được ở đây.",
      "Chấm tay, hoặc đổi cách chấm trong nguồn."
    ),
    .notScored: (
      "Nguồn không cho điểm câu hỏi này.",
      "Thêm cách chấm trong nguồn."
    ),
    .keyDisagrees: (
      "Đáp án hiển thị “{first}” khác đáp án được điểm “{second}”.",
      "Sửa nguồn cho khớp."
    ),
    .onlyOneScored: (
      "Chỉ phần trả lời “{value}” được chấm.",
      "Kiểm tra cách chấm."
    ),
    .lessNumber: (
      "Số câu trả lời tối thiểu hoặc tối đa ({value}) không giữ được.",
      "Ghi yêu cầu đó vào nội dung câu hỏi."
    ),
    .pointsDiffer: (
      "Điểm tối đa ghi là {first}, cách chấm cho {second}.",
      "Kiểm tra điểm của câu hỏi."
    ),
    .manualScoring: (
      "Câu hỏi do người chấm.",
      "Không cần làm gì."
    ),
    .penaltyIgnored: (
      "Trừ điểm cho lần thử lại ({value}) không dùng trong thi.",
      "Không cần làm gì."
    ),
    .ruleAssumed: (
      "Nguồn không nêu cách chấm; dùng: {value}.",
      "Kiểm tra."
    ),
    .unsupportedType: (
      "Loại câu hỏi “{value}” không làm được trên máy chữ; giữ nguyên trong ngân hàng.",
      "Viết lại bằng loại khác."
    ),
    .picture: (
      "Câu hỏi cần hình “{value}”, máy chữ không hiện được; giữ nguyên trong ngân hàng.",
      "Thay hình bằng lời."
    ),
    .media: (
      "Câu hỏi cần âm thanh hoặc phim “{value}”; giữ nguyên trong ngân hàng.",
      "Viết lại bằng lời."
    ),
    .programCode: (
      "Câu hỏi chứa mã chương trình {value} phải chạy mới có nội dung.",
      "Xuất bản không còn mã."
    ),
    .lostMarkup: (
      "Phần “{value}” không thể hiện bằng chữ.",
      "Kiểm tra nội dung câu hỏi."
    ),
    .mathSource: (
      "Công thức giữ nguyên dạng nguồn: {value}.",
      "Viết lại cho dễ đọc."
    ),
    .changedCharacters: (
      "Đã bỏ ký tự điều khiển {value}.",
      "Kiểm tra nội dung câu hỏi."
    ),
    .testRefused: (
      "Bài thi rẽ nhánh hoặc chọn ngẫu nhiên ({value}) không giữ được; chỉ nhập câu hỏi.",
      "Lập đề bằng ma trận đề."
    ),
    .testDetail: (
      "Thiết lập bài thi “{value}” không thuộc ngân hàng câu hỏi.",
      "Đặt trong ma trận đề hoặc quy chế."
    ),
    .orphan: (
      "Đoạn văn bản không thuộc câu hỏi nào: “{value}”.",
      "Kiểm tra cách đánh số câu."
    ),
    .noHeader: (
      "Không tìm thấy dòng tiêu đề.",
      "Thêm dòng tiêu đề: Câu hỏi, A, B, C, D, Đáp án."
    ),
    .headerRead: (
      "Cột: {value}.",
      "Kiểm tra cách hiểu các cột."
    ),
    .columnIgnored: (
      "Cột “{name}” không dùng đến.",
      "Đổi tên cột nếu cần."
    ),
    .columnTwice: (
      "Hai cột cùng nghĩa: “{first}” và “{second}”.",
      "Xóa một cột."
    ),
    .rowLength: (
      "Dòng có {value} ô, tiêu đề có {limit}.",
      "Kiểm tra dấu phân cách và dấu nháy."
    ),
    .dateCell: (
      "Ô {name} là ngày tháng ({value}); có thể nguyên là “1/2”.",
      "Định dạng ô là văn bản."
    ),
    .formulaCell: (
      "Ô {name} là công thức; dùng kết quả đã lưu “{value}”.",
      "Thay công thức bằng giá trị."
    ),
    .errorCell: (
      "Ô {name} có lỗi {value}.",
      "Sửa ô."
    ),
    .hiddenRow: (
      "Dòng {value} bị ẩn.",
      "Hiện hoặc xóa dòng."
    ),
    .numberGap: (
      "Số thứ tự nhảy từ {first} đến {second}.",
      "Kiểm tra có sót câu không."
    ),
    .numberTwice: (
      "Số thứ tự {value} xuất hiện hai lần.",
      "Đánh số lại."
    ),
    .trackedChange: (
      "Bỏ phần đã xóa trong chế độ theo dõi thay đổi.",
      "Chấp nhận mọi thay đổi rồi nhập lại."
    ),
    .labelGap: (
      "Nhãn phương án {value} không liên tục.",
      "Sửa nhãn."
    ),
    .fewKeys: (
      "Bảng đáp án có {value} câu, đề có {limit}.",
      "Kiểm tra bảng đáp án."
    ),
    .topicUnknown: (
      "Chủ đề “{value}” chưa có trong ngân hàng, được thêm.",
      "Đổi tên chủ đề nếu cần."
    ),
    .topicsByHand: (
      "Không thêm được chủ đề vào bank.yaml: {value}.",
      "Thêm các chủ đề này bằng tay rồi nhập lại."
    ),
    .noTopic: (
      "Câu hỏi không có chủ đề; dùng “{value}”.",
      "Nêu chủ đề bằng --topic."
    ),
    .levelUnknown: (
      "Không hiểu mức độ “{value}”; dùng “{name}”.",
      "Sửa mức độ."
    ),
    .alreadyThere: (
      "Câu hỏi này đã có trong ngân hàng: {value}.",
      "Không cần làm gì."
    ),
    .changedThere: (
      "Ngân hàng có câu hỏi {value} cùng nguồn nhưng khác nội dung.",
      "Sửa câu trong ngân hàng, hoặc bỏ khỏi tệp nhập."
    ),
    .refusedByBank: (
      "Câu hỏi không hợp với quy tắc của ngân hàng ({value} {name}).",
      "Sửa câu hỏi trong nguồn."
    ),
    .feedbackKept: (
      "Lời giải thích được giữ trong hồ sơ nhập.",
      "Không cần làm gì."
    ),
    .leftoverKept: (
      "Phần “{value}” được giữ trong hồ sơ nhập.",
      "Không cần làm gì."
    ),
    .cannotHold: (
      "Định dạng {name} không chứa được: {value}.",
      "Dùng định dạng khác nếu cần phần này."
    ),
    .willDiffer: (
      "Trong {name} sẽ khác: {value}.",
      "Kiểm tra ở chương trình đích."
    ),
    .unlistedFile: (
      "Gói không liệt kê tệp “{name}”; tệp vẫn được đọc.",
      "Kiểm tra xem câu hỏi có thuộc gói này không."
    ),
    .identifiersDiffer: (
      "Gói gọi là “{first}”, còn trong tệp là “{second}”.",
      "Không cần làm gì; dùng tên trong tệp."
    ),
    .drawnSome: (
      "Moodle chỉ cho {value} trong {limit} phần, rút ngẫu nhiên; ở đây cho tất cả.",
      "Kiểm tra số phần."
    ),
    .fileLeft: (
      "Nguồn còn nhận tệp nộp kèm (tối đa {value}); ở đây chỉ nhận bài viết.",
      "Ghi rõ trong câu dẫn, hoặc thu tệp riêng."
    ),
    .otherEncoding: (
      "Tệp không phải UTF-8 tại byte {offset}; có vẻ là {value}.",
      "Nhập lại với --encoding {value}, hoặc lưu tệp bằng UTF-8."
    ),
  ]
}
