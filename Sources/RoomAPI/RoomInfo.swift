/// What the room tells anyone who asks, before login. `GET /v1/room`
package struct RoomInfo: Codable, Hashable, Sendable {
  /// The log's origin, which every signature of this room covers.
  package var origin: String
  /// The exam's title by language code, at least `vi`.
  package var title: [String: String]
  /// The part's title (bài thi, phần thi) by language code, at least `vi`.
  package var part: [String: String]
  /// The room's name as people say it, e.g. `P03`.
  package var room: String
  /// The server's clock.
  package var now: Instant
  /// The common start, the same for everybody.
  package var start: Instant
  /// The working time.
  package var minutes: Int
  /// The log's key as a note verifier key, which signs every head.
  package var vkey: String?

  package init(
    origin: String, title: [String: String], part: [String: String], room: String, now: Instant,
    start: Instant, minutes: Int, vkey: String? = nil
  ) {
    self.origin = origin
    self.title = title
    self.part = part
    self.room = room
    self.now = now
    self.start = start
    self.minutes = minutes
    self.vkey = vkey
  }
}
