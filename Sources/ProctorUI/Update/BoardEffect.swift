/// What the board's edge must do. At most one question and one act are under way.
package enum BoardEffect: Hashable, Sendable {
  case poll
  case perform(ActCall)
  /// The bell, once.
  case ring
  case quit
}
