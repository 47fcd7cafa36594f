package import RoomAPI
package import TextScreen

/// Everything the candidate's terminal knows. Only ``update(_:_:)`` changes it.
package struct CandidateState: Equatable, Sendable {
  package internal(set) var size: Size
  package internal(set) var language: Language
  package internal(set) var contrast: Contrast
  package internal(set) var clock = RoomClock()
  package internal(set) var step = Step.login
  package internal(set) var room: RoomInfo?
  package internal(set) var seat: LoginReply?
  package internal(set) var session: SessionState?
  package internal(set) var outbox = Outbox()
  /// The session keys under which this terminal sat for this candidate, oldest first.
  var sessionKeys: [String] = []
  var journal = Journal()
  var link = Link()
  var watch = LogWatch()
  var login = LoginForm()
  var roomCode = TextField(most: 32)
  /// The room's code that is being asked for; empty when it was given before.
  var askedPaper: String?
  var ahead = PaperAhead()
  var paper: WorkingPaper?
  var handIn = HandInForm()
  var notice: Notice?
  var isHelpOpen = false
  var areMessagesOpen = false
  var messagesSeen = 0
  /// The focused line of a screen with a few choices.
  var menuFocus = 0
  /// Lines scrolled down in a screen of text.
  var scroll = 0
  /// Monotonic milliseconds when this terminal took its seat.
  var seatedAt = 0
  var wantsToQuit = false
  /// Whether there is no room: responses stay here.
  var isPractice = false

  /// A terminal that nobody uses yet.
  package init(size: Size, language: Language = .vietnamese, contrast: Contrast = .normal) {
    self.size = size
    self.language = language
    self.contrast = contrast
  }

  var words: Words { Words.of(language) }

  /// What is on the screen.
  package var view: View {
    if size.columns < Page.smallest.columns || size.rows < Page.smallest.rows { return .tooSmall }
    if isHelpOpen { return .help }
    if areMessagesOpen { return .messages }
    switch step {
    case .login: return .login
    case .identity: return .identity
    case .rules: return .rules
    case .waiting: return .waiting
    case .roomCode: return interruption ?? .roomCode
    case .question: return interruption ?? .question
    case .overview: return interruption ?? .overview
    case .handIn: return interruption ?? .handIn
    case .receipt: return .receipt
    case .result: return .result
    case .seatLost: return .seatLost
    case .practiceEnd: return .practiceEnd
    }
  }

  /// What hides the paper now.
  private var interruption: View? {
    if isPaused { return .paused }
    return isTimeUp ? .timeUp : nil
  }

  /// Whether the room, or this candidate's work, is suspended.
  var isPaused: Bool { session?.paused != nil && session?.phase == .running }

  /// Milliseconds of working time left; `nil` outside the working time of this candidate.
  var timeLeft: Int? {
    guard let session, session.phase == .running else { return nil }
    return clock.remaining(until: session.deadline).map { max(0, $0) }
  }

  /// Whether the deadline has passed and the room has not yet said that it collected.
  var isTimeUp: Bool { timeLeft == 0 }

  /// Milliseconds since this terminal took its seat.
  var terminalTime: Int { terminalTime(at: clock.now) }

  /// The same at a moment of the monotonic clock.
  func terminalTime(at moment: Int) -> Int { max(0, moment - seatedAt) }

  /// The items whose response the room has not acknowledged, with the one being typed.
  var unsavedItems: Set<String> {
    paper?.unkept.map { outbox.items.union([$0]) } ?? outbox.items
  }

  /// How many responses the room has not acknowledged.
  package var unsaved: Int { unsavedItems.count }

  /// How many responses wait here for the room, as the room is told. One that the room refused for
  /// good, or because it was made after the deadline, waits for nothing; what is being typed when
  /// the time ends will wait.
  package var heldResponses: Int {
    if outbox.isPast { return 0 }
    let waiting = outbox.waitingItems
    guard let typed = paper?.unkept, (timeLeft ?? 0) <= Self.closing else { return waiting.count }
    return waiting.union([typed]).count
  }

  /// So long before the deadline what is being typed is told to the room too, in milliseconds.
  private static let closing = 10_000

  /// How many responses the room has refused: they are here, and they do not count.
  var refused: Int { outbox.isPast ? outbox.items.count : outbox.refusedItems.count }

  /// How many responses are here that may still reach the room.
  var pending: Int { unsaved - refused }
}
