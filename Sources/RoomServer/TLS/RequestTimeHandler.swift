import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request comes too slowly, from its first byte on, or whose reply is not
/// taken.
///
/// Is told of the first bytes by a ``RequestBytesHandler`` before HTTP.
final class RequestTimeHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart

  private let bodyTime: TimeAmount
  private let replyTime: TimeAmount
  private var body: Scheduled<Void>?

  init(_ limits: PeerLimits) {
    (bodyTime, replyTime) = (limits.bodyTime, limits.replyTime)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch Self.unwrapInboundIn(data) {
    case .head: begin(context)
    case .body: break
    case .end:
      body?.cancel()
      body = nil
    }
    context.fireChannelRead(data)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is RequestBytesHandler.BytesCame { return begin(context) }
    context.fireUserInboundEventTriggered(event)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard case .end = Self.unwrapOutboundIn(data) else {
      return context.write(data, promise: promise)
    }
    let taken = promise ?? context.eventLoop.makePromise()
    let late = Self.closing(context.channel, in: replyTime)
    taken.futureResult.whenComplete { _ in late.cancel() }
    context.write(data, promise: taken)
  }

  func channelInactive(context: ChannelHandlerContext) {
    body?.cancel()
    context.fireChannelInactive()
  }

  private func begin(_ context: ChannelHandlerContext) {
    if body == nil { body = Self.closing(context.channel, in: bodyTime) }
  }

  private static func closing(_ channel: any Channel, in time: TimeAmount) -> Scheduled<Void> {
    channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
  }
}
