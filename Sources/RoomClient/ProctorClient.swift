import Foundation
package import RoomAPI

/// A proctor's voice in a room: shows the token that lies on the server machine.
package struct ProctorClient: Sendable {
  private let base: String
  private let token: String
  private let transport: RoomTransport

  /// A client of the room at `url` that shows `token`.
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
    return try await exchange("POST", .open, Array(body))
  }

  private func exchange(
    _ method: String, _ path: RoomPath, _ body: [UInt8]
  ) async throws(RoomFailure) -> Board {
    let reply = try await transport.send(
      method, base + path.rawValue, headers: [(SignedHeader.token, token)], body: body)
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
