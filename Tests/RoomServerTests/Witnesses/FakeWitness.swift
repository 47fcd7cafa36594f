import CanonicalBytes
import Foundation
import Glibc
import Synchronization
import TransparencyLog

/// A witness of one test that says whatever the test wants, over a socket made by hand.
///
/// Answers one connection after the other, each on no thread of Swift's pools.
final class FakeWitness: Sendable {
  /// What it does with a request: bytes that are sent one after the other, with a pause of so many
  /// milliseconds before each.
  struct Reply: Sendable {
    var parts: [String]
    var pause = 0

    /// A whole answer with this status and body.
    static func status(_ code: Int, _ body: String = "") -> Reply {
      Reply(parts: [head(code, body.utf8.count) + body])
    }

    /// The head of an answer whose body has so many bytes.
    static func head(_ code: Int, _ count: Int) -> String {
      "HTTP/1.1 \(code) said\r\ncontent-type: text/plain\r\ncontent-length: \(count)\r\n"
        + "connection: close\r\n\r\n"
    }
  }

  let key: NoteSigner
  let name: String
  let port: Int
  private let listener: Int32
  /// How many requests came.
  private let asked: Counter

  /// Counts.
  final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func next() -> Int {
      value.withLock {
        $0 += 1; return $0
      }
    }
  }

  /// Is served from now until it is released; `answer` gets the number of the request, from 1.
  init(
    _ name: String, _ answer: @escaping @Sendable (AddCheckpoint, NoteSigner, Int) -> Reply
  ) throws {
    self.name = name
    let signer = try NoteSigner(
      name: "\(name).example.vn", type: .cosignature, seed: Digest32(hashing: Array(name.utf8)))
    let asked = Counter()
    let listening = try Self.listen()
    (key, self.asked, listener, port) = (signer, asked, listening.descriptor, listening.port)
    Thread.detachNewThread {
      while true {
        let peer = accept(listening.descriptor, nil, nil)
        guard peer >= 0 else { break }
        if let request = Self.read(peer) { Self.send(answer(request, signer, asked.next()), peer) }
        close(peer)
      }
      close(listening.descriptor)
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  var count: Int { asked.count }
  var url: String { "http://127.0.0.1:\(port)" }
  /// The line of a policy.
  var line: String { "witness \(name) \(key.verifierKey.vkey) \(url)\n" }

  /// An honest line under the head, by a clock that is so many seconds off.
  static func signed(_ request: AddCheckpoint, _ key: NoteSigner, off: Int = 0) -> Reply {
    let now = Int(Date.now.timeIntervalSince1970)
    guard let line = try? key.sign(request.note.text, seconds: now + off) else {
      return .status(500)
    }
    return .status(200, line.line + "\n")
  }

  private static func listen() throws -> (descriptor: Int32, port: Int) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(descriptor, raw, length) == 0 && Glibc.listen(descriptor, 16) == 0
          && getsockname(descriptor, raw, &length) == 0
      }
    }
    guard descriptor >= 0, isListening else { throw ServedRoom.NotServed() }
    return (descriptor, Int(UInt16(bigEndian: address.sin_port)))
  }

  /// The request in a whole HTTP message; `nil` when the peer goes away before.
  private static func read(_ peer: Int32) -> AddCheckpoint? {
    var bytes = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      if let head = bytes.range(of: Data("\r\n\r\n".utf8)) {
        let lines = String(decoding: bytes[..<head.lowerBound], as: UTF8.self).lowercased()
        let length = lines.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
          .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        if let length, bytes.count >= head.upperBound + length {
          return try? AddCheckpoint(parsing: Array(bytes[head.upperBound...]))
        }
      }
      let count = recv(peer, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// Stops early when the peer is gone.
  private static func send(_ reply: Reply, _ peer: Int32) {
    for part in reply.parts {
      if reply.pause > 0 { poll(nil, 0, Int32(reply.pause)) }
      let bytes = Array(part.utf8)
      if Glibc.send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL)) < 0 { return }
    }
  }
}
