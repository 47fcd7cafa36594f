import Assessment
import SessionStore

/// Why a log cannot be opened, read, written or signed, in words.
struct LogFailureWords {
  private let language: DiagnosticLanguage

  init(_ language: DiagnosticLanguage) { self.language = language }

  /// What happened, and what to do about it.
  func words(_ failure: EventLogFailure) -> String {
    switch failure {
    case .notFound(let path): say("Không có nhật ký: \(path)", "There is no log: \(path)")
    case .exists(let path): say("Đã có nhật ký: \(path)", "There is a log already: \(path)")
    case .linked(let path):
      say("\(path) là liên kết; hãy dùng tệp thật.", "\(path) is a link; use the file itself.")
    case .networkFileSystem(let path, let type): networkFileSystem(path, type)
    case .locked(let path): locked(path)
    case .replaced(let path):
      say("\(path) đã bị xóa hoặc thay khi đang dùng.", "\(path) was replaced while in use.")
    case .io(let operation, let path, let code): io(operation, path, code)
    case .database(let code, let message): database(code, message)
    case .setting(let name, let wanted, let found): setting(name, wanted: wanted, found: found)
    case .schema:
      say("Cơ sở dữ liệu không phải nhật ký phòng thi.", "The database is no log of a room.")
    case .integrity(let found):
      say("Cơ sở dữ liệu bị hỏng: \(found)", "The database is damaged: \(found)")
    case .gap(let index), .entry(let index), .commitment(let index), .time(let index):
      say("Sự kiện \(index) đã bị sửa, thiếu hoặc sai chỗ.", "Event \(index) was changed or moved.")
    case .head(let size): head(size)
    case .behindMirror(let database, let mirror): behindMirror(database, mirror)
    case .mirrorDiffers(let line): mirrorDiffers(line)
    case .mirrorDamaged(let line): mirrorDamaged(line)
    case .mirrorMissing(let path): mirrorMissing(path)
    case .beyondMirror(let readable, let known): beyondMirror(readable, known)
    case .badEvent, .bodyTooLarge:
      say("Có sự kiện không ghi được vào nhật ký.", "An event cannot be logged.")
    case .unsigned(let size): unsigned(size)
    case .signer:
      say("Khóa nhật ký không phải của nhật ký này.", "The log key is not the one of this log.")
    case .stopped:
      say("Nhật ký đã dừng sau lỗi ghi.", "The log has stopped after a write error.")
    }
  }

  /// Why no mirror is taken, and which one could be.
  func words(_ refusal: MirrorRefusal) -> String {
    switch refusal {
    case .other(let inUse, let named):
      say(
        "Bản sao đang dùng là \(inUse), không phải \(named). Bỏ --mirror để dùng tiếp; "
          + "muốn lập bản sao mới ở chỗ kia: --mirror \(named) --new-mirror",
        "The mirror in use is \(inUse), not \(named). Leave --mirror out to go on with "
          + "it; to begin a new one there: --mirror \(named) --new-mirror")
    case .foreign(let mirror, let folder):
      say(
        "\(folder) là bản chép của một thư mục khác, và bản sao nhật ký \(mirror) là của thư mục ấy. "
          + "Chỉ rõ: --mirror FILE để dùng tiếp một bản sao có sẵn; lập bản mới ở chỗ khác khi mở "
          + "phòng: --mirror FILE --new-mirror",
        "\(folder) is a copy of another folder, and the mirror \(mirror) is that one's. "
          + "Say which to take: --mirror FILE to go on with one that is there; to begin a new one "
          + "elsewhere when serving: --mirror FILE --new-mirror")
    }
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    switch language {
    case .vi: vietnamese
    case .en: english
    }
  }

  private func networkFileSystem(_ path: String, _ type: String) -> String {
    say(
      "\(path) nằm trên hệ tệp mạng (\(type)); nhật ký phải ở đĩa của máy chủ.",
      "\(path) is on a network file system (\(type)); the log needs a local disk.")
  }

  private func locked(_ path: String) -> String {
    say(
      "Nhật ký đang do một máy chủ khác giữ (\(path)). Dừng máy chủ đó trước.",
      "Another process holds the log (\(path)). Stop it first.")
  }

  private func io(_ operation: String, _ path: String, _ code: Int32) -> String {
    say(
      "Không đọc hoặc ghi được \(path) (\(operation), mã lỗi \(code)).",
      "\(path) cannot be read or written (\(operation), error \(code)).")
  }

  private func database(_ code: Int32, _ message: String) -> String {
    say(
      "Cơ sở dữ liệu từ chối (SQLite \(code)): \(message)",
      "The database refused (SQLite \(code)): \(message)")
  }

  private func setting(_ name: String, wanted: String, found: String) -> String {
    say(
      "Cơ sở dữ liệu không nhận \(name) = \(wanted) (đang là \(found)); không ghi được an toàn.",
      "The database does not take \(name) = \(wanted) (it is \(found)); writing is not safe.")
  }

  private func head(_ size: Int) -> String {
    say(
      "Đầu cây đã ký trên \(size) sự kiện không khớp với sự kiện còn lại.",
      "The signed head of \(size) events does not fit the events that are there.")
  }

  private func behindMirror(_ database: Int, _ mirror: Int) -> String {
    say(
      "Cơ sở dữ liệu (\(database) sự kiện) bị cụt: cũ hơn bản sao (\(mirror) sự kiện). "
        + "Dựng lại: khoathi room rebuild EXAM --from-mirror",
      "The database (\(database) events) is truncated: older than its mirror "
        + "(\(mirror) events). "
        + "Rebuild it: khoathi room rebuild EXAM --from-mirror")
  }

  private func mirrorDiffers(_ line: Int) -> String {
    say(
      "Dòng \(line) của bản sao khác với cơ sở dữ liệu. Kiểm tra: khoathi audit verify EXAM …",
      "Line \(line) of the mirror differs from the database. Check: khoathi audit verify EXAM …")
  }

  private func mirrorDamaged(_ line: Int) -> String {
    say(
      "Dòng \(line) của bản sao không đọc được. "
        + "Dùng bản sao khác: --mirror FILE, hoặc lập bản mới: --mirror FILE --new-mirror",
      "Line \(line) of the mirror cannot be read. "
        + "Use another mirror: --mirror FILE, or begin one: --mirror FILE --new-mirror")
  }

  private func mirrorMissing(_ path: String) -> String {
    say(
      "Không có bản sao \(path). Chỉ ra tệp bằng: --mirror FILE, hoặc lập bản mới: --new-mirror",
      "There is no mirror \(path). Name the file: --mirror FILE, or begin one: --new-mirror")
  }

  /// What a rebuilt log may lack when the damaged one could not be read at all.
  var blind: String {
    say(
      "Bản hỏng không đọc được chút nào: sự kiện sau chỗ bản sao dừng, nếu có, đã mất.",
      "Nothing of the damaged log can be read: events after the mirror's end, if any, are lost.")
  }

  private func beyondMirror(_ readable: Int, _ known: Int) -> String {
    say(
      "Bản hỏng có đến \(known) sự kiện, bản sao và phần còn đọc được chỉ đến \(readable). "
        + "Tìm bản sao khác; nếu chấp nhận mất phần đó: --give-up",
      "The damaged log had \(known) events; the mirror and what can still be read have "
        + "\(readable). Look for another mirror; to go on without them: --give-up")
  }

  private func unsigned(_ size: Int) -> String {
    say(
      "Nhật ký đọc lại không khớp ở \(size) sự kiện; không ký gì thêm.",
      "The log reads back differently at \(size) events; nothing was signed.")
  }
}
