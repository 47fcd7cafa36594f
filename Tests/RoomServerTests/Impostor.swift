import Foundation
import Glibc
import Synchronization

/// A stranger on a loopback port: keeps every byte that is sent to it and answers as it likes.
final class Impostor: Sendable {
  let port: Int
  private let descriptor: Int32
  private let kept = Mutex<[UInt8]>([])

  /// Answers each request, which is whole when `answer` sees it, and closes the connection.
  init(_ answer: @escaping @Sendable ([UInt8]) -> [UInt8]) throws {
    let listening = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isReady = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(listening, raw, size) == 0 && getsockname(listening, raw, &size) == 0
          && listen(listening, 16) == 0
      }
    }
    guard isReady else { throw POSIXError(.EADDRINUSE) }
    descriptor = listening
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [weak self] in
      while true {
        let connection = accept(listening, nil, nil)
        guard connection >= 0 else { break }
        let request = Self.read(connection)
        self?.kept.withLock { $0 += request }
        Self.write(answer(request), to: connection)
        close(connection)
      }
      close(listening)
    }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// Everything that was sent here so far.
  var heard: [UInt8] { kept.withLock { $0 } }

  /// An HTTP reply with this body.
  static func reply(_ status: String, _ body: [UInt8]) -> [UInt8] {
    let head = "HTTP/1.1 \(status)\r\ncontent-length: \(body.count)\r\nconnection: close\r\n\r\n"
    return Array(head.utf8) + body
  }

  /// The body of a whole request.
  static func body(_ request: [UInt8]) -> [UInt8] {
    let end = Data(request).range(of: Data("\r\n\r\n".utf8))
    return end.map { Array(request[$0.upperBound...]) } ?? []
  }

  private static func read(_ connection: Int32) -> [UInt8] {
    var wait = timeval(tv_sec: 5, tv_usec: 0)
    setsockopt(
      connection, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var request: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while !isWhole(request) {
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { break }
      request += piece[..<count]
    }
    return request
  }

  private static func isWhole(_ request: [UInt8]) -> Bool {
    guard let end = Data(request).range(of: Data("\r\n\r\n".utf8)) else { return false }
    let lines = String(decoding: request[..<end.lowerBound], as: UTF8.self).lowercased()
      .components(separatedBy: "\r\n")
    let length = lines.first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
    return request.count >= end.upperBound + (length ?? 0)
  }

  private static func write(_ bytes: [UInt8], to connection: Int32) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }
}
