import RoomAPI
import TextScreen

/// The keys while somebody types words to find.
enum FindingKeys {
  static func press(_ key: KeyPress, _ state: inout BoardState) {
    guard let finding = state.finding else { return }
    switch key {
    case .enter: state.finding = nil
    case .escape:
      state.selected = finding.before
      state.finding = nil
    case .down, .tab: find(from: 1, &state)
    case .up, .backtab: find(from: -1, &state)
    case .character, .left, .right, .backspace, .delete, .home, .end:
      if state.finding?.field.press(key) == true { find(from: 0, &state) }
    case .control, .pageUp, .pageDown, .function: break
    }
  }

  /// Puts the focus on the nearest match that many steps on: 0 stays where it fits.
  private static func find(from step: Int, _ state: inout BoardState) {
    guard let finding = state.finding else { return }
    let seats = state.pane == .list ? state.sorted : state.seated
    guard !seats.isEmpty else { return }
    let start = seats.firstIndex { $0.candidate == state.selected } ?? 0
    let direction = step < 0 ? -1 : 1
    let order = (0..<seats.count).map { offset in
      let index = start + step + offset * direction
      return ((index % seats.count) + seats.count) % seats.count
    }
    if let index = order.first(where: { finding.matches(seats[$0]) }) {
      state.selected = seats[index].candidate
    }
  }
}
