import Foundation
import NIOCore
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
  private let clock: LogClock
  private let origin = ContinuousClock.now

  private struct People {
    var policy: PeerPolicy
    /// By the hash of the certificate.
    var records: [String: PeerRecord] = [:]
  }

  private struct Crowd {
    /// In the middle of their handshakes.
    var handshakes: Set<ObjectIdentifier> = []
    /// How many of them by address.
    var open: [String: Int] = [:]
    /// Accepted and not yet read, oldest first.
    var line = CircularBuffer<RoomConnection>()
    var addresses: AddressBook
    var ledger = RefusalLedger()

    /// One address has at most half of the handshakes: whoever stalls keeps no other address out.
    func mayBegin(_ connection: RoomConnection, _ limits: PeerLimits) -> Bool {
      handshakes.count < limits.handshakes
        && open[connection.address, default: 0] < (limits.handshakes + 1) / 2
    }

    mutating func begin(_ connection: RoomConnection) {
      handshakes.insert(ObjectIdentifier(connection))
      open[connection.address, default: 0] += 1
    }

    /// Whether it was in the middle of its handshake.
    mutating func leave(_ connection: RoomConnection) -> Bool {
      guard handshakes.remove(ObjectIdentifier(connection)) != nil else { return false }
      let left = open[connection.address, default: 1] - 1
      open[connection.address] = left > 0 ? left : nil
      return true
    }

    /// Those in line whose handshakes may begin now.
    mutating func beginNext(_ limits: PeerLimits) -> [RoomConnection] {
      var next: [RoomConnection] = []
      line.removeAll(where: \.isOver)
      while handshakes.count < limits.handshakes,
        let place = line.firstIndex(where: { mayBegin($0, limits) })
      {
        let connection = line.remove(at: place)
        begin(connection)
        next.append(connection)
      }
      return next
    }
  }

  /// Certificates are judged by the time of `clock`: no step of the wall clock makes one expire.
  init(_ tls: RoomTLS, clock: LogClock) {
    self.clock = clock
    (context, limits, list) = (tls.context, tls.limits, tls.list)
    (reports, told) = AsyncStream.makeStream()
    people = Mutex(People(policy: tls.policy))
    crowd = Mutex(Crowd(addresses: AddressBook(tls.limits)))
  }

  /// Who is let in now.
  var policy: PeerPolicy { people.withLock { $0.policy } }

  /// This moment, as certificates are judged.
  var now: Date { clock.date }

  /// A new connection: its handshake may begin, or begins when its turn in the line comes, or it is
  /// to be closed unheard.
  func accept(_ connection: RoomConnection) -> Entrance {
    let now = elapsed
    return crowd.withLock { crowd in
      if crowd.addresses.isSpent(connection.address, at: now) { return .shut }
      if crowd.mayBegin(connection, limits) {
        crowd.begin(connection)
        return .open
      }
      guard crowd.line.count < limits.waiting else { return .shut }
      connection.waits()
      crowd.line.append(connection)
      return .line
    }
  }

  /// What becomes of a new connection.
  enum Entrance {
    case open, line, shut
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
    crowd.withLock { $0.addresses.welcome(connection.address) }
    for connection in gone { connection.close() }
    return record
  }

  /// A handshake is over, however it ended: the next in line may begin.
  func handshakeOver(_ connection: RoomConnection) {
    let next = crowd.withLock { crowd in
      crowd.leave(connection) ? crowd.beginNext(limits) : []
    }
    for connection in next { connection.letIn() }
  }

  /// A connection came to nothing, and `isBlamed` for it when the peer's own doing was the cause.
  func refused(_ connection: RoomConnection, _ report: PeerReport?, isBlamed: Bool) {
    handshakeOver(connection)
    let now = elapsed
    let minute = Int((ContinuousClock.now - origin) / .seconds(60))
    crowd.withLock { crowd in
      if isBlamed { crowd.addresses.fail(connection.address, at: now) }
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
