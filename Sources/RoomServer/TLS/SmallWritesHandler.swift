import NIOCore

/// Hands large replies to TLS in pieces.
///
/// TLS keeps the buffer of its largest write as long as the connection lives: with thousands of
/// connections, each of which was sent a paper once, that would be most of the server's memory.
final class SmallWritesHandler: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// The bytes of one piece.
  private static let most = 4_096

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    var rest = Self.unwrapOutboundIn(data)
    while rest.readableBytes > Self.most, let piece = rest.readSlice(length: Self.most) {
      context.writeAndFlush(Self.wrapOutboundOut(piece), promise: nil)
    }
    context.write(Self.wrapOutboundOut(rest), promise: promise)
  }
}
