import Assessment
import CanonicalBytes
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import RoomServer
import SealedFiles
import SessionStore
import TransparencyLog
import WitnessServer

/// The words for everything that can keep a command from doing its work.
struct FailureWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// What happened, and what to do about it.
  func words(for error: any Error) -> String {
    switch error {
    case let error as CouldNot: error.description
    case let error as KeyRefusal: KeyRefusalWords(language).words(error)
    case let error as AgeRefusal: KeyRefusalWords(language).words(error)
    case let error as ExamFolderFailure: words(error)
    case let error as EventLogFailure: LogFailureWords(language).words(error)
    case let error as MirrorRefusal: LogFailureWords(language).words(error)
    case let error as ClockDoubt: ClockDoubtWords(language).words(error)
    case let error as RoomFailure: words(error)
    case let error as ServingFailure: words(error)
    case let error as RoomTLS.Failure: EnrolmentWords(language).words(error)
    case let error as ExamAuthority.Failure: EnrolmentWords(language).words(error)
    case let error as Enrolment.Failure: EnrolmentWords(language).words(error)
    case let error as BundleRefusal: words(error)
    case let error as ContinuationRefusal: ContinuationWords(language).words(error)
    case let error as ErasureRefusal: ContinuationWords(language).words(error)
    case let error as WitnessConflict: WitnessFailureWords(language).words(error)
    case let error as WitnessFailure: WitnessFailureWords(language).words(error)
    case let error as HeadRequest.Problem: WitnessFailureWords(language).words(error)
    case is ExamFolder.AcceptanceRefusal: WitnessFailureWords(language).noHead
    case let error as ExamPlanRefusal: words(error)
    case let error as PolicyRefusal:
      say(
        "Chính sách nhân chứng, dòng \(error.line): \(PolicyWords.words(error.reason).vi).",
        "Witness policy, line \(error.line): \(PolicyWords.words(error.reason).en).")
    case is PaperRefusal:
      say("Không dựng được đề từ thư mục này.", "No paper can be derived from this folder.")
    case is CanonicalError, is RosterRefusal, is NoteRefusal:
      say("Dữ liệu không đúng dạng.", "The data is not well-formed.")
    case let error as CocoaError: words(error)
    default: say("Lỗi hệ thống: \(error)", "System error: \(error)")
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

  private func words(_ error: CocoaError) -> String {
    let path = error.filePath ?? error.url?.path ?? ""
    return say(
      "Không đọc hoặc ghi được \(path): kiểm tra thư mục, quyền và chỗ trống trên đĩa.",
      "\(path) cannot be read or written: check the folder, its permissions and free space.")
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

  /// Whom a refusal is about; empty when it names nobody.
  private static func named(_ refusal: Refusal) -> String {
    guard let candidates = refusal.candidates, !candidates.isEmpty else { return "" }
    return ": " + candidates.joined(separator: ", ")
  }

  private func words(_ error: RoomFailure) -> String {
    switch error {
    case .refused(let refusal):
      say(
        "Phòng thi từ chối: \(RefusalText.words(refusal.code).vi) [\(refusal.code.rawValue)]"
          + Self.named(refusal),
        "The room refused: \(RefusalText.words(refusal.code).en) [\(refusal.code.rawValue)]"
          + Self.named(refusal))
    case .unreachable:
      say(
        "Không tới được máy chủ. Chạy: khoathi room serve EXAM",
        "The room server cannot be reached. Start it: khoathi room serve EXAM")
    case .timedOut: say("Máy chủ không trả lời kịp.", "The room server did not answer in time.")
    case .tooLarge, .unreadable:
      say("Máy chủ trả lời không đúng dạng.", "The answer is not one of a room server.")
    case .untrusted:
      say(
        "Hai bên không nhận chứng chỉ của nhau: xem khoathi room enrol và giờ của hai máy.",
        "One end does not take the other's certificate: see khoathi room enrol, and both clocks.")
    case .stranger:
      say(
        "Ở địa chỉ của phòng thi không phải máy chủ của kỳ thi này; chưa gửi gì cho nó. "
          + "Kiểm tra máy, rồi chạy: khoathi room serve EXAM",
        "Who answers at the room's address is not this exam's server; it was told nothing. "
          + "Check the machine, then start: khoathi room serve EXAM")
    case .unsendable: say("Không gửi được yêu cầu.", "The request cannot be sent.")
    }
  }
}
