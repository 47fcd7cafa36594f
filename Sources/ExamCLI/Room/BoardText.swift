import Assessment
import Foundation
import RoomAPI

/// The room's board as a table of text.
struct BoardText {
  private let options: OutputOptions

  init(_ options: OutputOptions) { self.options = options }

  /// A heading line and one line a seat.
  func text(_ board: Board) -> String {
    let phase =
      switch board.phase {
      case .waiting: options.words("chờ giờ thi", "waiting")
      case .running: options.words("đang thi", "running")
      case .ended: options.words("đã kết thúc", "ended")
      case .finished: options.words("đã chốt kết quả", "finished")
      }
    let head = options.words(
      "Phòng thi: \(phase) · \(board.events) sự kiện\(opening(board))",
      "Room: \(phase) · \(board.events) events\(opening(board))")
    return
      ([head, BoardClockWords.line(board, options)].compactMap(\.self)
      + (board.alarms ?? []).map(alarm) + board.seats.map(line)
      + WitnessLines(options).lines(board)).joined(separator: "\n")
  }

  private func alarm(_ alarm: BoardAlarm) -> String {
    let seat = alarm.candidate.isEmpty ? "–" : alarm.candidate
    let (vi, en) = AlarmWords.words(alarm.kind)
    return options.words(
      "!! BÁO ĐỘNG \(alarm.kind): \(seat): \(vi) (\(alarm.detail))",
      "!! ALARM \(alarm.kind): \(seat): \(en) (\(alarm.detail))")
  }

  /// What is sealed; empty when nothing is.
  private func opening(_ board: Board) -> String {
    switch board.opening {
    case .bankClosed: options.words(" · ĐỀ CÒN NIÊM PHONG", " · QUESTIONS SEALED")
    case .bankOpen: options.words(" · đề đã mở", " · questions open")
    case .keysClosed: options.words(" · ĐÁP ÁN CÒN NIÊM PHONG", " · KEYS SEALED")
    case .keysOpen: options.words(" · đáp án đã mở", " · keys open")
    case nil: ""
    }
  }

  private func line(_ seat: BoardSeat) -> String {
    let status =
      switch seat.status {
      case .absent: options.words("vắng", "absent")
      case .seated: options.words("đã vào chỗ", "seated")
      case .working: options.words("đang làm", "working")
      case .submitted: options.words("đã nộp", "handed in")
      case .closed:
        seat.collected == .suspended
          ? options.words("đình chỉ thi", "suspended") : options.words("đã thu", "collected")
      }
    var parts = [
      "  \(seat.candidate)", seat.seat, status, "\(seat.answered)/\(seat.items)",
      seat.receipt ?? "-",
    ]
    if seat.checkIn != nil { parts.append(options.words("✓ giấy tờ", "✓ checked in")) }
    if let unsaved = seat.unsaved, unsaved > 0 {
      parts.append(options.words("chưa lưu \(unsaved)", "unsaved \(unsaved)"))
    }
    parts += waiting(seat)
    if let result = seat.result {
      parts.append("\(result.correct)/\(result.items)")
      let outcome =
        switch result.outcome {
        case .pass: options.words("ĐẠT", "PASS")
        case .fail: options.words("KHÔNG ĐẠT", "FAIL")
        case .unmarked: options.words("CHỜ CHẤM", "TO BE MARKED")
        }
      parts.append(outcome)
    }
    return (parts + [seat.name]).joined(separator: "  ")
  }

  /// What is lost, interrupted or waited for at a seat.
  private func waiting(_ seat: BoardSeat) -> [String] {
    var parts: [String] = []
    if let reason = seat.paused {
      parts.append(options.words("TẠM DỪNG: \(reason)", "PAUSED: \(reason)"))
    }
    if let late = seat.late {
      parts.append(options.words("trả lời muộn \(late.count)", "late \(late.count)"))
    }
    if let lost = seat.lost {
      parts.append(options.words("đề nghị bù \(lost) phút", "give back \(lost) min"))
    }
    switch seat.awaits {
    case .settlement: parts.append(options.words("CHỜ BÙ GIỜ", "AWAITS SETTLING"))
    case .admission: parts.append(options.words("CHỜ DUYỆT", "AWAITS APPROVAL"))
    case .contact: parts.append(options.words("CHỜ MÁY THI", "AWAITS THE TERMINAL"))
    case .responses: parts.append(options.words("CHỜ CÂU TRẢ LỜI", "AWAITS RESPONSES"))
    case nil: break
    }
    return parts
  }
}
