import RoomAPI
import TextScreen

/// What the room announced, newest first.
enum MessagesScreen: SheetScreen {
  static func sheet(_ state: CandidateState, on page: Page) -> Sheet {
    let notices = state.words.notices
    var sheet = Sheet(page)
    sheet.title(notices.messagesTitle)
    let messages = state.session?.messages ?? []
    if messages.isEmpty { sheet.text(notices.noMessages, .muted) }
    for message in messages.reversed() {
      sheet.pair(NumberText.clock(message.at), message.text, labels: 8)
    }
    return sheet
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
