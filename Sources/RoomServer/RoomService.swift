import ExamSession
import Hummingbird
import Logging
import NIOCore
import RoomAPI
import SessionStore

/// Serves one room over HTTP until it is stopped.
package struct RoomService: Sendable {
  /// Seconds after which a silent connection is closed, so that dead peers hold nothing.
  private static let idleSeconds = 120
  /// How long half-sent requests are waited for once the process is asked to stop.
  private static let grace = Duration.seconds(3)

  let sequencer: RoomSequencer
  private let origin: String
  private let proctorToken: String
  private let host: String
  private let port: Int
  private let witnesses: RoomWitnesses?

  /// `port` 0 takes any free one.
  package init(
    room: Room, host: String, port: Int, pace: WitnessPace = WitnessPace(),
    onFailure: @escaping @Sendable (any Error) -> Void
  ) {
    origin = room.description.origin
    proctorToken = room.codes.proctorToken
    sequencer = RoomSequencer(room, onFailure: onFailure)
    witnesses = try? RoomWitnesses(sequencer, folder: room.folder, pace: pace)
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
      sequencer: sequencer, origin: origin, proctorToken: proctorToken, witnesses: witnesses)
    let application = Application(
      router: router.router(),
      server: .http1(
        configuration: .init(idleTimeout: .seconds(Int64(Self.idleSeconds)))),
      configuration: .init(address: .hostname(host, port: port), serverName: "KhoaThi"),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) },
      logger: logger)
    let served = await withTaskGroup(of: Result<Void, any Error>.self) { group in
      group.addTask {
        await RoomTimer(sequencer).run()
        return .success(())
      }
      if let witnesses {
        group.addTask {
          await witnesses.run()
          return .success(())
        }
      }
      group.addTask {
        await StopSignal.wait(grace: Self.grace)
        return .success(())
      }
      group.addTask {
        do { return .success(try await application.runService()) } catch { return .failure(error) }
      }
      let first = await group.next()
      group.cancelAll()
      return first
    }
    await close()
    try served?.get()
  }

  private func close() async {
    _ = await sequencer.maintained { room in
      if !room.core.state.isExported { try room.sign() }
      try room.log.close()
    }
  }
}
