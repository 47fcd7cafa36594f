/// What a terminal says of itself each time it asks for the state: the query of `GET /v1/state`,
/// which its signature covers.
package struct StateQuery: Hashable, Sendable {
  /// Grows with every request of a session key, so that no request can be sent again.
  package var count: Int
  /// How many responses the terminal holds that the room has not acknowledged.
  package var unsaved: Int
  /// How many responses of an earlier session it holds back, because another terminal answered in
  /// between.
  package var kept: Int
  /// The room's time by the terminal's clock, so that a request that was long under way is not taken
  /// for news; `nil` from a terminal that does not tell.
  package var moment: RoomMoment?

  /// The greatest number that a query may hold, and the greatest moment.
  private static let (most, latest) = (999_999_999, 99_999_999_999_999)

  package init(count: Int, unsaved: Int, kept: Int = 0, moment: RoomMoment? = nil) {
    self.count = count
    self.unsaved = unsaved
    self.kept = kept
    self.moment = moment
  }

  /// Reads ``text``: one form, nothing left out and nothing added. Counts begin at 1.
  package init?(text: String) {
    var numbers: [String: Int] = [:]
    for part in text.split(separator: "&", omittingEmptySubsequences: false) {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let number = Int(sides[1]), number >= 0,
        number <= (sides[0] == "at" ? Self.latest : Self.most),
        numbers.updateValue(number, forKey: String(sides[0])) == nil
      else { return nil }
    }
    guard let count = numbers["count"], count > 0, let unsaved = numbers["unsaved"] else {
      return nil
    }
    self.init(count: count, unsaved: unsaved, kept: numbers["kept"] ?? 0)
    if let boot = numbers["boot"], let at = numbers["at"] {
      moment = RoomMoment(boot: boot, at: Instant(milliseconds: at))
    }
    guard self.text == text else { return nil }
  }

  /// Such as `count=7&unsaved=0`.
  package var text: String {
    "count=\(count)&unsaved=\(unsaved)" + (kept > 0 ? "&kept=\(kept)" : "")
      + (moment.map { "&boot=\($0.boot)&at=\($0.at.milliseconds)" } ?? "")
  }

  /// The path that is asked for and signed.
  package var path: String { "\(RoomPath.state.rawValue)?\(text)" }
}
