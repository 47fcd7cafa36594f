import RoomAPI

@testable import ProctorUI

/// A room of thirty candidates with Vietnamese names, and the forms of a few acts.
enum Samples {
  /// 07:58:00 in Vietnam.
  static let morning = 1_795_309_080_000
  static let start = Instant(milliseconds: morning + 120_000)
  static let hour = 3_600_000

  static let heading = RoomHeading(
    title: [
      "vi": "Kỳ thi tuyển dụng công chức năm 2026", "en": "Civil service recruitment 2026",
    ],
    part: ["vi": "Vòng 1 – Kiến thức chung", "en": "Round 1 – General knowledge"], room: "P03",
    folder: "p03")

  static let names = [
    "Nguyễn Thị Ánh Tuyết", "Trần Văn Bình", "Lê Hoàng Đức", "Phạm Thị Thùy Dương",
    "Hoàng Minh Quân", "Vũ Thị Hồng Nhung", "Đặng Quốc Huy", "Bùi Thị Mỹ Hạnh",
    "Đỗ Trọng Nghĩa", "Hồ Thị Kim Ngân", "Ngô Bá Khá", "Dương Thị Ngọc Ánh",
    "Lý Thường Kiên", "Đinh Thị Phương Thảo", "Mai Xuân Trường", "Trịnh Thị Bích Thủy",
    "Công Tằng Tôn Nữ Nguyễn Thị Hoàng Yến", "Cao Đăng Khoa", "Tạ Thị Lệ Quyên", "Lương Thế Vinh",
    "Võ Thị Sáu", "Phan Đình Phùng", "Quách Thị Tuyết Mai", "Tô Hiến Thành", "Châu Thị Diễm My",
    "La Văn Cầu", "Kiều Thị Oanh", "Thái Bá Tước", "Nông Thị Xuân Hòa", "Vi Văn Định",
  ]

  /// Before the start: nobody works, some have logged in.
  static func waiting(now: Int = morning) -> Board {
    board(.waiting, now: now, count: 30) { index, seat in
      if index % 3 > 0 { seat.status = .seated }
      if seat.status == .seated { seat.lastContact = Instant(milliseconds: now - 1_000) }
    }
  }

  /// Somewhere in the working time: one of everything.
  static func running(now: Int = morning + 20 * 60_000, count: Int = 30) -> Board {
    board(.running, now: now, count: count) { index, seat in
      seat.status = .working
      seat.answered = 7 + index * 11 % 38
      seat.lastContact = Instant(milliseconds: now - index % 4 * 900)
      seat.unsaved = 0
      switch index % 30 {
      case 4: seat.status = .absent
      case 9: seat.status = .seated
      case 2, 17:
        seat.lastContact = Instant(milliseconds: now - 47_000 - index * 60_000)
        seat.unsaved = index == 2 ? 3 : 0
      case 11: seat.status = .submitted
      case 21: seat.deadline = seat.deadline + 15 * 60_000
      case 24: seat.unsaved = nil
      default: break
      }
      if seat.status == .absent || seat.status == .seated { seat.answered = 0 }
      if seat.status == .absent { (seat.lastContact, seat.unsaved) = (nil, nil) }
      if seat.status == .submitted { seat.receipt = "7K2M-9F4Q-3D8X-W5RA" }
    }
  }

  /// After the scores.
  static func finished(now: Int = morning + 2 * hour) -> Board {
    var board = board(.ended, now: now, count: 30) { index, seat in
      seat.status = index == 4 ? .absent : index % 3 == 0 ? .submitted : .closed
      seat.answered = index == 4 ? 0 : 60
      seat.receipt = "7K2M-9F4Q-3D8X-W5RA"
      let correct = 21 + index
      let outcome: SessionResult.Outcome =
        index == 8 ? .unmarked : correct >= 30 ? .pass : .fail
      guard index != 4 else { return }
      seat.result = SessionResult(
        correct: correct, items: 60, points: correct * 133, maximum: 8_000, outcome: outcome)
    }
    board.opening = .keysOpen
    return board
  }

  static let witnesses = [
    BoardWitness(
      name: "vpcp", isOnline: true, size: 1_204, at: Instant(milliseconds: morning), isOK: true,
      detail: ""),
    BoardWitness(
      name: "bnv", isOnline: true, size: nil, at: nil, isOK: nil, detail: ""),
  ]

  static let alarmWords = [
    "log_mismatch": Said(
      "máy thi nhận các đầu cây không khớp", "the terminal got heads that do not fit"),
    "tls_cloned_key": Said("một chìa khóa ở hai địa chỉ", "one key at two addresses"),
  ]

  static func alarm(_ candidate: String, at: Int = morning + 19 * 60_000) -> BoardAlarm {
    BoardAlarm(
      at: Instant(milliseconds: at), kind: "log_mismatch", candidate: candidate,
      detail: "1204 ≠ 1198")
  }

  /// A board of `count` candidates whose common working time is an hour; seats are shuffled.
  private static func board(
    _ phase: Board.Phase, now: Int, count: Int, _ set: (Int, inout BoardSeat) -> Void
  ) -> Board {
    let width = max(2, String(count).count)
    let seats = (0..<count).map { index -> BoardSeat in
      let number = String(index * 7 % count + 1)
      var seat = BoardSeat(
        candidate: String(10_000 + index + 1).dropFirst().description,
        name: names[index % names.count],
        seat: String(repeating: "0", count: width - number.count) + number, status: .absent,
        answered: 0, items: 60, deadline: start + hour, lastContact: nil, receipt: nil,
        result: nil)
      set(index, &seat)
      return seat
    }
    return Board(
      phase: phase, now: Instant(milliseconds: now), start: start, events: 1_204, seats: seats,
      alarms: [], witnesses: witnesses, opening: .bankOpen)
  }
}
