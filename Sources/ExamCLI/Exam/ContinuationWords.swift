import Assessment
import ExamSession

/// Why a finished room takes no correction, no wipe and no erasure, in words.
struct ContinuationWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// What happened, and what to do about it.
  func words(_ refusal: ContinuationRefusal) -> String {
    switch refusal {
    case .notFinished:
      say(
        "Phòng thi chưa chốt: khoathi room finish …", "Finish the room first: khoathi room finish …"
      )
    case .notWitnessed:
      say(
        "Đầu cây cuối cùng của phòng thi chưa đủ nhân chứng ký: khoathi witness request …",
        "Witnesses have not signed the room's final head yet: khoathi witness request …")
    case .wiped: say("Dữ liệu kỳ thi này đã xóa.", "The data of this exam was wiped.")
    case .itemNotUsed(let item):
      say("Câu \(item) không có trong đề nào.", "Item \(item) stood in no paper.")
    case .keyDoesNotFit(let item):
      say("Đáp án sửa không hợp với câu \(item).", "This cannot be the key of item \(item).")
    case .keyUnchanged(let item):
      say("Đáp án câu \(item) vốn đã như vậy.", "The key of item \(item) says so already.")
    case .unknownCandidate(let candidate):
      say("\(candidate) không có trong danh sách.", "\(candidate) is not on the roster.")
    case .signatureUnchanged(let candidate):
      say(
        "Chữ ký của \(candidate) vốn đã ghi như vậy.",
        "The signature of \(candidate) stands so already.")
    case .noReason: say("Phải nêu lý do.", "A reason is needed.")
    case .notApproved(let problem): words(problem)
    case .scoring(let candidate):
      say(
        "Không chấm lại được bài của \(candidate).", "The sheet of \(candidate) cannot be scored.")
    case .notCanonical:
      say("Nội dung có ký tự lạ hoặc quá dài.", "The text has odd characters or is too long.")
    }
  }

  /// Why the approvals do not carry the act.
  func words(_ problem: ApprovalProblem) -> String {
    switch problem {
    case .unknownOfficial(let name):
      say("\(name) không phải người duyệt của kỳ thi.", "\(name) is no official of this exam.")
    case .wrongRole(let name, let role):
      say(
        "\(name) (\(role.rawValue)) không được duyệt việc này; cần chủ tịch và thư ký.",
        "\(name) (\(role.rawValue)) may not approve this; it takes chair and secretary.")
    case .samePersonTwice(let name):
      say("\(name) ký hai lần; cần hai người.", "\(name) signed twice; it takes two persons.")
    case .badSignature(let name):
      say("Chữ ký của \(name) không đúng.", "The signature of \(name) is not valid.")
    case .repeatedID: say("Chữ ký duyệt này đã dùng rồi.", "This approval was used before.")
    case .tooFew(let needed, let given):
      say(
        "Cần \(needed) người duyệt, mới có \(given): --approve KHÓA cho từng người.",
        "\(needed) must approve, \(given) did: --approve KEY once for each.")
    }
  }

  /// Why nobody is taken out of a bundle.
  func words(_ refusal: ErasureRefusal) -> String {
    switch refusal {
    case .noBodies:
      say("Hồ sơ không có private.jsonl.", "The bundle has no private.jsonl.")
    case .unreadable(let path, let line):
      say("\(path):\(line): không đúng dạng.", "\(path):\(line): not well-formed.")
    case .unknown(let candidate):
      say("\(candidate) không có trong danh sách.", "\(candidate) is not on the roster.")
    case .alreadyErased(let candidate):
      say("\(candidate) đã được xóa trong hồ sơ này.", "\(candidate) is erased here already.")
    }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }
}
