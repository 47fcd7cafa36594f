import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Connections to witnesses, C2SP tlog-witness, with short timeouts.
package final class WitnessTransport: Sendable {
  /// Bytes of a reply; a longer one is refused while it is read.
  private static let largestReply = 65_536

  private let http: HTTPClient
  private let timeout: TimeAmount

  /// Every exchange, from connecting to the last byte, ends within `timeout`.
  package init(timeout: Duration = .seconds(3)) {
    self.timeout = .nanoseconds(Int64(timeout / .nanoseconds(1)))
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: self.timeout, read: self.timeout))
    configuration.httpVersion = .http1Only
    // Who asks again, and when, is decided by the one who asks.
    configuration.connectionPool.retryConnectionEstablishment = false
    http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  /// Closes all connections; nothing can be sent afterwards.
  package func close() async { try? await http.shutdown() }

  /// What a witness answered.
  package struct Reply: Hashable, Sendable {
    package let status: Int
    /// The media type, or empty.
    package let type: String
    package let body: [UInt8]
  }

  /// Sends the bytes of an `add-checkpoint` request below the witness's submission prefix.
  package func addCheckpoint(
    _ body: [UInt8], to prefix: String
  ) async throws(WitnessSilence) -> Reply {
    let base = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    var request = HTTPClientRequest(url: base + "/add-checkpoint")
    request.method = .POST
    request.headers.add(name: "content-type", value: "text/plain; charset=utf-8")
    request.body = .bytes(body)
    do {
      return try await inTime(request)
    } catch let silence as WitnessSilence {
      throw silence
    } catch {
      throw Self.silence(error)
    }
  }

  /// The whole reply within the timeout: a witness that sends its body byte by byte is silent too.
  private func inTime(_ request: HTTPClientRequest) async throws -> Reply {
    try await withThrowingTaskGroup(of: Reply.self) { [http, timeout] group in
      group.addTask {
        let response = try await http.execute(request, timeout: timeout)
        let buffer = try await response.body.collect(upTo: Self.largestReply)
        return Reply(
          status: Int(response.status.code),
          type: response.headers.first(name: "content-type") ?? "",
          body: Array(buffer.readableBytesView))
      }
      group.addTask {
        try await Task.sleep(for: .nanoseconds(timeout.nanoseconds))
        throw WitnessSilence.timedOut
      }
      defer { group.cancelAll() }
      guard let reply = try await group.next() else { throw WitnessSilence.unreachable }
      return reply
    }
  }

  private static func silence(_ error: any Error) -> WitnessSilence {
    if error is NIOTooManyBytesError { return .tooLarge }
    switch error as? HTTPClientError {
    case .some(.deadlineExceeded), .some(.readTimeout), .some(.connectTimeout): return .timedOut
    case .some, nil: return .unreachable
    }
  }
}

/// Why a witness gave no answer.
package enum WitnessSilence: Error, Hashable, Sendable {
  /// Nobody was there, or the connection broke.
  case unreachable
  /// No answer in time.
  case timedOut
  /// The answer is longer than any of a witness.
  case tooLarge
}
