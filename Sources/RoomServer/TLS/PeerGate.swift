import Foundation
import NIOSSL
import SessionStore
import Synchronization

/// Who comes into a room over TLS, who is in it, and who was refused.
final class PeerGate: Sendable {
  let context: NIOSSLContext
  let limits: PeerLimits
  /// What the proctor is to hear of refusals, in order; ends with the service.
  let reports: AsyncStream<PeerReport>
  private let told: AsyncStream<PeerReport>.Continuation
  private let list: EnrolmentList
  private let people: Mutex<People>
  private let crowd: Mutex<Crowd>
  private let origin = ContinuousClock.now

  private struct People {
    var policy: PeerPolicy
    /// By the hash of the certificate.
    var records: [String: PeerRecord] = [:]
  }

  private struct Crowd {
    /// In the middle of their handshakes, oldest first.
    var handshakes: [RoomConnection] = []
    var addresses: AddressBook
    var ledger = RefusalLedger()
  }

  init(_ tls: RoomTLS) {
    (context, limits, list) = (tls.context, tls.limits, tls.list)
    (reports, told) = AsyncStream.makeStream()
    people = Mutex(People(policy: tls.policy))
    crowd = Mutex(Crowd(addresses: AddressBook(tls.limits)))
  }

  /// Who is let in now.
  var policy: PeerPolicy { people.withLock { $0.policy } }

  /// A new connection: false when it is to be closed unheard.
  func accept(_ connection: RoomConnection) -> Bool {
    let now = elapsed
    let (isIn, oldest) = crowd.withLock { crowd -> (Bool, RoomConnection?) in
      guard !crowd.addresses.isSpent(connection.address, at: now) else { return (false, nil) }
      let isFull = crowd.handshakes.count >= limits.handshakes
      let oldest = isFull ? crowd.handshakes.removeFirst() : nil
      crowd.handshakes.append(connection)
      return (true, oldest)
    }
    oldest?.close()
    return isIn
  }

  /// A connection showed who it is. Refused when the list has changed since its certificate was
  /// judged, and when the same certificate is in use elsewhere.
  func admit(
    _ connection: RoomConnection, _ peer: RoomPeer
  ) throws(PeerRefusal) -> PeerRecord {
    let record = people.withLock { people -> PeerRecord? in
      guard people.policy.isEnrolled(peer.sha) else { return nil }
      if let record = people.records[peer.sha] { return record }
      let record = PeerRecord(limits, kind: peer.kind)
      people.records[peer.sha] = record
      return record
    }
    guard let record else { throw .notEnrolled }
    guard let gone = record.admit(connection) else { throw .clonedKey }
    for connection in gone { connection.close() }
    return record
  }

  func handshakeOver(_ connection: RoomConnection) {
    crowd.withLock { crowd in
      guard let place = crowd.handshakes.firstIndex(where: { $0 === connection }) else { return }
      crowd.handshakes.remove(at: place)
    }
  }

  /// A connection came to nothing.
  func refused(_ connection: RoomConnection, _ report: PeerReport?) {
    handshakeOver(connection)
    let now = elapsed
    let minute = Int((ContinuousClock.now - origin) / .seconds(60))
    crowd.withLock { crowd in
      crowd.addresses.fail(connection.address, at: now)
      guard let report, let told = crowd.ledger.tell(report, minute: minute) else {
        return
      }
      self.told.yield(told)
    }
  }

  /// Follows changes of the list until the task is cancelled: who is no longer in it is put out.
  func watchList() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(500))
      guard let policy = list.changed() else { continue }
      let out = people.withLock { people -> [PeerRecord] in
        people.policy = policy
        let gone = people.records.filter { !policy.isEnrolled($0.key) }
        for sha in gone.keys { people.records[sha] = nil }
        return Array(gone.values)
      }
      for record in out { for connection in record.clear() { connection.close() } }
    }
  }

  private var elapsed: Int { Int((ContinuousClock.now - origin) / .microseconds(1)) }
}
