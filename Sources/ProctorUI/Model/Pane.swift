/// The part of the board where arrows act.
enum Pane: Hashable, Sendable {
  case list
  case map

  var other: Pane { self == .list ? .map : .list }
}
