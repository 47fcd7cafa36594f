import TransparencyLog

/// What is wrong with a line of a witness policy, in words.
enum PolicyWords {
  /// Vietnamese and English.
  static func words(_ reason: PolicyRefusal.Reason) -> (vi: String, en: String) {
    switch reason {
    case .text:
      ("có byte lạ, hoặc không kết thúc bằng xuống dòng", "odd bytes, or no final newline")
    case .keyword:
      ("phải bắt đầu bằng log, witness, group hoặc quorum", "no log, witness, group or quorum line")
    case .words: ("thừa hoặc thiếu từ", "too few or too many words")
    case .key: ("khóa không đúng dạng", "the key is not well-formed")
    case .duplicateKey: ("khóa đã có ở dòng trước", "the key stands on an earlier line")
    case .name: ("tên đã dùng hoặc là none", "the name is taken, or is none")
    case .undefined: ("tên chưa được định nghĩa", "no earlier line defines this name")
    case .memberTwice: ("tên đã thuộc một nhóm", "the name is in a group already")
    case .threshold:
      ("ngưỡng phải là all, any hoặc một số", "the threshold must be all, any or a number")
    case .secondQuorum: ("dòng quorum thứ hai", "a second quorum line")
    case .noQuorum: ("thiếu dòng quorum", "there is no quorum line")
    }
  }
}
