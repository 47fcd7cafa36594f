import ExamSession

/// Why parts cannot be combined, in words.
enum CombinationWords {
  static func words(_ refusal: CombinationRefusal, _ options: OutputOptions) -> String {
    switch refusal {
    case .empty: options.words("Không có hồ sơ nào.", "There is no bundle.")
    case .profileDiffers(let first, let other):
      options.words(
        "Các phần theo quy định khác nhau: “\(first)” và “\(other)”.",
        "The parts follow different rules: “\(first)” and “\(other)”.")
    case .ruleDiffers(let part):
      options.words(
        "Các phòng của phần “\(part)” theo quy định khác nhau.",
        "The rooms of the part “\(part)” follow different rules.")
    case .examDiffers(let first, let other):
      options.words(
        "Không cùng một kỳ thi: “\(first)” và “\(other)”.",
        "Not the same exam: “\(first)” and “\(other)”.")
    case .partMissing(let part):
      options.words(
        "Thiếu hồ sơ của phần “\(part)”; thêm --bundle của phần này.",
        "There is no bundle of the part “\(part)”; add its --bundle.")
    case .logRepeated(let origin):
      options.words("Nhật ký \(origin) được đưa vào hai lần.", "The log \(origin) is given twice.")
    case .candidateRepeated(let candidate, let part):
      options.words(
        "\(candidate) có mặt ở hai phòng của phần “\(part)”.",
        "\(candidate) is in two rooms of the part “\(part)”.")
    case .personDiffers(let candidate):
      options.words(
        "\(candidate): họ tên hoặc ngày sinh khác nhau giữa các phần.",
        "\(candidate): name or date of birth differs between the parts.")
    }
  }
}
