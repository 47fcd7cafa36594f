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
      "Phòng thi: \(phase) · \(board.events) sự kiện", "Room: \(phase) · \(board.events) events")
    return ([head] + board.seats.map(line)).joined(separator: "\n")
  }

  private func line(_ seat: BoardSeat) -> String {
    let status =
      switch seat.status {
      case .absent: options.words("vắng", "absent")
      case .seated: options.words("đã vào chỗ", "seated")
      case .working: options.words("đang làm", "working")
      case .submitted: options.words("đã nộp", "handed in")
      case .closed: options.words("đã thu", "collected")
      }
    var parts = [
      "  \(seat.candidate)", seat.seat, status, "\(seat.answered)/\(seat.items)",
      seat.receipt ?? "-",
    ]
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
}
