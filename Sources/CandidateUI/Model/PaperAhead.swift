package import RoomAPI

/// The paper that is fetched sealed before the common start and opened here with the room's code.
struct PaperAhead: Equatable, Sendable {
  /// Terminals fetch within so many milliseconds of their login, or of half the time that is left
  /// until the start, each at a moment of its own.
  static let window = 60_000
  /// As above for those who come when there is no time left.
  static let shortWindow = 2_000
  /// How long to wait after the room had nothing to give, in milliseconds.
  static let pause = 5_000

  /// When to ask for it; `nil` when there is nothing to ask for.
  var fetchAt: Int?
  /// Whether this terminal holds the sealed paper.
  var isHeld = false
  /// The code with which it is being opened.
  var asked: String?
  /// Whether that is under way.
  var isOpening = false
  /// The last code that did not open it. Typed once more it goes to the room, which knows better.
  var wrongCode: String?
  /// The code that opened it, until the room knows that the paper is open.
  var untold: String?

  init() {}

  /// Nothing is held; to be asked for at a moment between `now` and the start that is this
  /// candidate's own, so that a room does not ask at once.
  init(candidate: String, now: Int, untilStart: Int) {
    let half = max(0, untilStart) / 2
    let window = max(Self.shortWindow, min(Self.window, half))
    fetchAt = now + Self.place(of: candidate, in: window)
  }

  /// Asks again after the room had nothing to give.
  mutating func askAgain(for candidate: String, at now: Int, after pause: Int) {
    fetchAt = now + max(pause, Self.pause) + Self.place(of: candidate, in: Self.pause)
  }

  /// A number below `bound` that hardly two candidates share (FNV-1a).
  private static func place(of candidate: String, in bound: Int) -> Int {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in candidate.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return Int((hash ^ (hash >> 32)) % UInt64(max(1, bound)))
  }
}

/// What opening the sealed paper at this terminal came to.
package enum Unsealing: Hashable, Sendable {
  case opened(PaperContent)
  /// The code is not the room's.
  case wrongCode
  /// The code is right, and what this terminal holds is no paper.
  case unusable
}
