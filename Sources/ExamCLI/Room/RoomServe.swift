import ArgumentParser
import CanonicalBytes
import Foundation
import RoomServer
import SessionStore

struct RoomServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Mở máy chủ của một phòng thi – run the server of one room.",
    discussion: """
      The only process that writes the room's log. At its first start it shows the seed shares \
      and logs every paper; the exam then starts by itself at the committed time, collects every \
      sheet at its deadline, scores when the room has ended, and goes on answering until \
      khoathi room finish. Started again after a crash it goes on where the log ends.

      Example:
        khoathi room serve p03 --port 8443
      """)

  @Argument(help: "The exam's folder, made by khoathi exam commit.")
  var exam: String

  @Option(help: "Address to listen on: loopback only, while there is no TLS.")
  var host = "127.0.0.1"

  @Option(help: "Port to listen on; 0 takes a free one.")
  var port = 0

  @Option(help: "The mirror file, best on another disk.")
  var mirror: String?

  @OptionGroup var options: OutputOptions

  func validate() throws {
    guard ["127.0.0.1", "localhost"].contains(host) else {
      throw ValidationError("--host 127.0.0.1: chưa có TLS – without TLS a room stays on loopback")
    }
    guard (0...65_535).contains(port) else { throw ValidationError("--port 0…65535") }
  }

  mutating func run() async throws {
    let (exam, host, port, mirror, options) = (exam, host, port, mirror, options)
    try await explained(options.language) {
      let folder = ExamFolder(exam)
      guard ProcessGuard.forbidDumps() else { throw CouldNot("prctl") }
      try await WitnessedStart.check(folder)
      let room = try Room(folder: folder, mirror: mirror, softwareSHA: try Self.softwareSHA())
      let service = RoomService(room: room, host: host, port: port) { error in
        Console.note(FailureWords(options.language).words(for: error))
        Foundation.exit(ExitCode.couldNot.rawValue)
      }
      try await service.run { port in
        let url = "http://\(host):\(port)"
        try? folder.announce(url: url)
        Console.note(options.words("Phòng thi mở tại \(url)", "The room is open at \(url)"))
      }
    }
  }

  /// Hex SHA-256 of this very program, which the `boot` event names.
  private static func softwareSHA() throws -> String {
    let data = try Data(contentsOf: URL(filePath: "/proc/self/exe"), options: .mappedIfSafe)
    return Digest32(hashing: Array(data)).hex
  }
}
