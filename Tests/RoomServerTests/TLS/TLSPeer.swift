import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// A peer of a room that says what a test wants, over TLS or bare, from an address of its choice.
final class TLSPeer: Sendable {
  private let channel: any Channel
  private let seen: Seen

  private final class Seen: Sendable {
    let bytes = Mutex<[UInt8]>([])
  }

  private final class Reader: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let seen: Seen
    init(_ seen: Seen) { self.seen = seen }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let buffer = Self.unwrapInboundIn(data)
      seen.bytes.withLock { $0 += Array(buffer.readableBytesView) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }
  }

  private init(_ channel: any Channel, _ seen: Seen) {
    (self.channel, self.seen) = (channel, seen)
  }

  /// Connects to loopback; `configuration` is nil for no TLS at all.
  static func open(
    _ port: Int, _ configuration: TLSConfiguration?, from address: String = "127.0.0.1"
  ) async throws -> TLSPeer {
    let context = try configuration.map { try NIOSSLContext(configuration: $0) }
    let seen = Seen()
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(to: try SocketAddress(ipAddress: address, port: 0))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let context {
            try channel.pipeline.syncOperations.addHandler(
              try NIOSSLClientHandler(context: context, serverHostname: nil))
          }
          try channel.pipeline.syncOperations.addHandler(Reader(seen))
        }
      }
      .connect(host: "127.0.0.1", port: port).get()
    return TLSPeer(channel, seen)
  }

  func send(_ text: String) async throws {
    try await channel.writeAndFlush(ByteBuffer(string: text)).get()
  }

  /// Sends without waiting for anything.
  func push(_ text: String) {
    channel.writeAndFlush(ByteBuffer(string: text), promise: nil)
  }

  /// Takes nothing that the room sends from now on.
  func stopReading() async throws {
    try await channel.setOption(ChannelOptions.autoRead, value: false).get()
  }

  /// What came so far.
  var text: String { String(decoding: seen.bytes.withLock { $0 }, as: UTF8.self) }

  /// How many requests were answered with 200.
  var answers: Int { text.matches(of: /HTTP\/1\.1 200/).count }

  var isOpen: Bool { channel.isActive }

  func close() { channel.close(promise: nil) }
}
