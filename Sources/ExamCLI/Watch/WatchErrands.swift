import Assessment
import ExamSession
import ProctorUI
import RoomAPI
import RoomClient
import SessionStore
import Synchronization

/// Carries out requests away from the terminal's thread and keeps what came of them until it asks.
final class WatchErrands: Sendable {
  let heading: RoomHeading
  private let folder: ExamFolder
  private let token: String
  private let transport: RoomTransport
  private let events = Mutex<[BoardEvent]>([])

  /// The way to the server of the exam in `exam`, running or not.
  init(exam: String) throws {
    folder = ExamFolder(exam)
    guard folder.exists else { throw ExamFolderFailure.notFound(path: exam) }
    let description = try folder.description()
    heading = RoomHeading(
      title: description.title, part: description.part, room: description.room, folder: exam)
    token = try folder.codes().proctorToken
    transport = try folder.transport()
  }

  /// Everything that happened, oldest first, once.
  func inbox() -> [BoardEvent] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }

  /// Asks for the board once.
  func poll() {
    Task.detached { [self] in
      let event: BoardEvent
      do {
        event = .board(try await client().board())
      } catch {
        event = .pollFailed(Self.failure(error))
      }
      events.withLock { $0.append(event) }
    }
  }

  /// Carries out an act once.
  func perform(_ call: ActCall) {
    Task.detached { [self] in
      let result = await result(of: call)
      events.withLock { $0.append(.acted(result)) }
    }
  }

  /// Ends all connections.
  func close() { transport.closeNow() }

  /// The server may have come back at another address.
  private func client() throws -> ProctorClient {
    ProctorClient(url: try folder.url(), token: token, transport: transport)
  }

  private func result(of call: ActCall) async -> ActResult {
    let requests: [ActRequest]
    let client: ProctorClient
    var board: Board
    do {
      client = try self.client()
      // Whoever does not answer this has certainly not taken the act.
      board = try await client.board()
      requests = try WatchActs.requests(call, exam: folder.path, board)
    } catch {
      return .refused(Self.said(error))
    }
    do throws(RoomFailure) {
      for request in requests { board = try await client.act(request) }
      return .done(board)
    } catch {
      switch error {
      case .refused, .unsendable: return .refused(Self.said(error))
      case .unreachable, .timedOut, .tooLarge, .unreadable, .stranger, .untrusted: return .unknown
      }
    }
  }

  private static func failure(_ error: any Error) -> PollFailure {
    switch error as? RoomFailure {
    case .unreachable, .timedOut: .noContact
    case .refused, .tooLarge, .unreadable, .stranger, .untrusted, .unsendable, nil:
      .refused(said(error))
    }
  }

  /// What a failure means, in both languages.
  private static func said(_ error: any Error) -> Said {
    Said(
      Console.visible(FailureWords(.vi).words(for: error)),
      Console.visible(FailureWords(.en).words(for: error)))
  }
}
