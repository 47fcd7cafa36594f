/// What is on the screen: the candidate's step, or what lies over it.
package enum View: Hashable, Sendable, CaseIterable {
  case tooSmall
  case help
  case messages
  case login
  case identity
  case rules
  case waiting
  case roomCode
  case question
  case overview
  case handIn
  case timeUp
  case paused
  case receipt
  case result
  case seatLost
  case practiceEnd

  /// The file that draws it and takes its keys.
  var screen: any CandidateScreen.Type {
    switch self {
    case .tooSmall: TooSmallScreen.self
    case .help: HelpScreen.self
    case .messages: MessagesScreen.self
    case .login: LoginScreen.self
    case .identity: IdentityScreen.self
    case .rules: RulesScreen.self
    case .waiting: WaitingScreen.self
    case .roomCode: RoomCodeScreen.self
    case .question: ItemScreen.self
    case .overview: OverviewScreen.self
    case .handIn: HandInScreen.self
    case .timeUp: TimeUpScreen.self
    case .paused: PausedScreen.self
    case .receipt: ReceiptScreen.self
    case .result: ResultScreen.self
    case .seatLost: SeatLostScreen.self
    case .practiceEnd: PracticeEndScreen.self
    }
  }
}
