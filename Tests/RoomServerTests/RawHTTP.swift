import Foundation
import Glibc
import RoomAPI

/// HTTP by hand over one socket a request: sends any bytes, keeps every byte that comes back.
struct RawHTTP: Sendable {
  let port: Int

  struct Reply: Sendable {
    /// Everything received, of however many replies.
    let bytes: [UInt8]

    /// Of the first reply; `nil` when none came.
    var status: Int? {
      let head = String(decoding: bytes.prefix(12), as: UTF8.self)
      return head.hasPrefix("HTTP/1.1 ") ? Int(head.suffix(3)) : nil
    }

    /// What follows the first empty line.
    var body: [UInt8] {
      let text = Data(bytes)
      return text.range(of: Data("\r\n\r\n".utf8)).map { Array(text[$0.upperBound...]) } ?? []
    }

    var refusal: Refusal? { decoded(Refusal.self) }

    func decoded<T: Decodable>(_ type: T.Type) -> T? {
      try? JSONDecoder().decode(type, from: Data(body))
    }
  }

  static func json(_ message: some Encodable) throws -> [UInt8] {
    Array(try JSONEncoder().encode(message))
  }

  func send(
    _ method: String, _ path: String, _ headers: [(String, String)] = [], _ body: [UInt8] = []
  ) async throws -> Reply {
    var lines = ["\(method) \(path) HTTP/1.1", "host: room", "connection: close"]
    lines += headers.map { "\($0): \($1)" }
    if !body.isEmpty { lines.append("content-length: \(body.count)") }
    return try await exchange(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8) + body)
  }

  func post(_ path: RoomPath, _ message: some Encodable) async throws -> Reply {
    try await send(
      "POST", path.rawValue, HandTerminal.headers(of: message), try Self.json(message))
  }

  /// Sends `bytes` and reads until the room closes the connection, or stays silent for `patience`
  /// milliseconds, or has sent as much as `enough`.
  func exchange(
    _ bytes: [UInt8], patience: Int = 5_000, enough: Int = .max
  ) async throws -> Reply {
    let port = port
    return try await withCheckedThrowingContinuation { continuation in
      // A thread of its own: it blocks, and the server needs the pools.
      Thread.detachNewThread {
        continuation.resume(
          with: Result { try Self.talk(port, bytes, patience: patience, enough: enough) })
      }
    }
  }

  static func talk(
    _ port: Int, _ bytes: [UInt8], patience: Int, enough: Int
  ) throws -> Reply {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw POSIXError(.EMFILE) }
    defer { close(descriptor) }
    var wait = timeval(tv_sec: patience / 1_000, tv_usec: patience % 1_000 * 1_000)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &wait, socklen_t(MemoryLayout<timeval>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    guard connected == 0 else { throw POSIXError(.ECONNREFUSED) }
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      // A room may close before it has read everything.
      guard count > 0 else { break }
      sent += count
    }
    var received: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while received.count < enough {
      let count = recv(descriptor, &piece, piece.count, 0)
      guard count > 0 else { break }
      received += piece[..<count]
    }
    return Reply(bytes: received)
  }
}
