import Assessment
import RoomServer
import WitnessServer

/// Why a witness, or a room with witnesses, cannot go on, in words.
struct WitnessFailureWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// No line fits a head of this log.
  var noHead: String {
    say(
      "Không có dòng nào là chữ ký đúng của một nhân chứng trong chính sách cho nhật ký này.",
      "No line is a valid cosignature of this log by a witness of the policy.")
  }

  func words(_ error: WitnessConflict) -> String {
    switch error {
    case .ahead(let witness, let theirs, let ours, let evidence):
      say(
        "Không mở phòng: nhân chứng \(witness) đã ký \(theirs) sự kiện, ở đây chỉ có \(ours) "
          + "(bản cũ được khôi phục?). Đã giữ: \(evidence)" + despite(witness, .vi),
        "Not served: witness \(witness) has cosigned \(theirs) events, here are only \(ours) "
          + "(an old copy?). Kept: \(evidence)" + despite(witness, .en))
    case .inconsistent(let witness, let size, let evidence):
      say(
        "Không mở phòng: nhật ký này không nối tiếp \(size) sự kiện mà nhân chứng \(witness) đã ký. "
          + "Đã giữ: \(evidence)" + despite(witness, .vi),
        "Not served: this log does not continue the \(size) events that witness \(witness) "
          + "cosigned. Kept: \(evidence)" + despite(witness, .en))
    case .keptHead(let size, let evidence):
      say(
        "Không mở phòng: đầu cây \(size) sự kiện có chữ ký chứng không thuộc nhật ký này. "
          + "Đã giữ: \(evidence)",
        "Not served: the cosigned head of \(size) events is not of this log. Kept: \(evidence)")
    }
  }

  func words(_ error: WitnessFailure) -> String {
    switch error {
    case .io(let operation, let path, let code):
      say(
        "Không đọc hoặc ghi được \(path) (\(operation), mã lỗi \(code)).",
        "\(path) cannot be read or written (\(operation), error \(code)).")
    case .locked(let path):
      say(
        "Thư mục nhân chứng đang do tiến trình khác giữ (\(path)).",
        "Another process holds the witness's folder (\(path)).")
    case .unreadable(let path):
      say(
        "\(path): không phải đầu cây đã ký của nhật ký nào trong --log; không ký gì.",
        "\(path): no head signed by a log of --log; nothing is signed.")
    }
  }

  func words(_ error: HeadRequest.Problem) -> String {
    switch error {
    case .noHead: say("Nhật ký chưa có đầu cây nào.", "The log has no signed head yet.")
    case .noWitness(let name):
      say("Chính sách không có nhân chứng “\(name)”.", "The policy has no witness “\(name)”.")
    case .severalWitnesses(let names):
      say(
        "Các nhân chứng đã ký khác nhau; chọn một: --witness \(names.joined(separator: " | "))",
        "The witnesses know different sizes; name one: --witness \(names.joined(separator: " | "))")
    case .oldSize(let old, let size):
      say(
        "--old \(old): nhật ký chỉ có \(size) sự kiện đã ký.",
        "--old \(old): the log has only \(size) signed events.")
    }
  }

  /// What a witness says of its size is not signed: it may be the witness that errs.
  private func despite(_ witness: String, _ language: DiagnosticLanguage) -> String {
    switch language {
    case .vi: ". Nếu đã chắc chắn nhân chứng sai: --despite \(witness) (được ghi vào nhật ký)"
    case .en: ". If you made sure that the witness errs: --despite \(witness) (it is logged)"
    }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }
}
