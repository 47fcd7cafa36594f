import TransparencyLog

/// Whether a witnessed head had closed the room when something was done that needs it.
enum ClosingHead: Hashable, Sendable {
  /// Enough witnesses signed a head between the end and this event, and they did so in time.
  case held
  /// Enough witnesses signed, but these at another time; each with how far off.
  case untimely([String])
  /// No head that the policy accepts lies between the end and this event.
  case missing
}

extension CaseFile {
  /// Looks at every head over the end of the room and not over the event with this index.
  func closingHead(before index: Int) -> ClosingHead {
    guard let end = book.ends.first, end.index < index, entries.indices.contains(index),
      let entry = entries[index]
    else { return .missing }
    let window = ClosingWindow(end: end.time, use: LogTime(milliseconds: entry.t))
    var untimely: [Int: [String]] = [:]
    for (size, note) in heads where isBetween(size, end.index, index) {
      guard (try? verdict(on: note)) != nil,
        let found = try? window.verdict(of: policy, on: note, log: key)
      else { continue }
      if found.isQuorum { return .held }
      if found.isQuorumAtAnyTime {
        untimely[size] = found.others.map { "\($0.name) \(Self.off(window, $0.seconds))" }
      }
    }
    guard let first = untimely.min(by: { $0.key < $1.key }) else { return .missing }
    return .untimely(first.value)
  }

  private func isBetween(_ size: Int, _ end: Int, _ index: Int) -> Bool {
    size > end && size <= index
  }

  /// Seconds before or after the window, with a sign.
  private static func off(_ window: ClosingWindow, _ seconds: Int) -> String {
    let off = window.distance(of: seconds)
    return off < 0 ? "\(off) s" : "+\(off) s"
  }
}
