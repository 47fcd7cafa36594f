import TransparencyLog

/// Why a receipt proves nothing, in words.
struct ReceiptWords {
  private let options: OutputOptions

  init(_ options: OutputOptions) { self.options = options }

  /// One sentence.
  func words(_ refusal: ReceiptRefusal) -> String {
    switch refusal {
    case .format(let line):
      options.words(
        "dòng \(line) không đúng dạng tệp biên nhận.",
        "line \(line) is not what a proof file has there.")
    case .note(let refusal): words(refusal)
    case .quorum(let cosigners):
      options.words(
        "không đủ nhân chứng; đã ký: \(named(cosigners, "không ai"))",
        "not enough witnesses signed; signed: \(named(cosigners, "nobody"))")
    case .extra:
      options.words("thiếu nội dung để mở cam kết.", "there is nothing to open the commitment.")
    case .entry:
      options.words("mục nhật ký sai dạng.", "the entry is malformed.")
    case .index(let entry, let file):
      options.words(
        "mục mang số \(entry), tệp ghi \(file).",
        "the entry is number \(entry), the file says \(file).")
    case .commitment:
      options.words(
        "nội dung không mở được cam kết: đã bị sửa.",
        "the body does not open its commitment: it was changed.")
    case .inclusion:
      options.words(
        "mục không nằm trong nhật ký đã ký.", "the entry is not in the signed log.")
    }
  }

  private func named(_ cosigners: [String], _ nobody: String) -> String {
    cosigners.isEmpty ? nobody : cosigners.joined(separator: ", ")
  }

  private func words(_ refusal: NoteRefusal) -> String {
    switch refusal {
    case .origin:
      options.words("thuộc nhật ký khác.", "it is of another log.")
    case .notSigned:
      options.words(
        "đầu cây không có chữ ký của khóa nhật ký.", "the log key has not signed the head.")
    case .badSignature(let name):
      options.words(
        "chữ ký của \(name) dưới đầu cây sai: đầu cây đã bị sửa.",
        "the signature of \(name) under the head is wrong: the head was changed.")
    case .keyName, .verifierKey, .keyID, .keyBytes, .text, .tooLarge, .noBlankLine,
      .signatureLine, .duplicateSignature, .checkpoint, .time:
      options.words("đầu cây sai dạng.", "the head is malformed.")
    }
  }
}
