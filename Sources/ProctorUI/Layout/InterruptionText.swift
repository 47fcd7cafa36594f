import RoomAPI
import TextScreen

/// What is interrupted, lost or waited for at a seat, in words.
enum InterruptionText {
  static func lines(_ seat: BoardSeat, _ words: Words.Interruption) -> [String] {
    var lines: [String] = []
    if let reason = seat.paused { lines.append(words.paused.filled(("n", reason))) }
    if let late = seat.late { lines.append(words.late.filled(late.count)) }
    if let lost = seat.lost { lines.append(words.lost.filled(lost)) }
    if let awaits = seat.awaits, let text = words.awaits[awaits] { lines.append(text) }
    return lines
  }
}
