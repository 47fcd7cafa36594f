import CanonicalBytes
import ExamSession

/// A body that is taken has the bytes that were committed to, and a room follows any events at all.
/// Inputs are lines of a kind, a space and a canonical body.
enum EventCheck {
  static func check(_ bytes: [UInt8]) throws(Finding) -> String? {
    var state = RoomState()
    var taken: String?
    for (index, line) in Headed.lines(bytes, most: 16).enumerated() {
      guard let kind = EventKind(rawValue: line.name),
        let json = try? CanonicalJSON(decoding: line.body),
        let event = try? RoomEvent(kind: kind, json: json)
      else { continue }
      try demand((try? event.body.json.encoded()) == line.body, "\(kind): other bytes than read")
      try demand(event.body.kind == kind, "\(kind): another kind than read")
      taken = line.name
      let time = LogTime(milliseconds: 1_790_000_000_000 + index)
      state.apply(LoggedEvent(index: index, time: time, event: event))
    }
    try demand(state.size <= 16, "more events than lines")
    return taken
  }
}
