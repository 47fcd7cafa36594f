import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// One candidate's connection: one request at a time, kept open. Lives on its event loop.
final class LoadConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private var context: ChannelHandlerContext?
  private var waiting: EventLoopPromise<LoadReply>?
  private var status = 0
  private var body: [UInt8] = []

  /// Connects; the handler is ready for requests when the future is.
  static func open(
    _ room: LoadRoom, identity: LoadIdentity?, on loop: any EventLoop
  ) -> EventLoopFuture<NIOLoopBound<LoadConnection>> {
    let connection = NIOLoopBound(LoadConnection(), eventLoop: loop)
    let host = room.host
    return ClientBootstrap(group: loop)
      .connectTimeout(.seconds(30))
      .channelOption(.socketOption(.tcp_nodelay), value: 1)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let identity {
            try pipeline.addHandler(
              try NIOSSLClientHandler(context: identity.context, serverHostname: nil))
          }
          try pipeline.addHTTPClientHandlers()
          try pipeline.addHandler(connection.value)
        }
      }
      .connect(host: host, port: room.port)
      .map { _ in connection }
  }

  /// Sends one request; the one before must have been answered.
  func send(
    _ method: HTTPMethod, _ path: String, headers: [(String, String)], body: String
  ) -> EventLoopFuture<LoadReply> {
    guard let context, waiting == nil else {
      return self.context?.eventLoop.makeFailedFuture(LoadFailure.disconnected)
        ?? MultiThreadedEventLoopGroup.singleton.any().makeFailedFuture(LoadFailure.disconnected)
    }
    let promise = context.eventLoop.makePromise(of: LoadReply.self)
    waiting = promise
    var head = HTTPRequestHead(version: .http1_1, method: method, uri: path)
    head.headers.add(name: "host", value: "room")
    for (name, value) in headers { head.headers.add(name: name, value: value) }
    if !body.isEmpty {
      head.headers.add(name: "content-type", value: "application/json")
      head.headers.add(name: "content-length", value: "\(body.utf8.count)")
    }
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if !body.isEmpty {
      let buffer = context.channel.allocator.buffer(string: body)
      context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
    }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    return promise.futureResult
  }

  func close() { context?.close(promise: nil) }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      status = Int(head.status.code)
      body.removeAll(keepingCapacity: true)
    case .body(let buffer): body.append(contentsOf: buffer.readableBytesView)
    case .end:
      let reply = LoadReply(status: status, body: body)
      finish(.success(reply))
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    finish(.failure(LoadFailure.disconnected))
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    finish(.failure(error))
    context.close(promise: nil)
  }

  private func finish(_ result: Result<LoadReply, any Error>) {
    guard let promise = waiting else { return }
    waiting = nil
    promise.completeWith(result)
  }
}
