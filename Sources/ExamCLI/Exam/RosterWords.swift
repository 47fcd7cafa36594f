import ExamSession

/// What is wrong with a line of a roster, in words.
enum RosterWords {
  static func words(
    _ problem: RosterFile.Problem, file: String, _ options: OutputOptions
  ) -> String {
    Console.visible("\(file):\(problem.line): \(text(problem, options))")
  }

  private static func text(_ problem: RosterFile.Problem, _ options: OutputOptions) -> String {
    let value = problem.value
    return switch problem.kind {
    case .notUTF8:
      options.words("tệp không phải UTF-8; lưu lại dạng CSV UTF-8", "not UTF-8; save as CSV UTF-8")
    case .header:
      options.words(
        "dòng đầu phải là: sbd,name,born[,extra_minutes,extra_reason][,exempt]",
        "the first line must be: sbd,name,born[,extra_minutes,extra_reason][,exempt]")
    case .cells:
      options.words(
        "số ô không khớp dòng đầu (\(value))", "cells differ from the header (\(value))")
    case .candidate:
      options.words(
        "số báo danh “\(value)” phải gồm 1–16 chữ số hoặc chữ in hoa không dấu",
        "candidate number “\(value)” must be 1–16 digits or capital letters")
    case .duplicate:
      options.words("số báo danh “\(value)” bị lặp", "candidate number “\(value)” is repeated")
    case .name:
      options.words("họ tên trống hoặc có ký tự lạ", "name is empty or has odd characters")
    case .born:
      options.words(
        "ngày sinh “\(value)” phải như 1998-03-02 hoặc 02/03/1998",
        "date of birth “\(value)” must be like 1998-03-02 or 02/03/1998")
    case .extra:
      options.words(
        "extra_minutes “\(value)” phải là 0–600 phút", "extra_minutes “\(value)” must be 0–600")
    case .extraReason:
      options.words(
        "thêm \(value) phút mà không có lý do: ghi căn cứ vào cột extra_reason, "
          + "ví dụ “khuyết tật nhìn, QĐ 12/QĐ-HĐTD”",
        "\(value) more minutes without a reason: write the ground into the column extra_reason, "
          + "such as “low vision, decision 12”")
    case .exempt:
      options.words(
        "căn cứ miễn thi “\(value)” phải nêu rõ bằng, chứng chỉ (từ 6 ký tự); "
          + "không miễn thì để trống",
        "the ground of exemption “\(value)” must name the certificate (6 characters or more); "
          + "leave it empty if nobody is exempt")
    case .empty: options.words("không có thí sinh nào", "there is no candidate")
    }
  }
}
