package import RoomAPI

/// Why a request to a room gave no good answer. Never holds keys, codes or responses.
package enum RoomFailure: Error, Hashable, Sendable {
  /// The room said no.
  case refused(Refusal)
  /// Nobody was there, or the connection broke.
  case unreachable
  /// No answer in time.
  case timedOut
  /// The answer is larger than ``RoomTransport/largestReply``.
  case tooLarge
  /// The answer, with this status, is not what a room says.
  case unreadable(status: Int)
  /// Who answers did not show that it knows the room's token: nothing was said to it.
  case stranger
  /// No TLS came about: one of the two ends does not take the other's certificate.
  case untrusted
  /// The request cannot be made: a text in it may not be signed, or a number is used twice.
  case unsendable
}
