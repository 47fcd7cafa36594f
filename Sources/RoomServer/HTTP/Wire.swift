import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
package import RoomAPI

/// Bodies of requests and replies.
package enum Wire {
  /// The request's body, refused while it is read when it is longer than the path takes.
  static func body(_ request: Request, path: RoomPath) async throws(Refusal) -> [UInt8] {
    let tooLarge = Refusal(.tooLarge)
    if let length = request.headers[.contentLength].flatMap({ Int($0) }),
      length > path.largestBody
    {
      throw tooLarge
    }
    do {
      return Array(buffer: try await request.body.collect(upTo: path.largestBody))
    } catch {
      throw error is NIOTooManyBytesError ? tooLarge : Refusal(.malformed)
    }
  }

  /// Decodes a body; anything that is not the one JSON object of `Message` is refused.
  package static func decode<Message: Decodable>(
    _ type: Message.Type, from body: [UInt8]
  ) throws(Refusal) -> Message {
    guard WireJSON.isPlain(body) else { throw Refusal(.malformed) }
    do {
      return try JSONDecoder().decode(type, from: Data(body))
    } catch {
      throw Refusal(.malformed)
    }
  }

  /// A reply of this status; on a proctor's channel with the room's proof.
  static func response(
    _ status: Int, _ message: some Encodable, on channel: ProctorChannel? = nil
  ) -> Response {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(message) else {
      return Response(status: .internalServerError)
    }
    var headers: HTTPFields = [.contentType: "application/json"]
    if let channel, let name = HTTPField.Name(ProctorHeader.proof) {
      headers[name] = channel.proof(ofReply: status, body: Array(data))
    }
    return Response(
      status: .init(code: status), headers: headers,
      body: .init(byteBuffer: ByteBuffer(bytes: data)))
  }
}
