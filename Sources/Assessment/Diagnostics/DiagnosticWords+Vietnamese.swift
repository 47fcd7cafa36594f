extension DiagnosticWords {
  static let vietnamese: [DiagnosticCode: Words] = [
    .fileTooLarge: (
      "Tệp có {value} byte, quá giới hạn {limit} byte.", "Chia tệp thành nhiều tệp nhỏ hơn."
    ),
    .notUTF8: ("Tệp không phải là văn bản UTF-8.", "Lưu lại tệp bằng bảng mã UTF-8."),
    .brokenYAML: (
      "YAML sai cú pháp: {value}.",
      "Kiểm tra thụt lề, dấu hai chấm và dấu nháy ở dòng này và dòng trước."
    ),
    .yamlAlias: (
      "Không dùng neo (&) và bí danh (*) của YAML.",
      "Viết lại nội dung tại chỗ, hoặc đặt văn bản trong dấu nháy."
    ),
    .yamlTag: ("Không dùng thẻ {value} của YAML.", "Bỏ thẻ, hoặc đặt văn bản trong dấu nháy."),
    .repeatedKey: ("Khóa “{name}” xuất hiện hai lần trong cùng một mục.", "Chỉ giữ một lần."),
    .emptyFile: ("Tệp không có nội dung.", "Thêm nội dung, hoặc xóa tệp."),
    .notAMapping: (
      "“{name}” phải là các cặp khóa: giá trị.",
      "Viết mỗi khóa trên một dòng, theo sau là dấu hai chấm."
    ),
    .notAList: (
      "“{name}” phải là một danh sách có phần tử.",
      "Viết mỗi phần tử trên một dòng, bắt đầu bằng dấu gạch ngang."
    ),
    .notText: ("“{name}” phải là văn bản.", "Viết một giá trị văn bản; dùng dấu nháy nếu cần."),
    .notANumber: (
      "“{name}” phải là số nguyên trong khoảng {limit}.",
      "Viết số bằng chữ số, không dấu, không phần thập phân."
    ),
    .notABoolean: ("“{name}” phải là true hoặc false.", "Viết true hoặc false."),
    .missingKey: ("{item}: thiếu “{name}”.", "Thêm khóa này."),
    .unknownKey: ("{item}: không có khóa “{name}”.", "Sửa chính tả hoặc bỏ khóa này."),
    .noBankFile: (
      "Ngân hàng câu hỏi không có tệp bank.yaml.",
      "Thêm bank.yaml với bank, title, language và topics."
    ),
    .severalBankFiles: (
      "Có hơn một tệp bank.yaml.", "Kiểm tra từng ngân hàng riêng, hoặc chỉ giữ một tệp."
    ),
    .badID: (
      "Mã “{value}” không hợp lệ.",
      "Mã câu hỏi và ngữ liệu: A–Z, 0–9, gạch ngang, tối đa 16 ký tự; tên khác: chữ "
        + "không dấu, số, gạch ngang."
    ),
    .duplicateID: (
      "Mã “{value}” đã dùng ở {first}.", "Đặt mã khác; câu hỏi và ngữ liệu dùng chung một dãy mã."
    ),
    .unknownTopic: (
      "{item}: chủ đề “{value}” không có trong bank.yaml.",
      "Dùng mã chủ đề đã khai báo, hoặc khai báo thêm."
    ),
    .unknownLevel: (
      "{item}: không có mức độ “{value}”.", "Dùng recall, understand, apply hoặc apply_high."
    ),
    .unknownType: (
      "{item}: không có loại câu hỏi “{value}”.",
      "Dùng single_choice, true_false, multiple_choice hoặc short_text."
    ),
    .unknownStatus: (
      "{item}: không có trạng thái “{value}”.", "Dùng draft, reviewed, approved hoặc retired."
    ),
    .unknownPassage: (
      "{item}: ngân hàng không có ngữ liệu “{value}”.",
      "Thêm ngữ liệu vào mục passages, hoặc sửa mã."
    ),
    .unusedPassage: (
      "Không câu hỏi nào dùng ngữ liệu “{value}”.", "Thêm câu hỏi hoặc bỏ ngữ liệu."
    ),
    .passageOrder: (
      "{item} đứng sau {first} trong cùng ngữ liệu nhưng có mã nhỏ hơn.",
      "Xếp các câu của một ngữ liệu theo mã tăng dần."
    ),
    .passageWithEnemies: (
      "{item} thuộc ngữ liệu “{value}” nên không được có nhóm loại trừ.",
      "Bỏ enemies, hoặc tách câu khỏi ngữ liệu."
    ),
    .lonelyEnemy: (
      "Nhóm loại trừ “{value}” chỉ có {item}.", "Thêm câu khác vào nhóm, hoặc bỏ nhóm."
    ),
    .notNFC: (
      "{item}: “{name}” không ở dạng Unicode NFC (dựng sẵn).",
      "Chuyển văn bản sang Unicode dựng sẵn."
    ),
    .forbiddenCharacter: (
      "{item}: “{name}” chứa ký tự cấm {value}.",
      "Xóa ký tự điều khiển, ký tự ẩn hoặc ký tự đổi chiều chữ; dùng dấu cách thay "
        + "tab."
    ),
    .emptyText: ("{item}: “{name}” rỗng.", "Viết nội dung."),
    .tooLong: ("{item}: “{name}” dài {value} byte, quá giới hạn {limit}.", "Rút ngắn văn bản."),
    .badDate: ("{item}: “{value}” không phải là ngày dạng năm-tháng-ngày.", "Viết như 2026-11-23."),
    .badPoints: (
      "{item}: điểm “{value}” không hợp lệ.",
      "Viết số lớn hơn 0, tối đa {limit}, không quá hai chữ số thập phân."
    ),
    .noKey: ("{item}: chưa có đáp án.", "Thêm answer."),
    .keyNotAChoice: (
      "{item}: đáp án “{value}” không phải là một phương án.",
      "Ghi chữ cái của một phương án có trong choices."
    ),
    .severalKeys: (
      "{item}: có {value} đáp án nhưng loại câu này chỉ có một.",
      "Giữ một đáp án, hoặc đổi loại thành multiple_choice."
    ),
    .repeatedAnswer: ("{item}: “{value}” được ghi hai lần.", "Bỏ một lần."),
    .tooFewChoices: ("{item}: có {value} phương án, cần ít nhất 2.", "Thêm phương án."),
    .tooManyChoices: ("{item}: có {value} phương án, tối đa {limit}.", "Bớt phương án."),
    .choiceLetters: (
      "{item}: phương án “{value}” phải mang chữ {limit}.", "Đánh chữ cái liên tục từ A."
    ),
    .equalChoices: (
      "{item}: phương án {value} giống phương án {first}.", "Sửa một trong hai phương án."
    ),
    .pinnedNotAChoice: (
      "{item}: phương án cố định “{value}” không phải là một phương án.",
      "Ghi chữ cái của một phương án có trong choices."
    ),
    .choicesNotAllowed: (
      "{item}: câu loại {value} không có “{name}”.", "Bỏ khóa này, hoặc đổi loại câu hỏi."
    ),
    .trueFalseChoices: (
      "{item}: câu đúng/sai phải có đúng hai phương án: {value}.", "Ghi A và B đúng như vậy."
    ),
    .badScoring: (
      "{item}: cách tính điểm này không hợp với loại {value}.",
      "all_or_nothing; right_minus_wrong cho multiple_choice; per_part cho ordering, matching, "
        + "cloze, true_false_group; hoặc phần trăm cho từng số ý đúng, tăng dần đến 100."
    ),
    .badShares: (
      "{item}: tỉ lệ điểm không khớp với câu hỏi, hoặc đáp án không được trọn điểm.",
      "Ghi phân số như 1, 1/2, -1/3; đáp án cộng lại được 1, và least không lớn hơn 0."
    ),
    .notAnOrder: (
      "{item}: đáp án chưa sắp xếp đủ các phương án.",
      "Ghi chữ cái của mỗi phương án đúng một lần, theo thứ tự đúng."
    ),
    .unmatchedPrompts: (
      "{item}: đáp án ghi cho {value}, không khớp với prompts.",
      "Trả lời mỗi vế trong prompts một lần, đúng thứ tự."
    ),
    .gapMarks: (
      "{item}: các chỗ trống và dấu trong câu dẫn không khớp nhau.",
      "Đánh dấu [[1]], [[2]]… mỗi dấu một lần theo thứ tự, và liệt kê gaps 1, 2… (tối đa {limit})."
    ),
    .notADecimal: (
      "{item}: “{name}” không phải là số, hoặc sai số, khoảng số không hợp lệ.",
      "Ghi số trong dấu nháy như '12,5', sai số từ 0 trở lên, hoặc from ≤ to."
    ),
    .missingCitation: (
      "{item}: thiếu nguồn (source).", "Thêm document và article; câu đã duyệt phải có nguồn."
    ),
    .approvedWithoutHistory: (
      "{item}: tệp ghi {value}, nhưng ngân hàng này có sổ lịch sử; chỉ sổ nói câu nào đã duyệt.",
      "Ghi draft; rồi dùng khoathi bank submit, review và approve."
    ),
    .historyBroken: (
      "Sổ lịch sử không còn như lúc ghi: {value} (câu {item}).",
      "Sổ chỉ được ghi thêm: lấy lại bản sao, rồi khoathi bank history --verify."
    ),
    .approvedContentChanged: (
      "{item}: khác với nội dung {name} đã duyệt ngày {value}, nên trở lại là bản thảo.",
      "Bỏ thay đổi, hoặc trình lại nội dung mới: khoathi bank submit."
    ),
    .badValue: (
      "{item}: giá trị “{value}” của “{name}” không hợp lệ.",
      "Sửa giá trị theo tài liệu của tệp này."
    ),
    .blueprintConflict: (
      "Ma trận đề không thực hiện được ({name}): cần {needed}, có {available}.",
      "Thêm câu hỏi đã duyệt vào ô này, hoặc sửa ma trận."
    ),
    .unknownPart: (
      "“{value}” không phải phần thi của hồ sơ quy định này; các phần: {limit}.",
      "Ghi một phần ở profile_part trong tệp kỳ thi (--part); hồ sơ không chia phần thì bỏ trống."
    ),
    .profileItems: ("Đề có {value} câu, quy định là {limit} ({article}).", "Sửa ma trận đề."),
    .profileMinutes: (
      "Thời gian là {value} phút, quy định là {limit} ({article}).",
      "Sửa thời gian trong ma trận đề."
    ),
    .profileBankMultiple: (
      "Ngân hàng có {value} câu dùng được, cần ít nhất {needed} (gấp {limit} lần số "
        + "câu của đề; {article}).",
      "Duyệt thêm câu hỏi."
    ),
    .profileItemType: (
      "{item}: loại {value} không được dùng; cho phép: {limit} ({article}).",
      "Đổi loại câu hỏi hoặc không duyệt câu này."
    ),
    .profileChoiceCount: (
      "{item}: có {value} phương án, quy định là {limit} ({article}).", "Sửa số phương án."
    ),
  ]
}
