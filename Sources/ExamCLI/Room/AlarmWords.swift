import RoomAPI

/// What an alarm of the board says, by its stable code.
enum AlarmWords {
  /// Vietnamese and English; a code that is not known says nothing beyond itself.
  static func words(_ kind: String) -> (vi: String, en: String) { known[kind] ?? ("", "") }

  static let known: [String: (vi: String, en: String)] = [
    "log_mismatch": (
      "máy thi nhận các đầu cây không khớp", "the terminal got heads that do not fit"
    ),
    "disk_full": (
      "đĩa máy chủ sắp đầy: không nhận thêm câu trả lời",
      "a disk is nearly full: no new answers are taken"
    ),
    "clock_step": (
      "đồng hồ máy chủ bị chỉnh; giờ thi không đổi",
      "the server's clock was set; the exam's time did not change"
    ),
    "clock_unconfirmed": (
      "chưa ai xác nhận giờ máy chủ", "nobody confirmed the server's clock"
    ),
    "unsynced": (
      "hết giờ mà máy thi chưa báo đã gửi đủ câu trả lời",
      "after the deadline the terminal has not said that it holds nothing"
    ),
    "late_waiting": (
      "câu trả lời tới muộn chờ hai người duyệt", "late responses wait for two approvals"
    ),
    "unsettled": (
      "thời gian bị gián đoạn chưa giải quyết; số phút đề nghị bù",
      "lost working time is not settled; minutes proposed to give back"
    ),
    "second_login": ("đăng nhập lần hai", "a second login"),
    "not_checked_in": ("đăng nhập mà chưa kiểm tra giấy tờ", "logged in without check-in"),
    "terminal_busy": (
      "hai thí sinh ở cùng một máy", "two candidates at one terminal"
    ),
    "journal_kept": (
      "máy thi giữ lại câu trả lời cũ, không gửi vì máy khác đã làm tiếp",
      "a terminal holds earlier responses back: another one went on"
    ),
    "tls_plain_text": ("có máy không dùng TLS", "somebody does not speak TLS"),
    "tls_no_certificate": ("có máy không có chứng chỉ", "somebody has no certificate"),
    "tls_foreign_ca": ("chứng chỉ của CA khác", "a certificate of another CA"),
    "tls_expired": (
      "chứng chỉ hết hạn hoặc chưa đến hạn", "a certificate that is not good now"
    ),
    "tls_not_enrolled": (
      "chứng chỉ chưa cấp hoặc đã thu hồi", "a certificate never enrolled, or revoked"
    ),
    "tls_cloned_key": (
      "một chìa khóa ở hai địa chỉ", "one machine's key at two addresses"
    ),
    "tls_handshake": ("bắt tay TLS hỏng", "a TLS handshake that failed"),
    "tls_flood": ("quá nhiều kết nối bị từ chối", "a flood of refused connections"),
  ]
}
