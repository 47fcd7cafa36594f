import NIOCore

/// Stands before HTTP: tells the handlers behind it of bytes, whole requests or not.
final class RequestBytesHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  /// The event before bytes are read.
  enum BytesCame {
    case now
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    context.fireUserInboundEventTriggered(BytesCame.now)
    context.fireChannelRead(data)
  }
}
