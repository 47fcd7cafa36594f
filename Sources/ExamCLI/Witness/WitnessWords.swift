import TransparencyLog
import WitnessServer

/// What a witness says to a request, in words.
enum WitnessWords {
  /// `nil` for a cosignature.
  static func words(_ reply: WitnessReply, _ options: OutputOptions) -> String? {
    if reply.status == 200 { return nil }
    guard let refusal = reply.refusal else {
      return options.words(
        "Không ghi được vào thư mục nhân chứng; không ký gì thêm. Kiểm tra đĩa rồi chạy lại.",
        "The witness's folder cannot be written; nothing more is signed. Check the disk.")
    }
    let evidence = reply.evidence.map { options.words("; đã giữ: \($0)", "; kept: \($0)") } ?? ""
    return words(refusal, options) + evidence
  }

  private static func words(_ refusal: WitnessRefusal, _ options: OutputOptions) -> String {
    switch refusal {
    case .unknownLog:
      options.words(
        "Không ký: nhật ký này không có trong --log.", "Not signed: this log is not in --log.")
    case .badSignature:
      options.words(
        "Không ký: đầu cây không có chữ ký của nhật ký.",
        "Not signed: the head lacks the log's signature.")
    case .malformed:
      options.words(
        "Không ký: tệp không phải yêu cầu nhân chứng.", "Not signed: not a request to a witness.")
    case .shrinks:
      options.words(
        "Không ký: đầu cây nhỏ hơn đầu cây trước.", "Not signed: the head is smaller than before.")
    case .otherSize(let known):
      options.words(
        "Không ký: nhân chứng đã ký tới \(known). Làm lại: khoathi witness request … --old \(known)",
        "Not signed: the witness knows \(known). Again: khoathi witness request … --old \(known)")
    case .otherRoot(let known):
      options.words(
        "NHẬT KÝ BỊ VIẾT LẠI: hai đầu cây khác nhau cho \(known) sự kiện",
        "THE LOG WAS REWRITTEN: two different heads of \(known) events")
    case .inconsistent(let known):
      options.words(
        "NHẬT KÝ BỊ VIẾT LẠI hoặc bằng chứng sai: đầu cây không nối tiếp \(known) sự kiện đã ký",
        "THE LOG WAS REWRITTEN, or the proof is wrong: it does not continue the \(known) events")
    }
  }
}
