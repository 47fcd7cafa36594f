import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import RoomServer

@Suite("The time that a request and its reply may take")
struct RequestTimeTests {
  private static func channel() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel(handler: RequestTimeHandler(PeerLimits()))
    try channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    return channel
  }

  private static let head = HTTPRequestPart.head(
    HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/v1/login"))

  @Test("A body that is not whole after its time is cut, however steadily it drips")
  func drip() throws {
    let channel = try Self.channel()
    try channel.writeInbound(Self.head)
    for _ in 1..<10 {
      channel.embeddedEventLoop.advanceTime(by: .seconds(1))
      try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
    }
    channel.embeddedEventLoop.advanceTime(by: .milliseconds(999))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .milliseconds(1))
    #expect(!channel.isActive)
  }

  @Test("A head that is not whole after its time is cut too, and its time is part of the body's")
  func slowHead() throws {
    for isWhole in [false, true] {
      let channel = try Self.channel()
      for second in 0..<10 {
        channel.pipeline.fireUserInboundEventTriggered(RequestBytesHandler.BytesCame.now)
        if isWhole, second == 5 { try channel.writeInbound(Self.head) }
        channel.embeddedEventLoop.advanceTime(by: .milliseconds(999))
        #expect(channel.isActive, "\(second)")
      }
      channel.embeddedEventLoop.advanceTime(by: .milliseconds(10))
      #expect(!channel.isActive)
    }
  }

  @Test("Between requests a connection may rest")
  func rest() throws {
    let channel = try Self.channel()
    for _ in 0..<3 {
      channel.pipeline.fireUserInboundEventTriggered(RequestBytesHandler.BytesCame.now)
      try channel.writeInbound(Self.head)
      try channel.writeInbound(HTTPRequestPart.end(nil))
      try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
      try channel.writeOutbound(HTTPResponsePart.end(nil))
      channel.embeddedEventLoop.advanceTime(by: .minutes(10))
    }
    #expect(channel.isActive)
  }

  @Test("A reply that is not taken in its time ends the connection")
  func untaken() throws {
    let channel = try Self.channel()
    try channel.writeInbound(Self.head)
    try channel.writeInbound(HTTPRequestPart.end(nil))
    channel.write(HTTPResponsePart.head(HTTPResponse(status: .ok)), promise: nil)
    channel.write(HTTPResponsePart.end(nil), promise: nil)
    channel.embeddedEventLoop.advanceTime(by: .seconds(29))
    #expect(channel.isActive)
    channel.embeddedEventLoop.advanceTime(by: .seconds(1))
    #expect(!channel.isActive)
  }
}
