/// What is on the screen.
package enum View: Hashable, Sendable, CaseIterable {
  case tooSmall
  case board
  case details
  case alarms
  case acts
  case act
  case help

  /// The file that draws it and takes its keys.
  var screen: any ProctorScreen.Type {
    switch self {
    case .tooSmall: TooSmallScreen.self
    case .board: BoardScreen.self
    case .details: DetailsScreen.self
    case .alarms: AlarmsScreen.self
    case .acts: ActsScreen.self
    case .act: ActScreen.self
    case .help: HelpScreen.self
    }
  }
}
