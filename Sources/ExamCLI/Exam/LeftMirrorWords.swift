import SessionStore

/// Why a mirror outlived the wipe of its folder, in words.
struct LeftMirrorWords {
  private let options: OutputOptions

  init(_ options: OutputOptions) { self.options = options }

  /// Where it is, and what to do about it.
  func words(_ path: String, _ obstacle: DistantMirror.Obstacle) -> String {
    switch obstacle {
    case .missing:
      options.words(
        "CHƯA XÓA bản sao nhật ký \(path): không có tệp ấy ở đó. Gắn lại đĩa của nó rồi chạy lại lệnh "
          + "này; nếu đĩa đã mất thì ghi vào biên bản.",
        "NOT WIPED: the mirror \(path): there is no such file. Mount its disk and run this again; "
          + "if the disk is gone for good, put that into the minutes.")
    case .otherFile:
      options.words(
        "CHƯA XÓA bản sao nhật ký \(path): tệp ở đó không phải của kỳ thi này, nên được giữ nguyên. "
          + "Gắn đúng đĩa rồi chạy lại lệnh này.",
        "NOT WIPED: the mirror \(path): the file there is not this exam's and was left alone. "
          + "Mount the right disk and run this again.")
    case .otherFolder:
      options.words(
        "CHƯA XÓA bản sao nhật ký \(path): nó là của thư mục mà thư mục này được chép từ đó. Xóa cùng "
          + "thư mục ấy, hoặc chạy lại lệnh này với: --mirror \(path)",
        "NOT WIPED: the mirror \(path) is that of the folder that this one was copied from. Wipe "
          + "that folder, or run this again with: --mirror \(path)")
    }
  }
}
