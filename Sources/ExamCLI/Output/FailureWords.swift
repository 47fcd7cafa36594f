import Assessment
import ExamSession
import RoomAPI
import RoomClient
import RoomServer
import SessionStore
import TransparencyLog

/// The words for everything that can keep a command from doing its work.
struct FailureWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// What happened, and what to do about it.
  func words(for error: any Error) -> String {
    switch error {
    case let error as CouldNot: error.description
    case let error as ExamFolderFailure: words(error)
    case let error as EventLogFailure: words(error)
    case let error as RoomFailure: words(error)
    case let error as ServingFailure: words(error)
    case let error as BundleRefusal: words(error)
    case let error as ExamPlanRefusal: words(error)
    case is WitnessesNotAsked:
      say(
        "Chính sách đòi nhân chứng, nhưng máy chủ phòng thi chưa hỏi nhân chứng. Dùng: quorum none",
        "The policy asks for witnesses, whom the room server does not ask yet. Use: quorum none")
    case let error as PolicyRefusal:
      say(
        "Chính sách nhân chứng, dòng \(error.line): không đúng dạng (\(error.reason)).",
        "Witness policy, line \(error.line): not well-formed (\(error.reason)).")
    default: "\(error)"
    }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }

  private func words(_ error: BundleRefusal) -> String {
    switch error {
    case .unsignedTail(let head, let size):
      say(
        "Đầu cây cuối cùng ký \(head) trên \(size) sự kiện. Chốt trước: khoathi room finish …",
        "The last head signs \(head) of \(size) events. Finish first: khoathi room finish …")
    case .notCanonical, .entryTooLong:
      say("Nhật ký có sự kiện không xuất được.", "The log holds an event that cannot be exported.")
    }
  }

  private func words(_ error: ExamPlanRefusal) -> String {
    let name =
      switch error {
      case .blueprint: "blueprint.json"
      case .rule: "rule.json"
      case .roster: "roster.json"
      case .items: "items.jsonl"
      }
    return say("\(name) không khớp kỳ thi.", "\(name) does not fit the exam.")
  }

  private func words(_ error: ExamFolderFailure) -> String {
    switch error {
    case .notFound(let path):
      say(
        "Không có kỳ thi trong \(path). Tạo bằng: khoathi exam commit EXAM.yaml --output \(path)",
        "There is no exam in \(path). Make one: khoathi exam commit EXAM.yaml --output \(path)")
    case .exists(let path):
      say("\(path) đã có. Hãy chọn thư mục mới.", "\(path) exists. Choose a new folder.")
    case .io(let path):
      say("Không đọc hoặc ghi được \(path).", "\(path) cannot be read or written.")
    case .unreadable(let path, let line):
      say(
        "\(path)\(line.map { ":\($0)" } ?? ""): nội dung không đúng như lúc tạo kỳ thi.",
        "\(path)\(line.map { ":\($0)" } ?? ""): not what exam commit wrote.")
    case .noLogKey(let path):
      say(
        "Khóa nhật ký đã hủy sau điểm kiểm cuối (\(path)): phòng thi này đã kết thúc.",
        "The log key was destroyed after the final checkpoint (\(path)): this room is finished.")
    case .log(let index):
      say("Sự kiện \(index) trong nhật ký không đọc được.", "Event \(index) cannot be read.")
    }
  }

  private func words(_ error: ServingFailure) -> String {
    switch error {
    case .opening:
      say(
        "Không mở được đề: phần hạt giống không khớp cam kết hoặc không dựng được đề.",
        "The papers cannot be opened: a seed share or a paper does not fit genesis.")
    case .scoring:
      say("Có câu không có đáp án; không chấm được.", "An item has no key; nothing was scored.")
    case .finished:
      say("Phòng thi này đã kết thúc.", "This room is finished.")
    }
  }

  private func words(_ error: RoomFailure) -> String {
    switch error {
    case .refused(let refusal):
      say(
        "Phòng thi từ chối: \(RefusalText.words(refusal.code).vi) [\(refusal.code.rawValue)]",
        "The room refused: \(RefusalText.words(refusal.code).en) [\(refusal.code.rawValue)]")
    case .unreachable:
      say(
        "Không tới được máy chủ. Chạy: khoathi room serve EXAM",
        "The room server cannot be reached. Start it: khoathi room serve EXAM")
    case .timedOut: say("Máy chủ không trả lời kịp.", "The room server did not answer in time.")
    case .tooLarge, .unreadable:
      say("Máy chủ trả lời không đúng dạng.", "The answer is not one of a room server.")
    case .unsendable: say("Không gửi được yêu cầu.", "The request cannot be sent.")
    }
  }

  private func words(_ error: EventLogFailure) -> String {
    switch error {
    case .locked(let path):
      say(
        "Nhật ký đang do một máy chủ khác giữ (\(path)). Dừng máy chủ đó trước.",
        "Another process holds the log (\(path)). Stop it first.")
    case .notFound(let path): say("Không có nhật ký: \(path)", "There is no log: \(path)")
    case .exists(let path): say("Đã có nhật ký: \(path)", "There is a log already: \(path)")
    case .linked(let path):
      say("\(path) là liên kết; hãy dùng tệp thật.", "\(path) is a link; use the file itself.")
    case .networkFileSystem(let path, let type):
      say(
        "\(path) nằm trên hệ tệp mạng (\(type)); nhật ký phải ở đĩa của máy chủ.",
        "\(path) is on a network file system (\(type)); the log needs a local disk.")
    case .behindMirror(let database, let mirror):
      say(
        "Cơ sở dữ liệu (\(database) sự kiện) cũ hơn bản sao (\(mirror) sự kiện). "
          + "Dựng lại: khoathi room rebuild EXAM --from-mirror",
        "The database (\(database) events) is older than its mirror (\(mirror) events). "
          + "Rebuild it: khoathi room rebuild EXAM --from-mirror")
    case .stopped:
      say("Nhật ký đã dừng sau lỗi ghi.", "The log has stopped after a write error.")
    case .entry(let index), .commitment(let index), .time(let index), .gap(let index):
      say("Sự kiện \(index) đã bị sửa, thiếu hoặc sai chỗ.", "Event \(index) was changed or moved.")
    case .head(let size):
      say(
        "Đầu cây đã ký trên \(size) sự kiện không khớp với sự kiện còn lại.",
        "The signed head of \(size) events does not fit the events that are there.")
    case .replaced, .io, .database, .setting, .schema, .integrity, .mirrorDiffers, .mirrorDamaged,
      .mirrorMissing, .badEvent, .bodyTooLarge,
      .unsigned, .signer:
      say("Nhật ký có lỗi: \(error)", "The log is not sound: \(error)")
    }
  }
}
