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
  var link = Link()
  var watch = LogWatch()
  var login = LoginForm()
  var roomCode = TextField(most: 32)
  /// The room's code that is being asked for; empty when it was given before.
  var askedPaper: String?
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
    case .roomCode: return isTimeUp ? .timeUp : .roomCode
    case .question: return isTimeUp ? .timeUp : .question
    case .overview: return isTimeUp ? .timeUp : .overview
    case .handIn: return isTimeUp ? .timeUp : .handIn
    case .receipt: return .receipt
    case .result: return .result
    case .seatLost: return .seatLost
    case .practiceEnd: return .practiceEnd
    }
  }

  /// Milliseconds of working time left; `nil` outside the working time of this candidate.
  var timeLeft: Int? {
    guard let session, session.phase == .running else { return nil }
    return clock.remaining(until: session.deadline).map { max(0, $0) }
  }

  /// Whether the deadline has passed and the room has not yet said that it collected.
  var isTimeUp: Bool { timeLeft == 0 }

  /// Milliseconds since this terminal took its seat.
  var terminalTime: Int { max(0, clock.now - seatedAt) }

  /// The items whose response the room has not acknowledged, with the one being typed.
  var unsavedItems: Set<String> {
    paper?.unkept.map { outbox.items.union([$0]) } ?? outbox.items
  }

  /// How many responses the room has not acknowledged.
  var unsaved: Int { unsavedItems.count }
}
