import RoomAPI
import TextScreen

/// What the room announced, newest first.
enum MessagesScreen: PanelScreen {
  static func panel(_ state: CandidateState, on page: Page) -> TextPanel {
    let notices = state.words.notices
    var panel = TextPanel(page)
    panel.title(notices.messagesTitle)
    let messages = state.session?.messages ?? []
    if messages.isEmpty { panel.text(notices.noMessages, .muted) }
    for message in messages.reversed() {
      panel.pair(NumberText.clock(message.at), message.text, labels: 8)
    }
    return panel
  }

  static func hints(_ state: CandidateState) -> [Hint] {
    [Hint("Esc", state.words.keys.close)]
  }

  static func act(_ key: KeyPress, _ state: inout CandidateState) {
    guard key == .escape || key == .enter else { return }
    state.areMessagesOpen = false
    state.messagesSeen = state.session?.messages.count ?? 0
  }
}
