import RoomAPI
import TextScreen

/// Where a candidate sits, to be read from two steps away.
struct SeatSign {
  private let options: OutputOptions

  init(_ options: OutputOptions) { self.options = options }

  func text(_ seat: BoardSeat) -> String {
    let head = "\(seat.candidate)  \(seat.name)"
    guard !seat.seat.isEmpty else {
      return head + "\n"
        + options.words(
          "Chưa có chỗ ngồi: chỗ được rút khi đề được mở.",
          "No seat yet: seats are drawn when the questions are opened.")
    }
    let title = options.words("CHỖ NGỒI \(seat.seat)", "SEAT \(seat.seat)")
    return ([head, "", title, ""] + LargeFigures.lines(seat.seat).map { "  " + $0 })
      .joined(separator: "\n")
  }
}
