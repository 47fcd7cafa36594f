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

  /// What is read from a socket at once. Requests are small, and each connection keeps such a
  /// buffer.
  private static let readBytes = 2_048

  private let http: HTTP1Channel
  private let gate: PeerGate?

  init(
    gate: PeerGate?, configuration: HTTP1Channel.Configuration,
    responder: @escaping HTTPChannelHandler.Responder
  ) {
    self.gate = gate
    http = HTTP1Channel(
      responder: { request, writer, channel in
        try await RoomConnection.current?.waitForTurns()
        try await responder(request, writer, channel)
      }, configuration: configuration)
  }

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    guard let gate else {
      return channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(RequestBytesHandler())
      }.flatMap {
        http.setup(channel: channel, logger: logger)
      }.map { Value(http: $0, connection: nil) }
    }
    let connection = RoomConnection(channel, gate: gate)
    let entrance = gate.accept(connection)
    return channel.eventLoop.makeCompletedFuture {
      let pipeline = channel.pipeline.syncOperations
      let isIn = entrance != .shut
      try channel.syncOptions?.setOption(
        .recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: Self.readBytes))
      try pipeline.addHandler(FirstByteHandler(connection, isIn: isIn))
      guard isIn else { return }
      if entrance == .line { try channel.syncOptions?.setOption(.autoRead, value: false) }
      try pipeline.addHandler(
        NIOSSLServerHandler(
          context: gate.context,
          customVerificationCallback: { shown, verdict in
            verdict.succeed(connection.judge(shown.first))
          }, configuration: .init()))
      try pipeline.addHandler(
        HandshakeHandler(connection, limits: gate.limits, waits: entrance == .line))
      try pipeline.addHandler(SmallWritesHandler())
      try pipeline.addHandler(RequestBytesHandler())
    }.flatMap {
      http.setup(channel: channel, logger: logger)
    }.map { Value(http: $0, connection: connection) }
  }

  @concurrent func handle(value: Value, logger: Logger) async {
    await RoomConnection.$current.withValue(value.connection) {
      await RehearsalDoor.$line.withValue(value.channel) {
        await http.handle(value: value.http, logger: logger)
      }
    }
  }
}
