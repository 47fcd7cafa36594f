import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import TransparencyLog

/// Serves a witness over HTTP, C2SP tlog-witness, until it is stopped.
package struct WitnessService: Sendable {
  /// Seconds after which a silent connection is closed.
  private static let idleSeconds: Int64 = 120

  private let desk: WitnessDesk
  private let host: String
  private let port: Int
  private let onReply: @Sendable (WitnessReply) -> Void

  /// `port` 0 takes any free one; `onReply` hears of every reply.
  package init(
    _ desk: WitnessDesk, host: String, port: Int,
    onReply: @escaping @Sendable (WitnessReply) -> Void = { _ in }
  ) {
    (self.desk, self.host, self.port, self.onReply) = (desk, host, port, onReply)
  }

  /// Runs until SIGTERM or SIGINT, or until the surrounding task is cancelled; `onReady` is told
  /// the port once connections are taken.
  package func run(onReady: @escaping @Sendable (Int) async -> Void) async throws {
    var logger = Logger(label: "witness")
    logger.logLevel = .error
    let (desk, onReply) = (desk, onReply)
    let router = Router()
    router.post("add-checkpoint") { request, _ -> Response in
      let reply = await Self.reply(to: request, desk)
      onReply(reply)
      return Response(
        status: .init(code: reply.status), headers: [.contentType: reply.type],
        body: .init(byteBuffer: ByteBuffer(string: reply.body)))
    }
    let application = Application(
      router: router,
      server: .http1(configuration: .init(idleTimeout: .seconds(Self.idleSeconds))),
      configuration: .init(address: .hostname(host, port: port), serverName: "KhoaThi"),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? 0) },
      logger: logger)
    try await application.runService()
  }

  private static func reply(to request: Request, _ desk: WitnessDesk) async -> WitnessReply {
    guard let body = try? await request.body.collect(upTo: AddCheckpoint.largest) else {
      return .refused(.malformed(.tooLarge), evidence: nil)
    }
    return desk.answer(Array(buffer: body), now: Int(Date.now.timeIntervalSince1970))
  }
}
