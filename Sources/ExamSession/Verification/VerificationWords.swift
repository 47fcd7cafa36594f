package import Assessment
import CanonicalBytes
import TransparencyLog

/// What a report says to people, in Vietnamese or English.
package struct VerificationWords: Sendable {
  private let language: DiagnosticLanguage

  package init(_ language: DiagnosticLanguage) { self.language = language }

  /// One sentence.
  package func message(_ finding: VerificationFinding) -> String {
    var message = language == .vi ? finding.code.vietnamese : finding.code.english
    for (index, fact) in finding.facts.enumerated() {
      message = message.split(separator: "{\(index)}", omittingEmptySubsequences: false)
        .joined(separator: fact)
    }
    return message
  }

  /// What a step is about, in a few words.
  package func title(_ step: VerificationStep) -> String {
    let (vi, en) = Self.titles(step)
    return language == .vi ? vi : en
  }

  /// What a step says of itself; empty when it has nothing to say.
  package func note(_ outcome: StepOutcome) -> String {
    let note = note(outcome.note)
    guard let head = outcome.head else { return note }
    let word = language == .vi ? "đầu cây" : "head"
    let text = "\(word) \(head.size) \(head.root.base64)"
    return note.isEmpty ? text : "\(note) · \(text)"
  }

  private func note(_ note: StepNote) -> String {
    language == .vi ? StepNoteWords.vietnamese(note) : StepNoteWords.english(note)
  }

  /// The verdict on the whole, in one sentence.
  package func verdict(_ report: VerificationReport) -> String {
    let (vi, en): (String, String) =
      if !report.findings.isEmpty {
        (
          "KHÔNG ĐẠT: có \(report.findings.count) phát hiện.",
          "NOT AS IT MUST BE: \(report.findings.count) findings."
        )
      } else if !report.isComplete {
        (
          "CHƯA KIỂM HẾT: các bước làm được đều đạt, nhưng có bước không làm được.",
          "NOT ALL CHECKED: what could be checked holds, but some steps could not be done."
        )
      } else {
        (
          "ĐẠT: \(report.events) sự kiện, không có gì sai lệch.",
          "VERIFIED: \(report.events) events, nothing is amiss."
        )
      }
    return language == .vi ? vi : en
  }

  private static func titles(_ step: VerificationStep) -> (vi: String, en: String) {
    switch step {
    case .origin: ("Đúng nhật ký trong biên bản", "The log of the minutes")
    case .head: ("Chữ ký đầu cây và nhân chứng", "Signature and witnesses of the head")
    case .tiles: ("Mọi sự kiện dẫn tới gốc đã ký", "Every event leads to the signed root")
    case .heads: ("Các đầu cây trước cùng lịch sử", "Earlier heads are of one history")
    case .entries: ("Thứ tự, dạng chuẩn, cấu trúc", "Indices, canonical form, fields")
    case .bodies: ("Nội dung mở được cam kết", "Bodies open their commitments")
    case .genesis: ("Khai mạc, ngân hàng, ma trận, danh sách", "Genesis, bank, matrix, roster")
    case .seed: ("Hạt giống bốc đề", "The seed of the draw")
    case .papers: ("Đề và chỗ ngồi theo hạt giống", "Papers and seats follow the seed")
    case .signatures: ("Chữ ký thí sinh và người duyệt", "Signatures and approvals")
    case .deadlines: ("Hạn giờ tính lại", "Deadlines recomputed")
    case .sheets: ("Bài cuối là trả lời sau cùng", "Sheets are the last responses")
    case .sealed: ("Mở niêm phong đáp án", "Opening of the sealed files")
    case .scores: ("Đáp án và điểm chấm lại", "Keys, and scores computed anew")
    case .results: ("Bảng kết quả từng byte", "The result file, byte for byte")
    case .order: ("Trình tự sự kiện", "Order of events")
    case .continuation: ("Nhật ký tiếp nối: sửa đáp án", "Continuation: corrected keys")
    }
  }
}
