import RoomAPI

/// A sentence for the candidate in the status line or under a form.
struct Notice: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case refused(Refusal.Code)
    case noContact
    case unreadable
    case extended(minutes: Int)
    case noSuchQuestion(Int)
    case incompleteLogin
  }

  let kind: Kind
  /// Monotonic milliseconds; `nil` stays until something else happens.
  var until: Int?
}
