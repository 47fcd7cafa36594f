import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL
import RoomAPI

/// Connections to rooms, with short timeouts; several clients may share one.
package final class RoomTransport: Sendable {
  /// Bytes of a reply; a longer one is refused while it is read.
  package static let largestReply = 8 * 1_048_576
  private static let connectTimeout = TimeAmount.seconds(2)
  private static let requestTimeout = TimeAmount.seconds(5)

  private let http: HTTPClient

  /// Over TLS 1.3 with what `enrolment` holds; without one only to servers that speak plain HTTP.
  package init(enrolment: Enrolment? = nil) {
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: Self.connectTimeout, read: Self.requestTimeout))
    configuration.httpVersion = .http1Only
    configuration.tlsConfiguration = enrolment?.configuration
    http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  /// Closes all connections; nothing can be sent afterwards.
  package func close() async { try? await http.shutdown() }

  /// The same for a program without an asynchronous place to wait in.
  package func closeNow() { try? http.syncShutdown() }

  /// Sends one request and gives status and body, and the proof that a proctor's reply carries.
  func send(
    _ method: String, _ url: String, headers: [(String, String)], body: [UInt8]
  ) async throws(RoomFailure) -> (status: Int, body: [UInt8], proof: String?) {
    var request = HTTPClientRequest(url: url)
    request.method = .init(rawValue: method)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if !body.isEmpty {
      request.headers.add(name: "content-type", value: "application/json")
      request.body = .bytes(body)
    }
    do {
      let response = try await http.execute(request, timeout: Self.requestTimeout)
      let buffer = try await response.body.collect(upTo: Self.largestReply)
      return (
        Int(response.status.code), Array(buffer.readableBytesView),
        response.headers.first(name: ProctorHeader.proof)
      )
    } catch {
      throw Self.failure(error)
    }
  }

  private static func failure(_ error: any Error) -> RoomFailure {
    if error is NIOTooManyBytesError { return .tooLarge }
    if error is NIOSSLError || error is BoringSSLError || error is NIOSSLExtraError {
      return .untrusted
    }
    switch error as? HTTPClientError {
    case .some(.deadlineExceeded), .some(.readTimeout): return .timedOut
    case .some, nil: return .unreachable
    }
  }
}
