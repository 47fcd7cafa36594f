import Assessment
import ExamSession

/// One moment of a candidate's exam in words.
struct TimelineWords {
  private let options: OutputOptions

  init(_ options: OutputOptions) { self.options = options }

  func text(_ moment: TimelineEntry.Moment) -> String {
    switch moment {
    case .paper(let items): say("rút đề: \(items) câu", "paper drawn: \(items) items")
    case .checkedIn(let document, let by):
      say(
        "kiểm tra giấy tờ: \(DocumentWords.of(document).vi) (\(by))",
        "checked in: \(DocumentWords.of(document).en) (\(by))")
    case .redo(let subject, let mode, let reason): redo(subject, mode, reason)
    case .seat(let seat, let isTakeover):
      isTakeover
        ? say("đổi máy tại chỗ \(seat)", "another terminal at seat \(seat)")
        : say("vào chỗ \(seat)", "took seat \(seat)")
    case .lateAdmission(let minutes):
      say("được phép vào muộn \(minutes) phút", "admitted \(minutes) minutes late")
    case .start: say("bắt đầu giờ làm bài", "common start")
    case .paperOpened: say("mở đề", "opened the paper")
    case .response(let change): text(change)
    case .lateResponse(let index):
      say("trả lời muộn (sự kiện \(index)) được tính", "late response (event \(index)) counts")
    case .extraTime(let minutes, let forAll, let reason): extraTime(minutes, forAll, reason)
    case .settled(let minutes, let forAll, let reason): settled(minutes, forAll, reason)
    case .paused(let reason, let forAll): paused(reason, forAll)
    case .proceeded(let reason, let forAll): proceeded(reason, forAll)
    case .givenUp(let reason, let by):
      say("thôi chờ máy thi (\(by)): \(reason)", "seat given up (\(by)): \(reason)")
    case .rescheduled(let time):
      say("dời giờ thi đến \(EventTime.text(time))", "start moved to \(EventTime.text(time))")
    case .message(let text, let by): say("thông báo (\(by)): \(text)", "message (\(by)): \(text)")
    case .complaint(let text): say("khiếu nại: \(text)", "complaint: \(text)")
    case .incident(let code, let detail):
      say("sự cố \(code) \(detail)", "incident \(code) \(detail)")
    case .outage(let reason): say("máy chủ gián đoạn: \(reason)", "server outage: \(reason)")
    case .handIn(let code): say("NỘP BÀI, mã \(code)", "HANDED IN, code \(code)")
    case .collected(let why, let code): collected(why, code)
    case .end: say("phòng thi kết thúc", "the room ended")
    case .score(let raw, let maximum, let result):
      say(
        "điểm \(raw.decimal)/\(maximum.decimal): \(vietnamese(result))",
        "score \(raw.decimal)/\(maximum.decimal): \(result)")
    case .decision(let what, let reason):
      say("quyết định \(what): \(reason)", "decision \(what): \(reason)")
    case .signature(let status): signature(status)
    }
  }

  private func extraTime(_ minutes: Int, _ forAll: Bool, _ reason: String) -> String {
    forAll
      ? say(
        "cả phòng thêm \(minutes) phút: \(reason)", "\(minutes) minutes more for all: \(reason)")
      : say("thêm \(minutes) phút: \(reason)", "\(minutes) minutes more: \(reason)")
  }

  private func settled(_ minutes: Int, _ forAll: Bool, _ reason: String) -> String {
    forAll
      ? say(
        "không bù \(minutes) phút bị mất cho cả phòng: \(reason)",
        "\(minutes) lost minutes are not given back to all: \(reason)")
      : say(
        "không bù \(minutes) phút bị mất: \(reason)",
        "\(minutes) lost minutes are not given back: \(reason)")
  }

  private func paused(_ reason: String, _ forAll: Bool) -> String {
    forAll
      ? say("cả phòng tạm dừng: \(reason)", "all paused: \(reason)")
      : say("tạm dừng: \(reason)", "paused: \(reason)")
  }

  private func proceeded(_ reason: String, _ forAll: Bool) -> String {
    forAll
      ? say("cả phòng làm tiếp: \(reason)", "all go on: \(reason)")
      : say("làm tiếp: \(reason)", "goes on: \(reason)")
  }

  private func redo(
    _ subject: CandidateNumber, _ mode: RedoMode, _ reason: String
  ) -> String {
    switch mode {
    case .again:
      say(
        "LÀM LẠI dưới số \(subject), đề mới: \(reason)",
        "DOES THE TEST AGAIN as \(subject), a new paper: \(reason)")
    case .resume: say("LÀM TIẾP: \(reason)", "RESUMES THE TEST: \(reason)")
    }
  }

  private func vietnamese(_ result: String) -> String {
    ["pass": "ĐẠT", "fail": "KHÔNG ĐẠT", "unmarked": "CHỜ CHẤM"][result] ?? result
  }

  private func text(_ change: ResponseChange) -> String {
    let place = change.place.map { say("câu \($0)", "item \($0)") } ?? say("câu lạ", "foreign item")
    let (old, new) = (change.old.isEmpty ? "–" : change.old, change.new.isEmpty ? "–" : change.new)
    return "\(place) (\(change.item)): \(old) → \(new)"
  }

  private func collected(_ why: CloseReason, _ code: String) -> String {
    switch why {
    case .time: say("THU BÀI khi hết giờ, mã \(code)", "COLLECTED at the deadline, code \(code)")
    case .absent: say("VẮNG, mã \(code)", "ABSENT, code \(code)")
    case .suspended: say("ĐÌNH CHỈ, mã \(code)", "SUSPENDED, code \(code)")
    case .redo: say("thu để làm lại, mã \(code)", "collected for a redo, code \(code)")
    }
  }

  private func signature(_ status: String) -> String {
    switch status {
    case "signed": say("đã ký bảng kết quả", "signed the result list")
    case "refused": say("không ký bảng kết quả", "refused to sign the result list")
    default: say("bảng kết quả: \(status)", "result list: \(status)")
    }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    options.words(vietnamese, english)
  }
}
