/// How often witnesses are asked.
package struct WitnessPace: Hashable, Sendable {
  /// After a cosignature, while nothing special happens: below five minutes.
  package var interval = Duration.seconds(240)
  /// After a failure.
  package var retry = Duration.seconds(15)
  /// After a failure, when a room waits for its witnesses.
  package var urgentRetry = Duration.seconds(2)
  /// Between two looks at what is due.
  package var look = Duration.milliseconds(200)

  package init() {}
}
