import RoomAPI
import RoomClient

/// How a scripted candidate waits for a room that is away or still holds the seat for another
/// terminal: the same request again, as a terminal does.
enum Patience {
  /// Tries for about a minute.
  private static let tries = 300
  private static let pause = Duration.milliseconds(200)

  /// What `work` gives, once it does; throws at once what waiting cannot change.
  static func perform<T>(_ work: () async throws(RoomFailure) -> T) async throws -> T {
    for _ in 1..<tries {
      do throws(RoomFailure) {
        return try await work()
      } catch {
        guard isWorthWaiting(error) else { throw error }
        try await Task.sleep(for: pause)
      }
    }
    return try await work()
  }

  private static func isWorthWaiting(_ failure: RoomFailure) -> Bool {
    switch failure {
    case .unreachable, .timedOut: true
    case .refused(let refusal): [.stopping, .sessionLive, .notOpened].contains(refusal.code)
    case .tooLarge, .unreadable, .stranger, .untrusted, .unsendable: false
    }
  }
}
