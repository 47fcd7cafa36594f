import Assessment

/// What a rehearsal says, in one language.
struct TrialWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  func pick(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }

  var banner: String { pick("BUỔI THỬ MÁY", "REHEARSAL") }

  /// The head of a trial's column, at most six columns wide.
  func heading(_ trial: Trial) -> String {
    switch trial {
    case .machine: pick("Vào", "In")
    case .certificate: pick("C.chỉ", "Cert")
    case .keys: pick("Phím", "Keys")
    case .vietnamese: pick("Việt", "Viet")
    case .saved: pick("Nộp", "Saved")
    case .reconnect: pick("Nối", "Back")
    }
  }

  /// What a trial tries.
  func name(_ trial: Trial) -> String {
    switch trial {
    case .machine: pick("vào được phòng", "machine came in")
    case .certificate: pick("chứng chỉ của máy", "machine's certificate")
    case .keys: pick("bàn phím", "keyboard")
    case .vietnamese: pick("hiện và gõ tiếng Việt", "Vietnamese shown and typed")
    case .saved: pick("lưu và nộp bài", "saved and handed in")
    case .reconnect: pick("tự nối lại", "came back by itself")
    }
  }

  /// At most four columns.
  func mark(_ verdict: TrialVerdict) -> String {
    switch verdict {
    case .waiting: "…"
    case .ok: pick("đạt", "ok")
    case .failed: pick("LỖI", "FAIL")
    case .none: "–"
    }
  }

  /// Where a seat stands.
  func standing(_ trial: SeatTrial, of items: Int) -> String {
    if trial.isOK { return pick("ĐẠT", "OK") }
    if trial.hasFailed { return pick("KHÔNG ĐẠT", "NOT OK") }
    if trial.candidate == nil { return pick("chưa vào", "not here yet") }
    if trial.isHandedIn { return pick("đã nộp", "handed in") }
    return pick("câu \(trial.answered)/\(items)", "\(trial.answered)/\(items) done")
  }

  /// What went wrong.
  func says(_ problem: TrialProblem) -> String {
    switch problem {
    case .neverCame: pick("không ai vào được ở máy này", "nobody logged in at this machine")
    case .refused(let code):
      pick(
        "máy chủ từ chối: \(AlarmWords.words(code).vi)",
        "the server refused it: \(AlarmWords.words(code).en)")
    case .keys(let places):
      pick(
        "trả lời sai: \(places.map(place).joined(separator: ", "))",
        "answered otherwise: \(places.map(place).joined(separator: ", "))")
    case .nothingTyped: pick("chưa gõ câu tiếng Việt", "the sentence was not typed")
    case .lettersMissing(let letters):
      pick("không gõ ra: \(letters)", "these letters did not come: \(letters)")
    case .otherText(let typed): pick("đã gõ khác: “\(typed)”", "typed otherwise: “\(typed)”")
    case .notHandedIn(let answered, let items):
      pick(
        "chưa nộp bài, máy chủ có \(answered)/\(items) câu",
        "not handed in; the server has \(answered) of \(items)")
    case .notCut:
      pick(
        "chưa lưu đủ ba câu nên chưa thử ngắt mạng",
        "fewer than three responses came, so nothing was cut")
    case .notBack:
      pick("mạng bị ngắt rồi không nối lại", "the connection was cut and did not come back")
    }
  }

  /// What to do about it.
  func remedy(_ problem: TrialProblem) -> String {
    switch problem {
    case .neverCame:
      pick(
        "Bật máy, cắm mạng, chạy khoathi-terminal --enrolment; vẫn không được thì đổi máy dự phòng",
        "Switch it on, plug it in, run khoathi-terminal --enrolment; else take a spare machine")
    case .refused(let code): certificate(code)
    case .keys:
      pick(
        "Thử lại phím chữ, mũi tên, Enter, phím số; thay bàn phím nếu có phím không ăn",
        "Try letters, arrows, Enter and digits again; change the keyboard if one is dead")
    case .nothingTyped, .otherText:
      pick("Cho gõ lại đúng câu trên màn hình", "Have the sentence typed again as it is shown")
    case .lettersMissing:
      pick(
        "Bật bộ gõ tiếng Việt, xem phông chữ UTF-8 của màn hình (khoathi-terminal --check-kiosk)",
        "Switch Vietnamese input on; check the console's UTF-8 font (--check-kiosk)")
    case .notHandedIn:
      pick(
        "Làm hết năm câu rồi nộp; nếu màn hình báo chưa lưu thì xem dây mạng và máy chủ",
        "Answer all five and hand in; if the screen says unsaved, look at cable and server")
    case .notCut: pick("Cho làm ít nhất ba câu", "Have at least three questions answered")
    case .notBack:
      pick(
        "Xem dây mạng, cổng switch, địa chỉ IP của máy; khởi động lại khoathi-terminal rồi thử lại",
        "Look at cable, switch port and address; restart khoathi-terminal and try again")
    }
  }

  private func certificate(_ code: String) -> String {
    switch code {
    case "tls_expired":
      pick(
        "Chỉnh đồng hồ của máy; chứng chỉ hết hạn thì cấp lại: khoathi room enrol",
        "Set the machine's clock; renew an expired certificate: khoathi room enrol")
    case "tls_cloned_key":
      pick(
        "Hai máy dùng một thư mục chứng chỉ: mỗi máy một thư mục t01, t02…",
        "Two machines share one folder: give each its own, t01, t02…")
    default:
      pick(
        "Chép lại thư mục của máy do khoathi room enrol tạo cho đúng kỳ thi này",
        "Copy the machine's folder again, as khoathi room enrol made it for this exam")
    }
  }

  private func place(_ place: RehearsalFiles.Place) -> String {
    switch place {
    case .letters: pick("phím chữ", "letters")
    case .arrows: pick("mũi tên và Enter", "arrows and Enter")
    case .several: pick("chọn nhiều", "several choices")
    case .number: pick("phím số", "digits")
    case .sentence: pick("tiếng Việt", "Vietnamese")
    }
  }
}
