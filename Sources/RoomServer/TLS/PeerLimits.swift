package import NIOCore

/// How much one machine may ask of a room.
///
/// A machine is its certificate: a whole room behind one address is not one machine. Only peers
/// that have not shown a good certificate are counted by their address.
package struct PeerLimits: Sendable {
  /// At once, of one terminal; with one more the oldest is closed.
  package var terminalConnections = 16
  /// The same for the proctor's commands.
  package var proctorConnections = 64
  /// Requests of one certificate in the long run; more wait their turn.
  package var requestsPerSecond = 200
  /// Requests that need not wait after a pause.
  package var requestBurst = 400
  /// Connections of one address that end by the peer's own doing without a certificate of the
  /// exam; more are closed unheard, unless a good certificate was ever shown from there.
  package var failuresPerSecond = 50
  package var failureBurst = 500
  /// Handshakes in progress; who comes then waits in line, unread.
  package var handshakes = 256
  /// Connections that may wait in line; with one more the newest is closed.
  package var waiting = 16_384
  /// For the first byte of a handshake, once it may begin.
  package var firstByteTime = TimeAmount.seconds(2)
  /// For a handshake, in all.
  package var handshakeTime = TimeAmount.seconds(10)
  /// From the first byte of a request's head to the last of its body.
  package var bodyTime = TimeAmount.seconds(10)
  /// For the peer to take a reply.
  package var replyTime = TimeAmount.seconds(30)
  /// A certificate silent for so long may be used from another address.
  package var silence = Duration.seconds(15)

  package init() {}
}
