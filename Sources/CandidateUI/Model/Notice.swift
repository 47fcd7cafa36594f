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
    /// An extended text takes no more.
    case noRoom
    /// The same key once more clears an extended text.
    case clearAgain
  }

  let kind: Kind
  /// Monotonic milliseconds; `nil` stays until something else happens.
  var until: Int?

  /// Whether it says that the sheet is not what the candidate gave: the paper is fetched to show what
  /// it is, and the notice stands beside it.
  var isAboutSheet: Bool {
    guard case .refused(let code) = kind else { return false }
    return code.isForGood || code == .sheetMismatch
  }
}
