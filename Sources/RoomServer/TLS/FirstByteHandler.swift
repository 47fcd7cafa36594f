import NIOCore

/// Stands before TLS: closes who is turned away, and who speaks something else than TLS.
final class FirstByteHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  private let connection: RoomConnection
  private let isIn: Bool
  private var hasBegun = false
  private var isShut = false

  init(_ connection: RoomConnection, isIn: Bool) {
    (self.connection, self.isIn) = (connection, isIn)
  }

  func channelActive(context: ChannelHandlerContext) {
    context.fireChannelActive()
    if !isIn { shut(context) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isShut { return }
    if !hasBegun {
      let buffer = Self.unwrapInboundIn(data)
      guard let byte = buffer.readableBytesView.first else { return }
      hasBegun = true
      if connection.begin(byte) == .refused { return shut(context) }
    }
    context.fireChannelRead(data)
  }

  private func shut(_ context: ChannelHandlerContext) {
    isShut = true
    context.close(promise: nil)
  }
}
