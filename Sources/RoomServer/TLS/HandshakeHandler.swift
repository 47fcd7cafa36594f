import NIOCore
import NIOTLS

/// Stands behind TLS: knows how the handshake ends, and does not wait for it for ever.
final class HandshakeHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private let connection: RoomConnection
  private let limits: PeerLimits
  private let waits: Bool
  private var firstByte: Scheduled<Void>?
  private var timer: Scheduled<Void>?
  private var isOpen = false

  /// A connection that `waits` in line begins when its turn comes.
  init(_ connection: RoomConnection, limits: PeerLimits, waits: Bool) {
    (self.connection, self.limits, self.waits) = (connection, limits, waits)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if !waits { begin(context) }
  }

  private func begin(_ context: ChannelHandlerContext) {
    let connection = connection
    firstByte = context.eventLoop.scheduleTask(in: limits.firstByteTime) {
      if !connection.hasSpoken { connection.giveUp() }
    }
    timer = context.eventLoop.scheduleTask(in: limits.handshakeTime) { connection.giveUp() }
  }

  private func stop() {
    firstByte?.cancel()
    timer?.cancel()
    (firstByte, timer) = (nil, nil)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is RoomConnection.TurnCame { begin(context) }
    if case .some(.handshakeCompleted) = event as? TLSUserEvent {
      stop()
      isOpen = connection.finish() == .open
      if !isOpen { context.close(promise: nil) }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    // Nothing of a peer that was refused is heard, whatever it sent before it knew.
    if isOpen { context.fireChannelRead(data) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if !isOpen {
      stop()
      connection.fail(error)
    }
    context.fireErrorCaught(error)
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    connection.end()
    context.fireChannelInactive()
  }
}
