import Assessment

/// The words for a bank's history.
struct HistoryWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  private func say(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }

  /// An item that neither the bank nor its history knows.
  func unknown(_ path: String) -> String {
    say(
      "ngân hàng không có câu đọc được mang mã này. Kiểm tra: khoathi bank lint \(path)",
      "the bank has no sound item of this name. Look at: khoathi bank lint \(path)")
  }

  /// What a deed is called.
  func text(_ deed: HistoryAct.Deed) -> String {
    switch deed {
    case .submit: say("trình", "submit")
    case .read(let reading):
      reading.agrees
        ? say("đọc độc lập: khớp đáp án", "blind reading: agrees")
        : say("đọc độc lập: KHÔNG khớp đáp án", "blind reading: DISAGREES")
    case .comment(let answers):
      answers.map { say("trả lời ý kiến #\($0)", "answers #\($0)") } ?? say("ghi ý kiến", "comment")
    case .approve: say("duyệt", "approve")
    case .return: say("trả lại", "return")
    case .retire: say("loại bỏ", "retire")
    case .use(let exam, let day): say("đã dùng: \(exam), \(day)", "used: \(exam), \(day)")
    }
  }

  /// One line of the history, for people.
  func line(_ entry: ItemStanding.Entry) -> String {
    let act = entry.act
    var sure = ""
    if case .read(let reading) = act.deed, reading.sure < 100 {
      sure = say(" (chắc \(reading.sure) %)", " (\(reading.sure) % sure)")
    }
    let note = act.note.isEmpty ? "" : "\n    " + act.note.replacing("\n", with: "\n    ")
    return "#\(entry.number)  \(act.time)  \(act.item)  \(text(act.deed))\(sure)"
      + " – \(act.person)  \(act.content.short)\(note)"
  }

  /// A status of an item.
  func text(_ status: ItemStatus) -> String {
    switch status {
    case .draft: say("bản thảo", "draft")
    case .reviewed: say("đã đọc, chờ duyệt", "reviewed")
    case .approved: say("đã duyệt", "approved")
    case .retired: say("đã loại", "retired")
    }
  }

  /// Why a typed answer is no response.
  func text(_ refusal: ReadingRefusal) -> String {
    switch refusal {
    case .letter(let letter): say("không có phương án “\(letter)”", "there is no “\(letter)”")
    case .number(let number): say("không có ý số “\(number)”", "there is no part “\(number)”")
    case .form:
      say("câu trả lời không đúng dạng của câu hỏi", "the answer is not of the item's form")
    }
  }

  /// The clock of this machine is behind the last act, whose time is taken instead.
  func behind(_ last: ActTime) -> String {
    say(
      "Đồng hồ máy này chậm hơn lần ghi trước (\(last)); ghi theo giờ của lần ấy. Hãy chỉnh đồng hồ.",
      "This machine's clock is behind the last act (\(last)), whose time is used. Set the clock.")
  }

  /// Why an act was refused, and what to do.
  func text(_ refusal: HistoryRefusal) -> String {
    switch refusal {
    case .retired: say("câu đã bị loại và không dùng lại.", "the item is retired for good.")
    case .ownItem(let person):
      say(
        "\(person) là người soạn câu này; người khác phải đọc và duyệt.",
        "\(person) is an author of this item; another person must read and approve it.")
    case .notSubmitted:
      say(
        "nội dung này chưa được trình (hoặc đã sửa sau khi trình): khoathi bank submit",
        "this content was not submitted (or changed since): khoathi bank submit")
    case .alreadyRead(let person):
      say("\(person) đã đọc nội dung này.", "\(person) has read this content.")
    case .noAgreement:
      say(
        "chưa có người thứ hai trả lời khớp đáp án của đúng nội dung này: khoathi bank review",
        "no second person has answered exactly this content in agreement: khoathi bank review")
    case .openObjection(let number, let person):
      say(
        "ý kiến #\(number) của \(person) chưa được trả lời: khoathi bank comment … --answers "
          + "\(number), hoặc bank return",
        "nobody has answered #\(number) of \(person): khoathi bank comment … --answers \(number),"
          + " or bank return")
    case .alreadyApproved(let person):
      say("\(person) đã duyệt nội dung này.", "\(person) has approved this content.")
    case .notAnObjection(let number):
      say(
        "#\(number) không phải ý kiến còn mở về câu này: khoathi bank disagreements",
        "#\(number) is no open objection to this item: khoathi bank disagreements")
    case .ownObjection(let person):
      say(
        "\(person) nêu ý kiến này; người khác phải trả lời.",
        "\(person) raised this objection; another person must answer it.")
    case .missingNote, .badNote, .badResponse, .missingSource, .alreadyUsed, .timeBehind,
      .alreadySubmitted, .nothingToReturn:
      form(refusal)
    }
  }

  private func form(_ refusal: HistoryRefusal) -> String {
    switch refusal {
    case .missingNote: say("cần lý do: --note.", "say why: --note.")
    case .badNote:
      say(
        "ghi chú quá \(HistoryAct.longestNote) byte, không phải NFC hoặc có ký tự cấm.",
        "the note is over \(HistoryAct.longestNote) bytes, not NFC or has a forbidden character.")
    case .badResponse:
      say("câu trả lời không đúng dạng của câu hỏi.", "the response is not of the item's form.")
    case .missingSource:
      say("thiếu nguồn (source: document, article).", "the source is missing.")
    case .alreadyUsed(let exam): say("kỳ thi \(exam) đã ghi.", "exam \(exam) is recorded.")
    case .timeBehind(let time):
      say(
        "đồng hồ máy chậm hơn dòng cuối của sổ (\(time)); chỉnh đồng hồ.",
        "the clock is behind the history's last line (\(time)); set the clock.")
    case .alreadySubmitted:
      say("nội dung này đã được trình hoặc đã duyệt.", "this content is submitted or approved.")
    case .nothingToReturn:
      say("câu đang là bản thảo của người soạn.", "the item is its author's draft.")
    case .retired, .ownItem, .notSubmitted, .alreadyRead, .noAgreement, .openObjection,
      .alreadyApproved, .notAnObjection, .ownObjection:
      refusal.code
    }
  }
}
