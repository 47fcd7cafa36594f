package import Assessment

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
  package func note(_ note: StepNote) -> String {
    let (vi, en) = Self.notes(note)
    return language == .vi ? vi : en
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

  private static func words(_ unit: StepNote.Unit) -> (vi: String, en: String) {
    switch unit {
    case .events: ("sự kiện", "events")
    case .heads: ("đầu cây", "heads")
    case .bodies: ("nội dung", "bodies")
    case .shares: ("phần hạt giống", "shares")
    case .papers: ("đề", "papers")
    case .candidates: ("thí sinh", "candidates")
    case .sheets: ("bài", "sheets")
    case .scores: ("lần chấm", "scores")
    case .openings: ("lần mở niêm phong", "openings")
    }
  }

  private static func notes(_ note: StepNote) -> (vi: String, en: String) {
    switch note {
    case .nothing: ("", "")
    case .origin(let origin): (origin, origin)
    case .noWitnessAsked:
      ("chính sách không đòi nhân chứng nào", "the policy asks for no witness (quorum none)")
    case .cosigned(let names):
      (
        "nhân chứng: \(names.joined(separator: ", "))",
        "witnesses: \(names.joined(separator: ", "))"
      )
    case .counted(let count, let unit):
      ("\(count) \(words(unit).vi)", "\(count) \(words(unit).en)")
    case .items(let count, let open):
      ("\(count) câu hỏi, mở \(open)", "\(count) items, \(open) open")
    case .signatures(let count, let approvals):
      (
        "\(count) chữ ký máy, \(approvals) việc được duyệt",
        "\(count) terminal signatures, \(approvals) approved acts"
      )
    case .drawn(let source, let value):
      ("giá trị công khai \(value) – \(source)", "public value \(value) – \(source)")
    case .sha(let hex): ("SHA-256 \(hex)", "SHA-256 \(hex)")
    case .nothingSealed:
      (
        "không làm: đáp án chưa được niêm phong trong kỳ thi này",
        "not done: keys were not sealed in this exam"
      )
    case .needsBodies:
      ("không làm được: hồ sơ không có private.jsonl", "not possible without private.jsonl")
    case .needsContinuationKey:
      (
        "không làm: hồ sơ có nhật ký tiếp nối, cần khóa của nó (--continuation-vkey)",
        "not done: the bundle has a continuation log, whose key is needed (--continuation-vkey)"
      )
    case .corrections(let events, let fixes):
      (
        "\(events) sự kiện, \(fixes) lần sửa đáp án",
        "\(events) events, \(fixes) corrections of keys"
      )
    case .erased(let count):
      (
        "không làm hết: \(count) sự kiện đã xóa nội dung",
        "not all done: \(count) events have been erased"
      )
    case .needs(let step):
      (
        "không làm được: thiếu điều bước \(step.name) không đọc được",
        "not possible without what \(step.name) could not read"
      )
    }
  }
}
