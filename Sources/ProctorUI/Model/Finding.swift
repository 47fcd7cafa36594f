import RoomAPI
import TextScreen

/// Words that somebody looks for in the list, and where the focus was before.
struct Finding: Equatable, Sendable {
  var field = TextField(most: 40)
  let before: String?

  /// Whether `seat` has the words in its number, name or seat.
  func matches(_ seat: BoardSeat) -> Bool {
    let wanted = FoldedText.of(field.text)
    guard !wanted.isEmpty else { return false }
    return seat.seat == field.text || seat.candidate.lowercased().contains(wanted)
      || FoldedText.of(seat.name).contains(wanted)
  }
}
