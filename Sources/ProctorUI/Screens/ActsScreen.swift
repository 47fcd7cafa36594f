import RoomAPI
import TextScreen

/// The acts that the board offers: those about the room, and those about the candidate in focus.
enum ActsScreen: PanelScreen {
  /// What opens the first acts of the menu, in their order.
  private static let keys = Array("123456789abcdefghijklmnoprstuvwxyz")

  static func panel(_ state: BoardState, on page: Page) -> Panel {
    let words = state.words.acts
    var panel = Panel(page)
    let offers = state.offers
    let focus = min(state.menuFocus, max(0, offers.count - 1))
    for (index, offer) in offers.enumerated() {
      if index == 0 || offers[index - 1].isAboutOne != offer.isAboutOne {
        if index > 0 { panel.air() }
        panel.text(heading(offer, state), .heading)
      }
      let isNow = state.isPossible(offer.form)
      let key = Self.keys.indices.contains(index) ? String(Self.keys[index]) : " "
      var label = key + "  " + offer.form.title.text(state.language)
      if !isNow { label += " – " + words.notNow }
      panel.option(label, isFocused: index == focus, role: isNow ? .body : .muted)
    }
    if offers.indices.contains(focus) {
      panel.air()
      panel.text(offers[focus].form.note.text(state.language), .muted)
    }
    return panel
  }

  private static func heading(_ offer: ActOffer, _ state: BoardState) -> String {
    guard offer.isAboutOne, let seat = state.focused else { return state.words.acts.room }
    return state.words.acts.about.filled(("n", seat.candidate), ("name", seat.name))
  }

  static func hints(_ state: BoardState) -> [Hint] {
    let keys = state.words.keys
    return [
      Hint("Enter", keys.open, isVital: true), Hint("↑↓", keys.choose),
      Hint("Esc", keys.back, isVital: true), Hint("?", keys.help),
    ]
  }

  static func act(_ key: KeyPress, _ state: inout BoardState) {
    let count = state.offers.count
    switch key {
    case .up, .down, .home, .end, .pageUp, .pageDown, .tab, .backtab, .left, .right:
      moveFocus(key, &state.menuFocus, count: count)
    case .enter: open(state.menuFocus, &state)
    case .escape, .character("q"), .character("Q"): state.pop()
    case .character("?"): state.push(.help)
    case .character(let character):
      guard let index = keys.firstIndex(of: character), index < count else { return }
      state.menuFocus = index
      open(index, &state)
    case .control, .backspace, .delete, .function: break
    }
  }

  private static func open(_ index: Int, _ state: inout BoardState) {
    guard state.offers.indices.contains(index) else { return }
    let offer = state.offers[index]
    guard state.isPossible(offer.form) else { return }
    let lost =
      offer.isAboutOne
      ? state.focused?.lost : state.room?.board.seats.compactMap(\.lost).max()
    state.draft = ActDraft(
      offer.form, remembered: state.remembered, about: offer.isAboutOne ? state.selected : nil,
      lost: lost)
    state.push(.act)
  }
}

/// One line of the menu of acts.
struct ActOffer: Equatable, Sendable {
  let form: ActForm
  /// Whether it is about the candidate in focus.
  let isAboutOne: Bool
}

extension BoardState {
  /// The acts in the order of the menu: first those about the candidate in focus.
  var offers: [ActOffer] {
    let one = focused == nil ? [] : forms.filter { $0.target != .room }
    let all = forms.filter { $0.target != .candidate }
    return one.map { ActOffer(form: $0, isAboutOne: true) }
      + all.map { ActOffer(form: $0, isAboutOne: false) }
  }

  /// Whether the room takes an act of this form where it stands now.
  func isPossible(_ form: ActForm) -> Bool {
    room.map { form.phases.contains($0.board.phase) } ?? false
  }
}
