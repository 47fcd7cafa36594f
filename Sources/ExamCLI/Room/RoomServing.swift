import ArgumentParser
import CanonicalBytes
import Crypto
import ExamSession
import Foundation
import RoomServer
import SessionStore

/// One room to be served by this process until it is stopped.
struct RoomServing: Sendable {
  let folder: ExamFolder
  let host: String
  let port: Int
  let mirror: String?
  let newMirror: Bool
  let despite: [String]
  /// The time that officials read for this start.
  let clockReading: OfficialReading?

  /// Refuses an address that would be reached without TLS, and a port that is none.
  static func validate(_ folder: ExamFolder, host: String, port: Int) throws {
    guard ["127.0.0.1", "localhost"].contains(host) || folder.isEnrolled else {
      throw ValidationError(
        """
        --host 127.0.0.1: chưa có TLS – without TLS a room stays on loopback; \
        khoathi room enrol EXAM --terminals 30 --host \(host) --output DIR
        """)
    }
    guard (0...65_535).contains(port) else { throw ValidationError("--port 0…65535") }
  }

  /// Opens the log and serves; leaves the process when the log fails.
  func run(_ options: OutputOptions) async throws {
    guard ProcessGuard.forbidDumps() else { throw CouldNot("prctl") }
    let overruled = try await WitnessedStart.check(folder, despite: despite)
    var room = try Room(
      folder: folder, mirror: mirror, newMirror: newMirror, machine: .system,
      clockReading: clockReading)
    let tls = folder.isEnrolled ? try RoomTLS(folder, host: host, now: room.date) : nil
    try room.boot(softwareSHA: try Self.softwareSHA())
    try room.hear(overruled)
    let service = RoomService(room: room, host: host, port: port, tls: tls) { error in
      Console.note(FailureWords(options.language).words(for: error))
      Foundation.exit(ExitCode.couldNot.rawValue)
    }
    try await service.run { port in
      let url = url(port, isSecure: tls != nil)
      try? folder.announce(url: url)
      Console.note(options.words("Phòng thi mở tại \(url)", "The room is open at \(url)"))
    }
  }

  /// Where the proctor's commands on this machine find the server.
  private func url(_ port: Int, isSecure: Bool) -> String {
    let shown = HostAddress(host)?.isAny ?? false ? "127.0.0.1" : host
    return "\(isSecure ? "https" : "http")://\(HostAddress.inURL(shown)):\(port)"
  }

  /// Hex SHA-256 of this very program, which the `boot` event names.
  static func softwareSHA() throws -> String {
    let program = try FileHandle(forReadingFrom: URL(filePath: "/proc/self/exe"))
    defer { try? program.close() }
    var hash = SHA256()
    // Piece by piece: the room's process is not to hold a program of 100 MB twice.
    while let piece = try program.read(upToCount: 1 << 20), !piece.isEmpty {
      hash.update(data: piece)
    }
    return Digest32(hash.finalize()).hex
  }
}
