import ArgumentParser
import ExamSession
import Foundation
import RoomAPI
import RoomClient
import RoomServer
import SessionStore

extension ExamFolder {
  private static let address = "room.url"

  /// Leaves the address of the running server for the proctor's commands.
  func announce(url: String) throws {
    try Data((url + "\n").utf8).write(to: URL(filePath: path(Self.address)), options: .atomic)
  }

  /// Where the server of this exam was last opened; unreachable when it never was.
  func url() throws -> String {
    guard exists else { throw ExamFolderFailure.notFound(path: path) }
    guard let data = FileManager.default.contents(atPath: path(Self.address)) else {
      throw RoomFailure.unreachable
    }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Connections to that server, with the proctor's certificate when the room has certificates.
  func transport() throws -> RoomTransport {
    guard isEnrolled else { return RoomTransport() }
    return RoomTransport(enrolment: try Enrolment(folder: path(TLSPath.proctor)))
  }
}

/// The exam folder and output options of every proctor's command, and the way to its server.
struct RoomOptions: ParsableArguments {
  @Argument(help: "The exam's folder on the server machine.")
  var exam: String

  @OptionGroup var options: OutputOptions

  /// Asks the running server and prints the room after it.
  func perform(_ work: (ProctorClient) async throws -> Board) async throws {
    try await perform(work) { BoardText(options).text($0) }
  }

  /// Asks the running server and prints what `shown` makes of the room after it.
  func perform(
    _ work: (ProctorClient) async throws -> Board, shown: (Board) -> String
  ) async throws {
    try await explained(options.language) {
      let folder = ExamFolder(exam)
      let (url, token) = (try folder.url(), try folder.codes().proctorToken)
      let transport = try folder.transport()
      let client = ProctorClient(url: url, token: token, transport: transport)
      let board: Result<Board, any Error>
      do { board = .success(try await work(client)) } catch { board = .failure(error) }
      await transport.close()
      let seen = try board.get()
      if options.json { Console.json(seen) } else { Console.data(shown(seen)) }
    }
  }
}
