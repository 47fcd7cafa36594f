import CanonicalBytes
import Foundation
package import RoomAPI

/// A proctor's voice in a room: knows the token that lies on the server machine, and speaks only to
/// a server that shows to know it too.
package struct ProctorClient: Sendable {
  private let base: String
  private let token: String
  private let transport: RoomTransport

  /// A client of the room at `url` whose token this is.
  package init(url: String, token: String, transport: RoomTransport) {
    base = url
    self.token = token
    self.transport = transport
  }

  /// The room as its proctor sees it.
  package func board() async throws(RoomFailure) -> Board {
    try await exchange("GET", .board, [])
  }

  /// Carries out an act and gives the room after it.
  package func act(_ act: ActRequest) async throws(RoomFailure) -> Board {
    guard let body = try? JSONEncoder().encode(act) else { throw .unsendable }
    return try await exchange("POST", .acts, Array(body))
  }

  /// Hands over what a witness answered on a stick, and gives the room after it.
  package func cosignatures(_ lines: String) async throws(RoomFailure) -> Board {
    guard let body = try? JSONEncoder().encode(CosignaturesRequest(lines: lines)) else {
      throw .unsendable
    }
    return try await exchange("POST", .cosignatures, Array(body))
  }

  /// Opens a sealed file and gives the room after it.
  package func open(_ opening: OpenRequest) async throws(RoomFailure) -> Board {
    guard let body = try? JSONEncoder().encode(opening) else { throw .unsendable }
    return try await exchange("POST", .open, Array(body), isSecret: true)
  }

  /// Asks who listens, before anything is said.
  private func greet() async throws(RoomFailure) -> (number: Digest32, channel: ProctorChannel) {
    var generator = SystemRandomNumberGenerator()
    let number = ProctorChannel.freshNumber(using: &generator)
    guard let body = try? JSONEncoder().encode(ProctorGreeting(nonce: number.base64)) else {
      throw .unsendable
    }
    let reply = try await transport.send(
      "POST", base + RoomPath.proctor.rawValue, headers: [], body: Array(body))
    guard reply.status == 200,
      let shown = try? JSONDecoder().decode(ProctorGreetingReply.self, from: Data(reply.body)),
      let server = Base64.decode(shown.nonce).flatMap({ Digest32($0) })
    else { throw .stranger }
    let channel = ProctorChannel(token: token, command: number, server: server)
    guard ProctorChannel.same(shown.proof, channel.greeting) else { throw .stranger }
    return (number, channel)
  }

  private func exchange(
    _ method: String, _ path: RoomPath, _ body: [UInt8], isSecret: Bool = false
  ) async throws(RoomFailure) -> Board {
    let (number, channel) = try await greet()
    guard let sent = isSecret ? channel.sealed(body) : body else { throw .unsendable }
    let proof = channel.proof(ofRequest: method, path: path, body: sent)
    let reply = try await transport.send(
      method, base + path.rawValue,
      headers: [(ProctorHeader.nonce, number.base64), (ProctorHeader.proof, proof)], body: sent)
    guard let shown = reply.proof,
      ProctorChannel.same(shown, channel.proof(ofReply: reply.status, body: reply.body))
    else { throw .stranger }
    let data = Data(reply.body)
    if reply.status == 200, let board = try? JSONDecoder().decode(Board.self, from: data) {
      return board
    }
    guard let refusal = try? JSONDecoder().decode(Refusal.self, from: data) else {
      throw .unreadable(status: reply.status)
    }
    throw .refused(refusal)
  }
}
