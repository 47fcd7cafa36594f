import Synchronization

/// What one certificate does in a room now.
final class PeerRecord: Sendable {
  private struct State {
    var pace: RequestPace
    /// Oldest first.
    var connections: [RoomConnection] = []
    var heardAt: ContinuousClock.Instant
  }

  private let state: Mutex<State>
  private let most: Int
  private let silence: Duration
  private let origin = ContinuousClock.now

  init(_ limits: PeerLimits, kind: EnrolledCertificate.Kind) {
    most = kind == .terminal ? limits.terminalConnections : limits.proctorConnections
    silence = limits.silence
    state = Mutex(
      State(
        pace: RequestPace(perSecond: limits.requestsPerSecond, burst: limits.requestBurst),
        heardAt: origin))
  }

  /// Takes a connection in, or not when the certificate is in use at another address; gives the
  /// connections that must go for it.
  func admit(_ connection: RoomConnection) -> [RoomConnection]? {
    state.withLock { state in
      let now = ContinuousClock.now
      let elsewhere = state.connections.filter { $0.address != connection.address }
      guard elsewhere.isEmpty || now - state.heardAt >= silence else { return nil }
      var gone = elsewhere
      state.connections.removeAll { $0.address != connection.address }
      if state.connections.count >= most { gone.append(state.connections.removeFirst()) }
      state.connections.append(connection)
      state.heardAt = now
      return gone
    }
  }

  func remove(_ connection: RoomConnection) {
    state.withLock { $0.connections.removeAll { $0 === connection } }
  }

  /// Takes every connection out.
  func clear() -> [RoomConnection] {
    state.withLock { state in
      defer { state.connections = [] }
      return state.connections
    }
  }

  /// Hears a request that is worth so many turns; gives how long it waits for the last of them.
  func turns(_ count: Int) -> Duration {
    state.withLock { state in
      let now = ContinuousClock.now
      state.heardAt = now
      let elapsed = Int((now - origin) / .microseconds(1))
      return .microseconds(state.pace.take(count, at: elapsed))
    }
  }
}
