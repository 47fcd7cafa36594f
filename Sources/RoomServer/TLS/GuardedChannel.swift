import HummingbirdCore
import Logging
import NIOCore
import NIOSSL

/// The server's side of a connection: TLS where the room has certificates, HTTP/1.1 above it.
struct GuardedChannel: ServerChildChannel {
  /// A connection that is set up.
  struct Value: ServerChildChannelValue {
    let http: HTTP1Channel.Value
    let connection: RoomConnection?

    var channel: any Channel { http.channel }
  }

  private let http: HTTP1Channel
  private let gate: PeerGate?

  init(
    gate: PeerGate?, configuration: HTTP1Channel.Configuration,
    responder: @escaping HTTPChannelHandler.Responder
  ) {
    self.gate = gate
    http = HTTP1Channel(
      responder: { request, writer, channel in
        try await RoomConnection.current?.waitForTurn()
        try await responder(request, writer, channel)
      }, configuration: configuration)
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    guard let gate else {
      return http.setup(channel: channel, logger: logger).map { Value(http: $0, connection: nil) }
    }
    let connection = RoomConnection(channel, gate: gate)
    let isIn = gate.accept(connection)
    return channel.eventLoop.makeCompletedFuture {
      let pipeline = channel.pipeline.syncOperations
      try pipeline.addHandler(FirstByteHandler(connection, isIn: isIn))
      guard isIn else { return }
      try pipeline.addHandler(
        NIOSSLServerHandler(
          context: gate.context,
          customVerificationCallback: { shown, verdict in
            verdict.succeed(connection.judge(shown.first))
          }, configuration: .init()))
      try pipeline.addHandler(HandshakeHandler(connection, patience: gate.limits.handshakeTime))
    }.flatMap {
      http.setup(channel: channel, logger: logger)
    }.map { Value(http: $0, connection: connection) }
  }

  @concurrent func handle(value: Value, logger: Logger) async {
    await RoomConnection.$current.withValue(value.connection) {
      await http.handle(value: value.http, logger: logger)
    }
  }
}
