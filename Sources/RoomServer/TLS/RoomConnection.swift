import Foundation
import NIOCore
import NIOSSL
import RoomAPI
import Synchronization

/// One connection to a room over TLS, and who is at its other end.
final class RoomConnection: Sendable {
  /// The connection of the request that this task answers; `nil` without TLS.
  @TaskLocal static var current: RoomConnection?

  let address: String
  private let channel: any Channel
  private let gate: PeerGate
  private let state = Mutex(State())

  private struct State {
    /// Whether a byte came.
    var hasSpoken = false
    /// Whether it stands in line, unread.
    var isWaiting = false
    /// Whether this side closed it because it took too long.
    var isGivenUp = false
    var verdict: Result<RoomPeer, PeerPolicy.Refused>?
    var record: PeerRecord?
    var isOver = false
  }

  /// How far a connection came.
  enum Standing {
    case open, refused
  }

  init(_ channel: any Channel, gate: PeerGate) {
    (self.channel, self.gate) = (channel, gate)
    address = channel.remoteAddress?.ipAddress ?? "?"
  }

  /// Who is there, once it is known to be let in.
  var peer: RoomPeer? {
    state.withLock { state in
      guard state.record != nil, case .success(let peer) = state.verdict else { return nil }
      return peer
    }
  }

  /// Whether a byte came from there.
  var hasSpoken: Bool { state.withLock { $0.hasSpoken } }

  func close() { channel.close(promise: nil) }

  /// It stands in line until it is let in.
  func waits() { state.withLock { $0.isWaiting = true } }

  /// Whether it came to nothing, or is in.
  var isOver: Bool { state.withLock { $0.isOver } }

  /// The event that tells its handlers that a connection's turn in the line has come.
  enum TurnCame {
    case now
  }

  /// From now on it is read.
  func letIn() {
    state.withLock { $0.isWaiting = false }
    channel.pipeline.fireUserInboundEventTriggered(TurnCame.now)
    channel.setOption(.autoRead, value: true).whenFailure { [self] _ in fail(nil) }
  }

  /// The peer took too long.
  func giveUp() {
    state.withLock { $0.isGivenUp = true }
    fail(nil)
    close()
  }

  /// Waits until this peer may ask again, as if it had asked `count` times.
  func waitForTurns(_ count: Int = 1) async throws {
    guard count > 0, let record = state.withLock({ $0.record }) else { return }
    let wait = record.turns(count)
    if wait > .zero { try await Task.sleep(for: wait) }
  }

  /// As ``waitForTurns(_:)`` for the peer of this task's request; at once without TLS.
  static func waitForTurns(_ count: Int) async throws(Refusal) {
    do { try await current?.waitForTurns(count) } catch { throw Refusal(.stopping) }
  }

  /// The first byte came: only TLS begins with this one.
  func begin(_ byte: UInt8) -> Standing {
    state.withLock { $0.hasSpoken = true }
    if byte == 0x16 { return .open }
    refuse(PeerReport(refusal: .plainText, address: address))
    return .refused
  }

  /// Judges the certificate that the peer shows; whether it has the key is not known yet.
  func judge(_ certificate: NIOSSLCertificate?) -> NIOSSLVerificationResult {
    guard let certificate, let der = try? certificate.toDERBytes() else { return .failed }
    let verdict = gate.policy.verdict(on: der, from: address, now: gate.now)
    state.withLock { $0.verdict = verdict }
    return if case .success = verdict { .certificateVerified } else { .failed }
  }

  /// The handshake is over: the peer has the key of the certificate that was judged.
  func finish() -> Standing {
    switch state.withLock({ $0.verdict }) {
    case .success(let peer): return admit(peer)
    case .failure(let refused): refuse(refused.report)
    // A resumed session: whoever has it need not have the key any more.
    case nil: refuse(PeerReport(refusal: .handshake, address: address))
    }
    return .refused
  }

  /// The handshake failed, or took too long when there is no error.
  func fail(_ error: (any Error)?) {
    let state = state.withLock { $0 }
    if case .failure(let refused) = state.verdict { return refuse(refused.report) }
    guard state.hasSpoken else { return refuse(nil, isBlamed: !state.isWaiting) }
    let isBare = error.map { "\($0)".contains("PEER_DID_NOT_RETURN_A_CERTIFICATE") } ?? false
    refuse(
      PeerReport(refusal: isBare ? .noCertificate : .handshake, address: address),
      isBlamed: !state.isGivenUp)
  }

  /// The connection is gone.
  func end() {
    if let record = state.withLock({ $0.record }) { return record.remove(self) }
    fail(nil)
  }

  private func admit(_ peer: RoomPeer) -> Standing {
    do throws(PeerRefusal) {
      let record = try gate.admit(self, peer)
      state.withLock { state in
        state.record = record
        state.isOver = true
      }
      gate.handshakeOver(self)
      return .open
    } catch {
      refuse(PeerReport(refusal: error, address: address, sha: peer.sha, name: peer.name))
      return .refused
    }
  }

  /// Counts a connection that came to nothing, once, and tells it when there is anything to tell.
  /// A machine with a certificate of the exam answers for itself, not for its address.
  private func refuse(_ report: PeerReport?, isBlamed: Bool = true) {
    let isFirst = state.withLock { state in
      defer { state.isOver = true }
      return !state.isOver
    }
    let isKnown = report.map { !$0.sha.isEmpty && $0.refusal != .foreignAuthority } ?? false
    if isFirst { gate.refused(self, report, isBlamed: isBlamed && !isKnown) }
  }
}
