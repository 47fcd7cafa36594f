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
    "second_login": ("đăng nhập lần hai", "a second login"),
    "terminal_busy": (
      "hai thí sinh ở cùng một máy", "two candidates at one terminal"
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
