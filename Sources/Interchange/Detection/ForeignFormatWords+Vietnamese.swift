extension ForeignFormatWords {
  private static let asXLSX = "Lưu lại thành .xlsx rồi nhập tệp đó."
  private static let asDOCX = "Lưu lại thành .docx rồi nhập tệp đó."
  private static let asText = "Chép các câu hỏi sang tệp .docx hoặc .txt."
  private static let none = "Chọn đúng tệp có câu hỏi."

  static let vietnamese: [ForeignFormat: Words] = [
    .oldExcel: ("bảng tính Excel cũ (.xls)", asXLSX),
    .binaryExcel: ("bảng tính Excel nhị phân (.xlsb)", asXLSX),
    .oldExcelXML: ("bảng tính XML của Excel 2003", asXLSX),
    .oldWord: ("tài liệu Word cũ (.doc)", asDOCX),
    .wordXML: ("tài liệu XML của Word", asDOCX),
    .encryptedOffice: ("tài liệu Office có mật khẩu", "Bỏ mật khẩu rồi lưu lại."),
    .ole: ("tài liệu Office cũ", "Lưu lại thành .docx hoặc .xlsx rồi nhập tệp đó."),
    .powerPoint: ("bản trình chiếu (.pptx)", asText),
    .ods: ("bảng tính OpenDocument (.ods)", asXLSX),
    .odt: ("văn bản OpenDocument (.odt)", asDOCX),
    .openDocument: ("tệp OpenDocument", "Lưu lại thành .docx hoặc .xlsx rồi nhập tệp đó."),
    .h5p: ("hoạt động H5P", "Viết lại câu hỏi bằng GIFT hoặc thành bảng."),
    .pdf: ("tệp PDF", asText),
    .rtf: ("tài liệu RTF", asDOCX),
    .html: ("trang web (HTML)", "Lưu bảng thành .xlsx, hoặc lưu văn bản thành .docx."),
    .webArchive: ("trang web đã lưu (.mht)", "Lưu lại thành .docx hoặc .xlsx."),
    .latex: ("mã nguồn LaTeX", "Chuyển sang .docx hoặc văn bản thường."),
    .epub: ("sách điện tử (.epub)", asText),
    .sqlite: ("cơ sở dữ liệu SQLite", "Xuất câu hỏi thành CSV."),
    .access: ("cơ sở dữ liệu Access", "Xuất câu hỏi thành .xlsx."),
    .picture: ("hình ảnh", "Gõ lại câu hỏi vào tệp .docx hoặc .txt."),
    .sound: ("âm thanh hoặc phim", none),
    .program: ("chương trình máy tính", none),
    .encryptedZIP: ("tệp nén có mật khẩu", "Nén lại không đặt mật khẩu."),
    .nestedZIP: ("tệp nén nằm trong tệp nén", "Giải nén rồi nhập các tệp bên trong."),
    .otherArchive: ("tệp nén không phải ZIP", "Giải nén, hoặc nén lại thành .zip."),
    .moodleBackup: (
      "bản sao lưu Moodle", "Xuất câu hỏi từ ngân hàng câu hỏi thành Moodle XML."
    ),
    .qtiResults: ("kết quả thi QTI, không phải câu hỏi", "Xuất câu hỏi hoặc đề."),
    .qtiTemplate: ("mẫu chấm điểm QTI, không phải câu hỏi", none),
    .qtiManifest: ("riêng tệp kê khai của gói QTI", "Nhập cả gói."),
    .scorm: ("khoá học SCORM", "Xuất câu hỏi thành QTI hoặc Moodle XML."),
    .commonCartridge: ("gói Common Cartridge không có QTI", "Xuất bài kiểm tra thành QTI."),
    .blackboardPool: ("ngân hàng của Blackboard", "Xuất thành QTI."),
    .otherXML: ("XML không rõ loại", "Xuất câu hỏi thành QTI hoặc Moodle XML."),
    .binary: ("tệp không phải văn bản", none),
  ]
}
