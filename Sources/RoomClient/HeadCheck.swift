/// What asking the room for its last head came to.
package enum HeadCheck: Hashable, Sendable {
  /// The head continues the one before it.
  case confirmed
  /// The room has shown heads that do not fit each other, now or before.
  case contradicted
  /// The room answers, but gives no head, or no key to hold one against.
  case refused
  /// Nobody answered.
  case unanswered
}
