import NIOCore
import NIOTLS

/// Stands behind TLS: knows how the handshake ends, and does not wait for it for ever.
final class HandshakeHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private let connection: RoomConnection
  private let patience: TimeAmount
  private var timer: Scheduled<Void>?
  private var isOpen = false

  init(_ connection: RoomConnection, patience: TimeAmount) {
    (self.connection, self.patience) = (connection, patience)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    let connection = connection
    timer = context.eventLoop.scheduleTask(in: patience) {
      connection.fail(nil)
      connection.close()
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .some(.handshakeCompleted) = event as? TLSUserEvent {
      timer?.cancel()
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
      timer?.cancel()
      connection.fail(error)
    }
    context.fireErrorCaught(error)
  }

  func channelInactive(context: ChannelHandlerContext) {
    timer?.cancel()
    connection.end()
    context.fireChannelInactive()
  }
}
