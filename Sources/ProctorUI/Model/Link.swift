/// How the board hears the room.
struct Link: Equatable, Sendable {
  enum Contact: Equatable, Sendable {
    case unknown
    case good
    /// Nothing came back.
    case lost
    /// The room, or what stands in its place, said this.
    case refused(Said)
  }

  /// Milliseconds from one question to the next.
  static let pause = 1_000

  var contact = Contact.unknown
  var isAsking = false
  /// The monotonic millisecond of the next question.
  var askAt = 0

  var isGood: Bool { contact == .good }
}
