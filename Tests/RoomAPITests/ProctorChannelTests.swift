import CanonicalBytes
import RoomAPI
import Testing

@Suite("A proctor's channel")
struct ProctorChannelTests {
  private static func number(_ first: UInt8) throws -> Digest32 {
    try #require(Digest32((0..<32).map { first + $0 }))
  }

  private static func channel(
    _ token: String = "0123456789abcdef", command: UInt8 = 0, server: UInt8 = 32
  ) throws -> ProctorChannel {
    ProctorChannel(token: token, command: try number(command), server: try number(server))
  }

  @Test("Proofs are those that Python's hmac computes from the same token and numbers")
  func vector() throws {
    let channel = try Self.channel()
    let body = Array("{}".utf8)
    #expect(channel.greeting == "23xK6Q68hf5J3sdMbAA9HP7Zib8feAL5vR6TuSTNxf8=")
    #expect(
      channel.proof(ofRequest: "POST", path: .acts, body: body)
        == "YqTFmFTg9v2+kUzk2jDModCD5tLp81WSkYvPaikPa6o=")
    #expect(
      channel.proof(ofReply: 200, body: body) == "S8kgFlKu5TS+Dz2a+TBgikrio+ISjmlyUcYQ7L8EP1w=")
  }

  @Test("Another token, another number, method, path, status or body makes another proof")
  func distinct() throws {
    let channels = [
      try Self.channel(), try Self.channel("0123456789abcdee"), try Self.channel(command: 1),
      try Self.channel(server: 33), try Self.channel(command: 32, server: 0), try Self.channel(""),
    ]
    var proofs: [String] = []
    for channel in channels {
      proofs += [
        channel.greeting, channel.proof(ofRequest: "POST", path: .acts, body: []),
        channel.proof(ofRequest: "GET", path: .acts, body: []),
        channel.proof(ofRequest: "POST", path: .open, body: []),
        channel.proof(ofRequest: "POST", path: .acts, body: [0]),
        channel.proof(ofReply: 200, body: []), channel.proof(ofReply: 409, body: []),
        channel.proof(ofReply: 200, body: [0]),
      ]
    }
    #expect(Set(proofs).count == proofs.count)
    #expect(ProctorChannel.same(proofs[0], proofs[0]) && !ProctorChannel.same(proofs[0], proofs[1]))
  }

  @Test("What is sealed opens whole at the other end and nowhere else")
  func sealed() throws {
    let text = Array("AGE-SECRET-KEY-1".utf8)
    let sealed = try #require(try Self.channel().sealed(text))
    #expect(try Self.channel().opened(sealed) == text)
    #expect(try Self.channel("other").opened(sealed) == nil)
    #expect(try Self.channel(command: 1).opened(sealed) == nil)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      #expect(try Self.channel().opened(changed) == nil, "byte \(place)")
      #expect(try Self.channel().opened(Array(sealed[..<place])) == nil, "\(place) bytes")
    }
  }
}
