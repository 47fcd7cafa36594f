import ExamSession
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import RoomAPI
import SessionStore

/// Serves one room until it is stopped: over TLS with enrolled machines, or over plain HTTP where
/// nothing is enrolled.
package struct RoomService: Sendable {
  /// Seconds after which a silent connection is closed, so that dead peers hold nothing.
  private static let idleSeconds = 120
  /// How long half-sent requests are waited for once the process is asked to stop.
  private static let grace = Duration.seconds(3)
  /// Connections that may wait to be taken; a whole room may come in one second.
  private static let backlog = 4_096

  let sequencer: RoomSequencer
  private let origin: String
  private let door: ProctorDoor
  private let host: String
  private let port: Int
  private let witnesses: RoomWitnesses?
  private let gate: PeerGate?
  private let signatures: CheckedSignatures
  private let keys: RoomKeys
  private let rehearsal: RehearsalDoor?
  private let keeper: ClockKeeper?

  /// `port` 0 takes any free one.
  package init(
    room: Room, host: String, port: Int, tls: RoomTLS? = nil, pace: WitnessPace = WitnessPace(),
    rehearsal: RehearsalDoor? = nil,
    onFailure: @escaping @Sendable (any Error) -> Void
  ) {
    origin = room.description.origin
    door = ProctorDoor(token: room.codes.proctorToken)
    signatures = room.checked
    keys = room.keys
    self.rehearsal = rehearsal
    sequencer = RoomSequencer(room, onFailure: onFailure)
    keeper = room.machine.map { [sequencer] machine in
      ClockKeeper(
        sequencer: sequencer, file: room.clockFile, clock: room.clock, machine: machine)
    }
    witnesses = try? RoomWitnesses(sequencer, folder: room.folder, pace: pace)
    gate = tls.map { PeerGate($0, clock: room.clock) }
    self.host = host
    self.port = port
  }

  /// Runs until SIGTERM or SIGINT, or until the surrounding task is cancelled.
  ///
  /// `onReady` is told the port once connections are taken.
  package func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
    var logger = Logger(label: "room")
    logger.logLevel = .error
    let router = RoomRouter(
      sequencer: sequencer, origin: origin, door: door, witnesses: witnesses,
      signatures: signatures, keys: keys, rehearsal: rehearsal)
    let application = Application(
      router: router.router(), server: server,
      configuration: .init(
        address: .hostname(host, port: port), serverName: "KhoaThi", backlog: Self.backlog),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) },
      logger: logger)
    let served = await withTaskGroup(of: Result<Void, any Error>.self) { group in
      for companion in companions {
        group.addTask {
          await companion()
          return .success(())
        }
      }
      group.addTask {
        do { return .success(try await application.runService()) } catch { return .failure(error) }
      }
      let first = await group.next()
      group.cancelAll()
      return first
    }
    await sequencer.close()
    try served?.get()
  }

  /// What goes on beside the connections; the service ends with the first of them that does.
  private var companions: [@Sendable () async -> Void] {
    var companions: [@Sendable () async -> Void] = [
      { [sequencer] in await RoomTimer(sequencer).run() },
      { await StopSignal.wait(grace: Self.grace) },
    ]
    if let keeper { companions.append { await keeper.run() } }
    if let witnesses { companions.append { await witnesses.run() } }
    if let gate {
      companions.append { await gate.watchList() }
      companions.append { [sequencer] in await sequencer.log(gate.reports) }
    }
    return companions
  }

  private var server: HTTPServerBuilder {
    let gate = gate
    let limits = gate?.limits ?? PeerLimits()
    return HTTPServerBuilder { responder in
      GuardedChannel(
        gate: gate,
        configuration: .init(
          additionalChannelHandlers: [RequestTimeHandler(limits)],
          idleTimeout: .seconds(Int64(Self.idleSeconds))),
        responder: responder)
    }
  }
}
